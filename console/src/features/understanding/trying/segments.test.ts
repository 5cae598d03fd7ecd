import assert from 'node:assert/strict'
import { test } from 'node:test'
import { segmentsOf } from './segments.ts'
import type { FoundEntity } from './segments.ts'

const entity = (text: string, start: number): FoundEntity => ({ type: 'region', value: text, text, start, end: start + text.length })
const cut = (text: string, entities: FoundEntity[]): string[] => segmentsOf(text, entities).map((each) => (each.entity === undefined ? each.text : `[${each.text}]`))

test('a text is cut where something was found', () => {
  assert.deepEqual(cut('寄到北京和上海', [entity('上海', 5), entity('北京', 2)]), ['寄到', '[北京]', '和', '[上海]'])
  assert.deepEqual(cut('运费多少', []), ['运费多少'])
})

test('of overlapping ones the longer that begins first counts, and no letter is lost', () => {
  assert.deepEqual(cut('江浙沪包邮', [entity('江', 0), entity('江浙沪', 0), entity('沪', 2)]), ['[江浙沪]', '包邮'])
  assert.deepEqual(cut('短', [entity('超出范围', 0)]), ['短'])
})
