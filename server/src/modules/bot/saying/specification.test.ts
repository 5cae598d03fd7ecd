import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsFor } from './specification.ts'

const phone = '颜色：黑色、粉色\n容量：128GB、256GB\n屏幕：6.1 英寸 OLED\n尺寸重量：147.6×71.6 mm，171 g\n防护：IP68\n续航：20 小时'

const cases: [string, string, readonly string[], string | undefined][] = [
  ['a row by its name', '这款屏幕是什么的', [], '屏幕：6.1 英寸 OLED'],
  ['a colour by itself', '有粉的吗', ['colour'], '颜色：黑色、粉色'],
  ['a row by what people call it', '多重啊', [], '尺寸重量：147.6×71.6 mm，171 g'],
  ['two at once', '什么颜色，能用多久', [], '颜色：黑色、粉色\n续航：20 小时'],
  ['in English', 'is it waterproof', [], '防护：IP68'],
  ['nothing of it by name: all', '介绍一下', [], undefined],
  ['much of it: all', '颜色容量屏幕续航都说说', [], undefined],
]
for (const [what, question, named, expected] of cases) {
  test(what, () => assert.equal(rowsFor(phone, question, named), expected))
}

test('a text that is no list of rows is left alone', () => assert.equal(rowsFor('颜色有黑色和粉色。\n屏幕很大', '什么颜色'), undefined))
