import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipOf } from './testkit/zip.ts'
import { readTable } from './read-table.ts'

/** 标题,答案 and 运费,包邮 as Chinese Excel writes them. */
const gbk = Buffer.from('b1eaccE22cb4f0b0b80d0ad4cbb7d12cb0fcd3ca0d0a'.toLowerCase(), 'hex')
const expected = [['标题', '答案'], ['运费', '包邮']]

test('reads CSV in UTF-8, with and without a mark, in UTF-16 and in GBK', async () => {
  const text = '标题,答案\r\n运费,包邮\r\n'
  assert.deepEqual(await readTable('a.csv', Buffer.from(text)), expected)
  assert.deepEqual(await readTable('a.csv', Buffer.from(`\uFEFF${text}`)), expected)
  assert.deepEqual(await readTable('a.csv', Buffer.from(`\uFEFF${text}`, 'utf16le')), expected)
  assert.deepEqual(await readTable('a.csv', gbk), expected)
})

test('reads other delimiters, quoted line breaks and ragged rows', async () => {
  assert.deepEqual(await readTable('a.csv', Buffer.from('title\tanswer\na\t"one\ntwo"\nb\n')), [['title', 'answer'], ['a', 'one\ntwo'], ['b']])
})

test('reads the first sheet of a workbook as it is written', async () => {
  const rows = await readTable('a.xlsx', workbook([['标题', '答案'], ['运费', 59]]))
  assert.deepEqual(rows, [['标题', '答案'], ['运费', '59']])
})

test('refuses what is neither', async () => {
  await assert.rejects(readTable('a.xls', Buffer.from('标题,答案')), { code: 'file_type_refused' })
  await assert.rejects(readTable('a.csv', workbook([['a']])), { code: 'file_type_refused' })
  await assert.rejects(readTable('a.csv', Buffer.from([0x61, 0, 0x62])), { code: 'file_type_refused' })
  await assert.rejects(readTable('a.xlsx', Buffer.from('PK\u0003\u0004 and no more')), { code: 'import_refused' })
  await assert.rejects(readTable('a.xlsx', zipOf({ 'hello.txt': 'no workbook' })), { code: 'import_refused' })
})

test('refuses too many rows, and an archive that says it unpacks to too much', async () => {
  const many = `title,answer\n${'a,b\n'.repeat(5001)}`
  await assert.rejects(readTable('a.csv', Buffer.from(many)), { code: 'too_large' })
  const bomb = workbook([['a']])
  // Every entry of the central directory claims 64 MiB.
  for (let at = bomb.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 4, 'latin1')) bomb.writeUInt32LE(64 * 1024 * 1024, at + 24)
  await assert.rejects(readTable('a.xlsx', bomb), { code: 'too_large' })
})

/** The smallest workbook that spreadsheet programs take: one sheet with its cells written in place. */
function workbook(cells: (string | number)[][]): Buffer {
  const place = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`
  const cell = (value: string | number, at: string) =>
    (typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`)
  const rows = cells.map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, place(y, x))).join('')}</row>`).join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipOf({
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  })
}
