import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Message } from '@yanshu/contract/messages.ts'
import { cameAfterNobody, joinedOf, maySayJoined } from './joining.ts'

const told = (...said: string[]) => said.map((code, at) => ({
  id: `m${at + 1}`, seq: at + 1, from: code === 'agent' || code === 'contact' ? code : 'system',
  parts: [code === 'agent' || code === 'contact' ? { type: 'text', text: code } : { type: 'notice', code, values: { agent: '小陈' } }],
}) as unknown as Message)

describe('that somebody came', () => {
  const cases: [what: string, said: string[], expected: string | undefined][] = [
    ['is news for who was told that nobody is here', ['contact', 'handed_over', 'nobody_here', 'contact', 'assigned'], 'm3'],
    ['is none for who was not', ['contact', 'handed_over', 'contact', 'assigned'], undefined],
    ['is none where somebody came before', ['nobody_here', 'assigned', 'contact', 'assigned'], undefined],
    ['is none where an agent has written since', ['nobody_here', 'agent', 'assigned'], undefined],
    ['is none where it was another wait', ['nobody_here', 'left_queue', 'handed_over', 'assigned'], undefined],
    ['is news when somebody goes on with what was left', ['nobody_here', 'message_left', 'closed', 'reopened', 'assigned'], 'm1'],
    ['is none when one agent hands it to the next', ['nobody_here', 'transferred'], undefined],
  ]
  for (const [what, said, expected] of cases) it(what, () => assert.equal(cameAfterNobody(told(...said), said.length)?.told, expected))

  it('is said by name, in the language of the contact', () => {
    const say = (agent: string, language: 'zh-CN' | 'en-US') => joinedOf({ id: 'x', at: 1 }, { inbox: 'i', brand: 'b', contact: { id: 'c', name: '', known: false, blocked: false } }, agent, language).parts[0]
    assert.deepEqual([say('小陈', 'zh-CN'), say('客服小陈', 'zh-CN'), say('Chen', 'en-US')].map((part) => part?.type === 'text' && part.text),
      ['客服小陈 已接入，请稍候。', '客服小陈 已接入，请稍候。', 'Chen has joined and will answer in a moment.'])
  })

  it('is said only where the agent has a send left for the answer', () => {
    const window = (left: number, until = 10) => ({ window: { limit: 5, left, until } })
    const may = [window(5), window(2), window(1), window(3, 5), {}, { closed: 'gone' as const }, { ...window(5), session: 'colleague' as const }].map((way) => maySayJoined(way, true, 5))
    assert.deepEqual(may, [true, true, false, false, false, false, false])
    assert.equal(maySayJoined({}, false, 5), true)
  })
})
