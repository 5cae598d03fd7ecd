import assert from 'node:assert/strict'
import { it } from 'node:test'
import { compare, profile } from './similarity.ts'

const plainly = (): number => 1

it('finds a text wholly in itself, and nothing of it in a foreign one', () => {
  const text = profile('运费怎么算')
  const self = compare(text, text, plainly)
  assert.ok(Math.abs(self.cosine - 1) < 1e-9 && self.cover === 1 && self.coverBack === 1)
  assert.deepEqual(compare(text, profile('你好世界'), plainly), { cosine: 0, cover: 0, coverBack: 0 })
  assert.deepEqual(compare(text, profile(''), plainly), { cosine: 0, cover: 0, coverBack: 0 })
})

it('puts a paraphrase above a text that shares only common words', () => {
  const asked = profile('退款什么时候能到账')
  const near = compare(asked, profile('退款多久到账'), plainly).cosine
  const far = compare(asked, profile('什么时候能发货'), plainly).cosine
  assert.ok(near > 1.5 * far, `${near} ${far}`)
})

it('takes synonyms, courtesies and scripts as the same', () => {
  for (const [a, b] of [['邮费多少', '运费多少'], ['请问能退钱吗', '能退款'], ['運費怎麼算', '运费如何算'], ['iPhone 15 Pro', 'iphone15pro']] as const) {
    assert.ok(compare(profile(a), profile(b), plainly).cosine > 0.9, `${a} ${b}`)
  }
})

it('scales grams by their importance', () => {
  const [a, b] = [profile('红色手机'), profile('蓝色手机')]
  const without = compare(a, b, (gram) => (/[手机]/.test(gram) ? 0 : 1)).cosine
  assert.ok(without < compare(a, b, plainly).cosine)
})
