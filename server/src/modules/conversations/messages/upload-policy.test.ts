import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fileTypeFromBuffer } from 'file-type'
import { judgeUpload } from './upload-policy.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const html = Buffer.from('<script>alert(1)</script>')
const padded = (...parts: (string | number[])[]) => Buffer.concat([...parts.map((part) => Buffer.from(part as string)), Buffer.alloc(64)])
/** The first bytes of what browsers record: an EBML header (RFC 8794), an Ogg page with Opus in it (RFC 7845), ISO media, ADTS, RIFF. */
const sounds = {
  webm: padded([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84], 'webm'),
  ogg: padded('OggS', [0, 2, ...Array<number>(20).fill(0), 1, 19], 'OpusHead'),
  m4a: padded([0, 0, 0, 24], 'ftypM4A ', [0, 0, 0, 0], 'M4A mp42'),
  mp4: padded([0, 0, 0, 24], 'ftypisom', [0, 0, 0, 0], 'isommp42'),
  aac: padded([0xff, 0xf1, 0x50, 0x80, 0x02, 0x1f, 0xfc]),
  wav: padded('RIFF', [64, 0, 0, 0], 'WAVEfmt '),
}
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
    ['voice.webm', sounds.webm, { good: true, name: 'voice.webm', contentType: 'audio/webm' }],
    ['voice.ogg', sounds.ogg, { good: true, name: 'voice.ogg', contentType: 'audio/ogg' }],
    ['voice.m4a', sounds.m4a, { good: true, name: 'voice.m4a', contentType: 'audio/mp4' }],
    // What Safari records says that it is a film.
    ['voice.m4a', sounds.mp4, { good: true, name: 'voice.m4a', contentType: 'audio/mp4' }],
    ['voice.aac', sounds.aac, { good: true, name: 'voice.aac', contentType: 'audio/aac' }],
    ['voice.wav', sounds.wav, { good: true, name: 'voice.wav', contentType: 'audio/wav' }],
    ['voice.webm', html, { good: false, why: 'content' }],
    ['voice.ogg', sounds.wav, { good: false, why: 'content' }],
    ['a.txt', Buffer.from([0xff, 0xfe, 0x00]), { good: false, why: 'content' }],
  ]
  for (const [name, bytes, verdict] of cases) test(`${JSON.stringify(name)}: ${JSON.stringify(verdict)}`, async () => assert.deepEqual(await judge(name, bytes), verdict))
})
