import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildXml } from './build.ts'
import { allAt, bodyLimit, parseBody, parseJson, parseXml, textAt, treeAt } from './parse.ts'

describe('XML of a callback', () => {
  const cases: [what: string, content: string, expected: string][] = [
    ['an id beyond 2^53', '<A>4561255354251345929</A>', '4561255354251345929'],
    ['leading zeros', '<A>0012</A>', '0012'],
    ['a decimal as it was written', '<A>9.0</A>', '9.0'],
    ['CDATA with spaces', '<A><![CDATA[  你好 ]]></A>', '  你好 '],
    ['CDATA that was split', '<A><![CDATA[a]]]]><![CDATA[>b]]></A>', 'a]]>b'],
    ['entities', '<A>&lt;b&gt; &amp; &quot;&#x4f60;&#22909;</A>', '<b> & "你好'],
    ['entities inside CDATA stay', '<A><![CDATA[&lt;]]></A>', '&lt;'],
    ['an emoji', '<A><![CDATA[😀/::)[微笑]]]></A>', '😀/::)[微笑]'],
    ['an empty element', '<A></A>', ''],
    ['a tag in another place', '<B>1</B>', ''],
    ['a declaration that somebody typed', '<A><![CDATA[<!DOCTYPE html><!-- x -->]]></A>', '<!DOCTYPE html><!-- x -->'],
  ]
  for (const [what, content, expected] of cases) it(what, () => assert.equal(textAt(parseXml(`<xml>${content}</xml>`), 'A'), expected))

  it('with a mark of byte order, a declaration and line breaks', () => {
    const tree = parseXml('\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<xml>\n <A>1</A>\n <B><C>2</C>\n</B></xml>')
    assert.deepEqual([textAt(tree, 'A'), textAt(tree, 'B', 'C'), Object.keys(tree!)], ['1', '2', ['A', 'B']])
  })

  it('with lists of one and of several', () => {
    const tree = parseXml('<xml><L><item><M>1</M></item></L><K><item><M>1</M></item><item><M>2</M></item></K><AuthAddOpenKfId>wk1</AuthAddOpenKfId></xml>')!
    assert.equal(allAt(treeAt(tree, 'L'), 'item').length, 1)
    assert.equal(allAt(treeAt(tree, 'K'), 'item').length, 2)
    assert.deepEqual(allAt(tree, 'AuthAddOpenKfId'), ['wk1'])
    assert.equal(textAt(tree, 'K', 'item', 'M'), '1')
  })

  const refused: [what: string, text: string][] = [
    ['a DOCTYPE', '<!DOCTYPE xml><xml><A>1</A></xml>'],
    ['an entity of its own', '<!DOCTYPE xml [<!ENTITY a "b">]><xml><A>&a;</A></xml>'],
    ['a DOCTYPE inside', '<xml><!DOCTYPE x><A>1</A></xml>'],
    ['one hidden behind a comment', '<xml><!-- <![CDATA[ --><!DOCTYPE x><!-- ]]> --><A>1</A></xml>'],
    ['a comment', '<!-- x --><xml><A>1</A></xml>'],
    ['another root', '<html><A>1</A></html>'],
    ['an element that is not closed', '<xml><A>1</xml>'],
    ['the end missing', '<xml><A>1</A>'],
    ['a prototype', '<xml><__proto__><a>1</a></__proto__></xml>'],
    ['text only', '<xml>hello</xml>'],
    ['nothing', ''],
    ['too much', `<xml><A>${'a'.repeat(bodyLimit)}</A></xml>`],
    ['begins to quote without end', `<xml>${'<![CDATA['.repeat(100_000)}`],
    ['nests without end', `<xml>${'<a>'.repeat(100_000)}`],
  ]
  for (const [what, text] of refused) it(`refuses ${what}`, () => assert.equal(parseXml(text), undefined))
})

describe('JSON of a callback', () => {
  it('keeps the digits of numbers', () => {
    const tree = parseJson('{"MsgId":4561255354251345929,"CreateTime":1482048670,"X":9.0,"Content":"\\"MsgId\\": 4561255354251345929","on":true,"no":null}')!
    assert.deepEqual({ ...tree }, { MsgId: '4561255354251345929', CreateTime: '1482048670', X: '9.0', Content: '"MsgId": 4561255354251345929', on: 'true', no: '' })
  })

  it('is told from XML by its first character', () => {
    assert.equal(textAt(parseBody('\uFEFF \n{"A":"1"}'), 'A'), '1')
    assert.equal(textAt(parseBody(' \n<xml><A>1</A></xml>'), 'A'), '1')
    for (const wrong of ['', '[]', '1', 'null', '{', '"x"', '{"__proto__":']) assert.equal(parseBody(wrong), undefined)
  })

  it('does not reach into what every object has', () => assert.equal(textAt(parseJson('{"A":{}}'), 'A', 'constructor', 'name'), ''))
})

describe('XML of an answer', () => {
  it('comes back as it went', () => {
    const xml = buildXml({ ToUserName: 'o<1>', CreateTime: 12, Content: 'a]]>b & <c>', Image: { MediaId: 'm' }, Articles: [{ Title: '一' }, { Title: '二' }] })
    assert.match(xml, /^<xml><ToUserName><!\[CDATA\[o<1>\]\]><\/ToUserName><CreateTime>12<\/CreateTime>/)
    const tree = parseXml(xml)!
    assert.deepEqual([textAt(tree, 'ToUserName'), textAt(tree, 'Content'), textAt(tree, 'Image', 'MediaId')], ['o<1>', 'a]]>b & <c>', 'm'])
    assert.equal(allAt(treeAt(tree, 'Articles'), 'item').length, 2)
  })
})
