import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import type { FileRow } from '../../conversations/tables.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { createSharedFiles, type SharedFilesDeps } from './shared-files.ts'

const clock = turnableClock()
const key = { id: 'token', secret: Buffer.alloc(32, 5) }
const rows = new Map<string, Pick<FileRow, 'conversation' | 'content_type' | 'name' | 'storage_key'>>([
  ['sent', { conversation: 'c', content_type: 'application/pdf', name: '说明.pdf', storage_key: 'k' }],
  ['recalled', { conversation: null, content_type: 'image/png', name: '图.png', storage_key: 'k' }],
])
// Of both ports only what is asked here.
const files = { open: async () => ({ stream: Readable.from(['%PDF']), size: 4 }) } as unknown as SharedFilesDeps['files']
const shared = createSharedFiles({ clock, key, files, conversations: { file: async (id) => rows.get(id) as FileRow | undefined } })
const tokenOf = (file: string) => shared.pathOf(file).split('/').at(-1)!

describe('a file at an address', () => {
  test('is read by whoever has it, for thirty days', async () => {
    const token = tokenOf('sent')
    assert.match(token, /^[\w.-]{60,200}$/)
    assert.ok(!Buffer.from(token.split('.')[1]!, 'base64url').includes('sent'))
    assert.deepEqual((await shared.read(token)).headers, { 'content-type': 'application/pdf', 'content-length': '4', 'file-name': '说明.pdf' })
    clock.turn(30 * 24 * 3_600_000)
    await assert.rejects(shared.read(token), { code: 'absent' })
  })

  test('is not there once its message was recalled, nor at an address that somebody made up', async () => {
    const changed = tokenOf('sent').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    for (const token of [tokenOf('recalled'), tokenOf('never'), changed.slice(0, -3), `token.${'A'.repeat(80)}`, 'x', '']) await assert.rejects(shared.read(token), { code: 'absent' })
  })
})
