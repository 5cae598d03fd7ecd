import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionsOf, isSameFilter, withCondition, without } from './conditions.ts'
import type { Known } from './conditions.ts'

const gone = { label: '标签已删除', group: '技能组已删除', agent: '客服已停用', inbox: '渠道已删除' }
const known: Known = { levels: ['普通', '较高', '高', '紧急'], label: [{ id: 'l', name: '退款' }], group: [{ id: 'g', name: '售后' }], agent: [], inbox: undefined }

test('a filter in words, what is gone, and what is not read yet', () => {
  assert.deepEqual(conditionsOf({ label: 'l', priority: 3, group: 'g' }, known, gone).map((each) => [each.key, each.text, each.gone]), [
    ['priority', '紧急', false], ['label', '退款', false], ['group', '售后', false],
  ])
  assert.deepEqual(conditionsOf({ label: 'x', agent: 'a', inbox: 'i' }, known, gone).map((each) => [each.text, each.gone]), [['标签已删除', true], ['客服已停用', true], ['…', false]])
  assert.deepEqual(conditionsOf({}, known, gone), [])
})

test('conditions come and go one by one', () => {
  const filter = withCondition(withCondition({}, 'label', 'l'), 'priority', 0)
  assert.deepEqual(filter, { label: 'l', priority: 0 })
  assert.deepEqual(withCondition(filter, 'priority', undefined), { label: 'l' })
  assert.deepEqual(without(filter, 'label'), { priority: 0 })
})

test('the order of conditions says nothing', () => {
  assert.ok(isSameFilter({ label: 'l', group: 'g' }, { group: 'g', label: 'l' }))
  assert.ok(!isSameFilter({ label: 'l' }, { label: 'l', priority: 0 }))
})
