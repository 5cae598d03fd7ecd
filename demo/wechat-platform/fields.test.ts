import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toJson, toXml } from './fields.ts'
import { readXml, XmlError } from './read-xml.ts'

test('texts stand in CDATA, numbers bare, lists as items, repeated elements several times', () => {
  const fields = { Text: 'a]]>b<c>', Count: 3, Id: 9007199254740993n, List: [{ A: 'x' }, { A: 'y' }], Same: { repeated: ['1', '2'] }, Inner: { Deep: 'z' } }
  assert.equal(toXml(fields), '<xml><Text><![CDATA[a]]]]><![CDATA[>b<c>]]></Text><Count>3</Count><Id>9007199254740993</Id><List><item><A><![CDATA[x]]></A></item><item><A><![CDATA[y]]></A></item></List><Same><![CDATA[1]]></Same><Same><![CDATA[2]]></Same><Inner><Deep><![CDATA[z]]></Deep></Inner></xml>')
  assert.equal(toJson(fields), '{"Text":"a]]>b<c>","Count":3,"Id":9007199254740993,"List":[{"A":"x"},{"A":"y"}],"Same":["1","2"],"Inner":{"Deep":"z"}}')
  assert.deepEqual(readXml(toXml(fields)).value, { Text: 'a]]>b<c>', Count: '3', Id: '9007199254740993', List: { item: [{ A: 'x' }, { A: 'y' }] }, Same: ['1', '2'], Inner: { Deep: 'z' } })
})

test('what the platform does not read as XML is refused', () => {
  for (const text of ['', 'success', '<xml>', '<xml><a></xml>', '<xml></xml>x', '<!DOCTYPE x><xml></xml>', '<xml><a>&bad;</a></xml>', '<xml>text<a>1</a></xml>', '<xml a="1"></xml>']) {
    assert.throws(() => readXml(text), XmlError, text)
  }
  assert.deepEqual(readXml(' <xml><a>1 &lt; 2</a>\n<b></b></xml> ').value, { a: '1 < 2', b: '' })
})
