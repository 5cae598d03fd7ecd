import assert from 'node:assert/strict'
import { it } from 'node:test'
import { recogniseSizes, tellSizeKind } from './size.ts'

it('reads sizes in one form', () => {
  const cases: [text: string, ...values: string[]][] = [
    ['l码', 'L'], ['换成l码', 'L'], ['s码还有吗', 'S'], ['xl', 'XL'], ['xxl的', '2XL'], ['2xl', '2XL'], ['xxxl码', '3XL'], ['3xl', '3XL'], ['5xl', '5XL'], ['xs', 'XS'], ['m和l哪个合适', 'M', 'L'], ['要m', 'M'], ['l', 'L'], ['s,m,l都有吗', 'S', 'M', 'L'], ['l的还有吗', 'L'], ['换成个m', 'M'], ['要一件s一件m', 'S', 'M'],
    ['170/92a', '170/92A'], ['175/96', '175/96'], ['42码', '42'], ['42.5码', '42.5'], ['四十二码', '42'], ['鞋码42', '42'], ['尺码是38', '38'], ['我穿42', '42'], ['换成43的', '43'], ['42的鞋', '42'], ['42号鞋', '42'], ['255码', '255'],
    ['均码', '均码'], ['f码', '均码'], ['大号', 'L'], ['加大码', 'XL'], ['有大号的不', 'L'], ['30码的裤子', '30'], ['size l', 'L'], ['size 42', '42'], ['120码童装', '120'],
  ]
  for (const [text, ...expected] of cases) assert.deepEqual(recogniseSizes(text).map(entity => entity.value), expected, text)
})

it('does not take other letters and numbers for sizes', () => {
  for (const text of ['watch s', 'iphone 15 s', "i'm", 'model s plus', '5l', '128m', '扫码', '验证码123456', '条码', '7码', '500码', '42', '穿3年', '换成30元的', '最大号码', '账号', 'x6', 'it is small', '大号码', '穿42天', '淘宝小号', '赠送*m流量', '可以分期还m', '换成138那个', '穿多大码', '身高175体重70公斤穿多大码', '要多大号的', '多小码能穿', '穿什么码', '哪个码合适']) {
    assert.deepEqual(recogniseSizes(text), [], text)
  }
})

it('tells what a size is of', () => {
  const cases = [['L', '', 'letter'], ['均码', '', 'one'], ['170/92A', '', 'body'], ['42', '', 'shoe'], ['38', '裤子38码', 'waist'], ['30', '', 'waist'], ['33', '童鞋33', 'shoe'], ['255', '', 'foot'], ['120', '', 'height']] as const
  for (const [value, text, kind] of cases) assert.equal(tellSizeKind(value, text), kind, value)
})

it('gives the place of the size alone', () => {
  const [found] = recogniseSizes('尺码是38吧')
  assert.deepEqual([found?.text, found?.start, found?.end], ['38', 3, 5])
})
