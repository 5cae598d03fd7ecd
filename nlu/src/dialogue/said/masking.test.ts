import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entityAt } from '../../slots/spans.ts'
import { joinNames } from './masking.ts'

test('joins the names of one product that stand in one name', () => {
  const cases: [text: string, names: [name: string, product: string][], joined: string[]][] = [
    ['棉白重磅t恤', [['棉白', 'tee'], ['t恤', 'tee']], ['棉白重磅t恤']],
    ['棉白t恤怎么选', [['棉白', 'tee'], ['t恤', 'tee']], ['棉白t恤']],
    ['山野和牛仔裤', [['山野', 'jeans'], ['牛仔裤', 'jeans']], ['山野', '牛仔裤']],
    ['棉白重磅牛仔裤', [['棉白', 'tee'], ['牛仔裤', 'jeans']], ['棉白', '牛仔裤']],
    ['t恤怎么洗才不会变形t恤', [['t恤', 'tee'], ['变形t恤', 'tee']], ['t恤', '变形t恤']],
  ]
  for (const [text, names, joined] of cases) {
    const entities = names.map(([name, product]) => entityAt('product', text, text.indexOf(name), text.indexOf(name) + name.length, product))
    assert.deepEqual(joinNames(text, entities).map((each) => each.text), joined, text)
  }
})
