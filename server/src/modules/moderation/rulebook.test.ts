import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { WordAction, WordDirection, WordKind } from '@yanshu/contract/moderation.ts'
import { createRulebook, masked, whyUnusable, type Rule } from './rulebook.ts'
import { findSecrets, isBankCard, isIdentityCard } from './secrets.ts'

const rule = (text: string, more: { kind?: WordKind; direction?: WordDirection; action?: WordAction } = {}): Rule =>
  ({ id: text, text, kind: /[?#*]/.test(text) ? 'pattern' : 'word', direction: 'both', action: 'mask', ...more })
function hidden(words: string[], text: string): string {
  return masked(text, createRulebook(words.map((each) => rule(each))).check(text, 'contact').found)
}

describe('a word is found', () => {
  const cases: [what: string, word: string, text: string, shown: string][] = [
    ['as it is written', '微信', '加微信吧', '加**吧'],
    ['with blanks and punctuation between', '微信', '微 信，微.信，微-信', '* *，***，***'],
    ['with what cannot be seen between', '微信', '微\u200b信', '***'],
    ['with a picture between', '微信', '微❤️信', '****'],
    ['in wide letters', 'wechat', '我的ＷｅＣｈａｔ号', '我的******号'],
    ['in either case', 'WeChat', 'WECHAT', '******'],
    ['wide where it was entered wide', 'ＶＸ', '加vx', '加**'],
    ['in compatibility forms', '10元', '⑩元', '**'],
    ['beside Chinese characters', 'vx', '加vx哦', '加**哦'],
    ['letter by letter', 'wechat', 'w e c h a t', '* * * * * *'],
    ['parted by signs', 'wechat', 'we-chat!', '*******!'],
    ['across lines', '私下交易', '私下\n交易', '**\n**'],
  ]
  for (const [what, word, text, shown] of cases) test(what, () => assert.equal(hidden([word], text), shown))
})

describe('a word is not found', () => {
  const cases: [what: string, word: string, text: string][] = [
    ['within a longer Latin one', 'ass', 'the class passes'],
    ['at the seam of two Latin ones', 'wechat', 'Can we chat later?'],
    ['where a letter is missing', '私下交易', '私下交'],
    ['with other characters between', '微信', '微博信息'],
  ]
  for (const [what, word, text] of cases) test(what, () => assert.equal(hidden([word], text), text))
})

describe('a pattern', () => {
  const cases: [what: string, pattern: string, text: string, shown: string][] = [
    ['bridges a gap', '加*微信', '加一下我的微信好吗', '*******好吗'],
    ['but no long one', '加*微信', '加入购物车之后再看看我们官方的微信', '加入购物车之后再看看我们官方的微信'],
    ['takes digits for #', '工号###', '工号 007 和工号abc', '** *** 和工号abc'],
    ['takes any one for ?', '加?信', '加薇信', '***'],
    ['is tried wherever it may begin', '加*微信', '加微信，再加微信', '***，再***'],
    ['means signs of expressions as they are', '(.+)*交易', '(.+)交易', '(.+)**'],
  ]
  for (const [what, pattern, text, shown] of cases) test(what, () => assert.equal(hidden([pattern], text), shown))
})

describe('what is to happen', () => {
  const book = createRulebook([rule('甲甲', { action: 'warn' }), rule('乙乙', { action: 'mask', direction: 'agent' }), rule('丙丙', { action: 'block', direction: 'contact' })])
  test('is the severest of all that was found', () => assert.equal(book.check('甲甲乙乙丙丙', 'contact').action, 'block'))
  test('goes by the side that writes', () => {
    assert.deepEqual(book.check('甲甲乙乙丙丙', 'agent').found.map((each) => each.text), ['甲甲', '乙乙'])
    assert.equal(book.check('甲甲乙乙丙丙', 'agent').action, 'mask')
  })
  test('is nothing where nothing is found', () => assert.deepEqual(book.check('你好', 'agent'), { found: [] }))
  test('a side without words is not looked at', () => {
    assert.equal(createRulebook([rule('甲甲', { direction: 'agent' })]).watches('contact'), false)
    assert.equal(createRulebook([]).watches('agent'), false)
  })
})

describe('a word that would be found everywhere is refused', () => {
  const cases: [text: string, kind: WordKind, why: string | undefined][] = [
    ['滚', 'word', undefined], ['微信', 'word', undefined], ['v', 'word', 'too_short'], ['+V', 'word', 'too_short'], ['！！', 'word', 'too_short'],
    ['加*信', 'pattern', 'too_short'], ['***', 'pattern', 'too_short'], ['加我*微信*联系*', 'pattern', 'too_wide'], ['加我*微信', 'pattern', undefined],
  ]
  for (const [text, kind, why] of cases) test(`${kind} ${text}`, () => assert.equal(whyUnusable(text, kind), why))
})

describe('secrets', () => {
  test('a bank card is known by its check digit', () => {
    for (const good of ['4111111111111111', '6222021234567890128', '378282246310005']) assert.equal(isBankCard(good), true, good)
    for (const bad of ['4111111111111112', '2026112212345678', '411111111111']) assert.equal(isBankCard(bad), false, bad)
  })
  test('an identity card by date and check digit', () => {
    assert.equal(isIdentityCard('11010519491231002X'), true)
    for (const bad of ['110105194912310021', '11010519491331002X', '11010518491231002X', '110105194912310']) assert.equal(isIdentityCard(bad), false, bad)
  })
  test('are found with blanks or hyphens between, and not within longer numbers', () => {
    assert.deepEqual(findSecrets('卡号 4111 1111-1111 1111，谢谢', 'bank_card'), [{ start: 3, end: 22 }])
    assert.deepEqual(findSecrets('身份证11010519491231002x。', 'id_card'), [{ start: 3, end: 21 }])
    assert.deepEqual(findSecrets('订单 94111111111111111 与 41111111111111119999', 'bank_card'), [])
  })
})
