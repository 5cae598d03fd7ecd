import assert from 'node:assert/strict'
import { it } from 'node:test'
import { bare, core, normalise } from './normalise.ts'

it('gives one form to what reads the same', () => {
  const cases: [text: string, normalised: string][] = [
    ['ＩＰＨＯＮＥ１５　Ｐｒｏ', 'iphone15 pro'],
    ['運費怎麼算？？？', '运费怎么算?'],
    ['請問這個東西還有貨嗎', '请问这个东西还有货吗'],
    ['退 款', '退款'],
    ['退款！！！！', '退款!'],
    ['退款😡😡', '退款'],
    ['👨‍👩‍👧‍👦家庭装', '家庭装'],
    ['  how   are\tyou ', 'how are you'],
    ['wait, what is this', 'wait, what is this'],
    ['「包邮」吗。。。', '"包邮"吗.'],
    ['满\u200b减', '满减'],
    ['① 号', '1号'],
    ['¥１００', '¥100'],
    ['', ''],
    ['😀', ''],
  ]
  for (const [text, expected] of cases) assert.equal(normalise(text), expected, text)
})

it('does not change what is normalised already', () => {
  for (const text of ['運費怎麼算？？？', 'Hello,  World!!', '你好 😀 hi', '15 pro 多少錢', '"a" b', 'a (b) c', '你好, hello']) {
    assert.equal(normalise(normalise(text)), normalise(text), text)
  }
})

it('leaves out punctuation, but not inside numbers and names', () => {
  assert.equal(bare(normalise('怎么，退款？')), '怎么退款')
  assert.equal(bare(normalise('6.1 英寸')), '6.1英寸')
  assert.equal(bare('how do i return'), 'howdoireturn')
})

it('strips courtesies around a question, and only there', () => {
  assert.equal(core('请问运费怎么算呢'), '运费怎么算')
  assert.equal(core('亲我想问一下能包邮吗谢谢'), '能包邮')
  assert.equal(core('顺便问一下能开发票吗'), '能开发票')
  assert.equal(core('对了另外再问下怎么退货'), '怎么退货')
  assert.equal(core('还有货吗'), '还有货')
  assert.equal(core('谢谢'), '谢谢')
  assert.equal(core('你好'), '你好')
})

it('is the same for a text that was asked for before, and after many others', () => {
  const once = normalise('ＨＥＬＬＯ　「運費」！！')
  for (let n = 0; n < 200; n++) normalise(`第${n}句！！`)
  assert.equal(normalise('ＨＥＬＬＯ　「運費」！！'), once)
  assert.equal(normalise('ＨＥＬＬＯ　「運費」！！'), once)
  assert.equal(normalise('第199句！！'), '第199句!')
})
