import assert from 'node:assert/strict'
import { it } from 'node:test'
import { recogniseColours } from './colour.ts'

it('reads colours, shades and other names', () => {
  const cases: [text: string, ...values: string[]][] = [
    ['黑色', '黑色'], ['有黑的吗', '黑色'], ['换成黑', '黑色'], ['黑', '黑色'], ['纯黑', '黑色'], ['曜石黑', '黑色 曜石黑'], ['曜石黑色', '黑色 曜石黑'], ['雾霾蓝和燕麦色', '蓝色 雾霾蓝', '卡其色 燕麦色'], ['藏青', '蓝色 藏青'],
    ['深蓝色', '蓝色 深蓝'], ['浅灰', '灰色 浅灰'], ['玫瑰金', '金色 玫瑰金'], ['粉红色的', '粉色'], ['驼色大衣', '卡其色'], ['咖啡色', '棕色'], ['米白', '白色 米白'], ['白的还是黑的', '白色', '黑色'],
    ['红和蓝哪个好看', '红色', '蓝色'], ['in black please', '黑色'], ['原色钛金属', '金色 原色钛金属'], ['透明', '透明'], ['要白款', '白色'],
  ]
  for (const [text, ...expected] of cases) {
    assert.deepEqual(recogniseColours(text).map(entity => entity.values?.join(' ') ?? entity.value), expected, text)
  }
})

it('does not take other words for colours', () => {
  for (const text of ['黑名单', '红包', '白酒', '白送', '红茶', '黄牛', '黄瓜', '绿色食品', '黑心商家', '白跑一趟', '金额', '银行', '青岛', '黑色星期五', '粉底', '橙子', '小白鞋', '灰尘', 'blackberry', '黑龙江', '红枣']) {
    assert.deepEqual(recogniseColours(text), [], text)
  }
})

it('keeps what was written', () => {
  const [found] = recogniseColours('有曜石黑吗')
  assert.deepEqual(found, { type: 'colour', value: '黑色', values: ['黑色', '曜石黑'], text: '曜石黑', start: 1, end: 4 })
})
