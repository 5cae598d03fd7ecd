import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvFile, decodeCsv } from './csv.ts'

test('a file is read in the encoding that it was written in', () => {
  const gbk = Uint8Array.from([0xc3, 0xf4, 0xb8, 0xd0, 0xb4, 0xca, 0x0d, 0x0a, 0xcb, 0xa2, 0xb5, 0xa5])
  assert.equal(decodeCsv(gbk), '敏感词\r\n刷单')
  assert.equal(decodeCsv(new TextEncoder().encode('\ufeff敏感词')), '敏感词')
  assert.equal(decodeCsv(Uint8Array.from([0xff, 0xfe, 0x0f, 0x65])), '\u650f')
  assert.equal(decodeCsv(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])), undefined, 'an archive is no text')
})

test('a file is written so that a spreadsheet neither garbles nor runs it', async () => {
  const bytes = new Uint8Array(await csvFile([['标题', 'a,b'], ['=cmd()', '一"二\n三'], ['＝cmd()', "it's"]]).arrayBuffer())
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
  assert.equal(decodeCsv(bytes), '标题,"a,b"\r\n\'=cmd(),"一""二\n三"\r\n\'＝cmd(),it\'s\r\n')
})
