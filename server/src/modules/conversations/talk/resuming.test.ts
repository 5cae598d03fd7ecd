import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, test } from 'node:test'
import { WebSocket } from 'ws'
import { inside } from '../../../host/actor.ts'
import { eachApp } from '../../../../testkit/open-app.ts'
import { until, visit } from '../../../../testkit/scenario.ts'

const count = 250
const system = inside('system', 'test', '')

eachApp((_name, open) => {
  test('a slow reader gets a long history at its own pace, and is not cut off for it', async () => {
    const app = await open()
    const contact = await visit(app)
    const { conversations, host } = app.app.parts
    const long = { type: 'text' as const, text: '长'.repeat(4000) }
    for (let at = 0; at < count; at += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, n) => host.transact(system, 'message.send', (tx) =>
        conversations.systemPart(tx, contact.conversation, long, `history-${at + n}`))))
    }
    const socket = new WebSocket(`${app.socketUrl}/ws/visitor`)
    after(() => socket.terminate())
    const frames: { type: string; message?: { seq: number }; code?: string }[] = []
    socket.on('message', (data: Buffer) => void frames.push(JSON.parse(data.toString()) as (typeof frames)[number]))
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send(JSON.stringify({ type: 'hello', token: contact.token }))
    await until(async () => frames, (all) => all.some((frame) => frame.type === 'welcome'))
    socket.pause()
    for (let again = 0; again < 8; again++) socket.send(JSON.stringify({ type: 'resume', conversation: contact.conversation, since: 0 }))
    await sleep(1500)
    assert.ok(frames.filter((frame) => frame.type === 'message').length < count)
    socket.resume()
    await until(async () => frames.filter((frame) => frame.type === 'resumed').length, (resumed) => resumed === 8)
    const seqs = frames.flatMap((frame) => frame.message?.seq ?? [])
    assert.deepEqual(seqs, Array.from({ length: 8 }, () => Array.from({ length: count }, (_, n) => n + 1)).flat())
    await app.close()
  })
})
