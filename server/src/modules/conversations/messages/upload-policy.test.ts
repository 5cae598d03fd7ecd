import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fileTypeFromBuffer } from 'file-type'
import { judgeUpload } from './upload-policy.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const html = Buffer.from('<script>alert(1)</script>')
const judge = async (name: string, bytes: Buffer) => judgeUpload(name, bytes, await fileTypeFromBuffer(bytes))

describe('judging uploads by extension and first bytes', () => {
  const cases: [name: string, bytes: Buffer, verdict: Awaited<ReturnType<typeof judge>>][] = [
    ['照片.PNG', png, { good: true, name: '照片.PNG', contentType: 'image/png' }],
    ['a.png', html, { good: false, why: 'content' }],
    ['a.txt', png, { good: false, why: 'content' }],
    ['a.html', html, { good: false, why: 'extension' }],
    ['a.svg', Buffer.from('<svg/>'), { good: false, why: 'extension' }],
    ['png', png, { good: false, why: 'extension' }],
    ['a.png.exe', png, { good: false, why: 'extension' }],
    ['a.png', Buffer.alloc(0), { good: false, why: 'empty' }],
    ['../../etc/说明.txt', Buffer.from('你好'), { good: true, name: '说明.txt', contentType: 'text/plain; charset=utf-8' }],
    ['a\u202Egnp.txt', Buffer.from('x'), { good: true, name: 'agnp.txt', contentType: 'text/plain; charset=utf-8' }],
    ['a.txt', Buffer.from([0xff, 0xfe, 0x00]), { good: false, why: 'content' }],
  ]
  for (const [name, bytes, verdict] of cases) test(`${JSON.stringify(name)}: ${JSON.stringify(verdict)}`, async () => assert.deepEqual(await judge(name, bytes), verdict))
})
