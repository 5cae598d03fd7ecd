import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { describeOutcome, message, takeKept } from './cases/shop.ts'
import { awaitConfirmation } from './steps/pending.ts'
import { freshState } from './state.ts'
import type { DialogueState } from './types.ts'

const flowToConfirm = () => awaitConfirmation(freshState(), 'fee')
const orderToConfirm = () => awaitConfirmation(afterAsking('查一下订单', 'order'), 'order', { slot: 'order', type: 'order', value: '202611230001', text: '202611230001' })

describe('what was to be confirmed', () => {
  const cases: [string, () => DialogueState, string, string, string][] = [
    ['yes, the flow', flowToConfirm, '是的', '', 'affirm fee; ask fee.region 1'],
    ['yes in English', flowToConfirm, 'yes please', '', 'affirm fee; ask fee.region 1'],
    ['yes, with the value', flowToConfirm, '对，发北京', '', 'affirm fee; set fee.region=北京; answer fee「北京的运费怎么算」'],
    ['no', flowToConfirm, '不是', '', 'deny fee'],
    ['no in English', flowToConfirm, 'nope', '', 'deny fee'],
    ['no need', flowToConfirm, '不用了', '', 'deny fee'],
    ['no, but', flowToConfirm, '不是，怎么退货', 'return', 'deny fee; start return; answer return「怎么退货」'],
    ['something else', flowToConfirm, '怎么退货', 'return', 'start return; answer return「怎么退货」'],
    ['yes, the value', orderToConfirm, '对的', '', 'affirm order; set order.order=202611230001; answer order「查订单（202611230001）」'],
    ['not that value', orderToConfirm, '不对', '', 'deny order.order; ask order.order 2'],
    ['another value', orderToConfirm, '不对，是202611230002', '', 'deny order.order; set order.order=202611230002; answer order「查订单（202611230002）」'],
  ]
  for (const [name, state, say, intent, expected] of cases) {
    test(name, () => {
      const outcome = takeKept(state(), message(say, 1000, intent || undefined))
      assert.equal(describeOutcome(outcome), expected)
      assert.equal(outcome.state.pending, undefined)
    })
  }

  test('a yes one turn later confirms nothing', () => {
    const later = takeKept(flowToConfirm(), message('今天天气不错', 1000)).state
    assert.equal(describeOutcome(takeKept(later, message('是的', 2000))), 'none')
  })

  test('a flow that is no more is not confirmed', () => {
    assert.equal(describeOutcome(takeKept(awaitConfirmation(freshState(), 'gone'), message('是的', 1000))), 'none')
  })
})

function afterAsking(say: string, intent: string): DialogueState {
  return takeKept(freshState(), message(say, 0, intent)).state
}
