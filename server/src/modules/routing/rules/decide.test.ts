import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RoutingRule, RuleCondition } from '@yanshu/contract/routing.ts'
import { decide, explain, type Deciding } from './decide.ts'

const facts: Deciding = {
  inbox: 'web', page: 'https://shop.example.cn/goods/42?from=list', words: '我要退款\nThe ＳＩＺＥ is wrong', vip: true, known: false, attributes: { 会员等级: '金卡' },
  language: 'zh-CN', reason: 'asked', isScheduleOpen: (id) => ({ day: true, night: false })[id],
}
const rule = (id: string, conditions: RuleCondition[], more: Partial<RoutingRule> = {}): RoutingRule => ({ id, name: id, on: true, conditions, priority: 1, ...more })

describe('conditions', () => {
  const cases: [condition: RuleCondition, holds: boolean][] = [
    [{ kind: 'inbox', inboxes: ['app', 'web'] }, true],
    [{ kind: 'inbox', inboxes: ['app'] }, false],
    [{ kind: 'page', contains: ['/cart', '/goods/'] }, true],
    [{ kind: 'page', contains: ['/cart'] }, false],
    [{ kind: 'words', contains: ['退货', '退款'] }, true],
    [{ kind: 'words', contains: ['size'] }, true],
    [{ kind: 'words', contains: ['换货'] }, false],
    [{ kind: 'vip', is: true }, true],
    [{ kind: 'vip', is: false }, false],
    [{ kind: 'known', is: false }, true],
    [{ kind: 'known', is: true }, false],
    [{ kind: 'attribute', name: '会员等级', values: ['银卡', '金卡'] }, true],
    [{ kind: 'attribute', name: '会员等级', values: ['银卡'] }, false],
    [{ kind: 'attribute', name: '城市', values: ['上海'] }, false],
    [{ kind: 'language', is: 'zh-CN' }, true],
    [{ kind: 'language', is: 'en-US' }, false],
    [{ kind: 'reason', reasons: ['complaint', 'asked'] }, true],
    [{ kind: 'reason', reasons: ['complaint'] }, false],
    [{ kind: 'hours', schedule: 'day', open: true }, true],
    [{ kind: 'hours', schedule: 'night', open: true }, false],
    [{ kind: 'hours', schedule: 'night', open: false }, true],
    [{ kind: 'hours', schedule: 'gone', open: false }, false],
  ]
  for (const [condition, holds] of cases) {
    test(`${JSON.stringify(condition)} ${holds ? 'holds' : 'does not'}`, () => assert.equal(decide([rule('one', [condition])], facts)?.id, holds ? 'one' : undefined))
  }
})

describe('rules', () => {
  test('the first that holds decides', () => {
    assert.equal(decide([rule('a', [{ kind: 'vip', is: false }]), rule('b', []), rule('c', [])], facts)?.id, 'b')
  })
  test('one that is off decides nothing', () => {
    assert.equal(decide([rule('a', [], { on: false }), rule('b', [])], facts)?.id, 'b')
  })
  test('all conditions of one must hold, and it is told which do not', () => {
    const rules = [rule('a', [{ kind: 'vip', is: true }, { kind: 'known', is: true }, { kind: 'page', contains: ['/cart'] }])]
    assert.equal(decide(rules, facts), undefined)
    assert.deepEqual(explain(rules, facts).map(({ fails }) => fails), [[1, 2]])
  })
})
