import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { DialogueState, Flow } from '@yanshu/nlu/dialogue/types.ts'
import { hasSizeTable } from '@yanshu/nlu/slots/wear/body.ts'
import { goodsFlow, orderFlow } from '../deciding/policy.ts'

/** The look-up of one of the contact's own orders. */
const order: Flow = { id: orderFlow, title: '查订单', completed: { 'zh-CN': '查询订单 {order}', 'en-US': 'Look up order {order}' }, slots: [{ name: 'order', type: 'order', required: true, shared: true }] }

/** Flows by id: entries, which ask for what their answer varies by, questions that are about one product or another, and the look-up of an order where there is somebody to tell of it. `isMeasured`: who asks has told height or weight. */
export function flowsOf(entries: ReadonlyMap<string, Entry>, tellsOrders: boolean, isMeasured = false): (id: string) => Flow | undefined {
  return (id) => {
    if (id === orderFlow) return tellsOrders ? order : undefined
    if (id.startsWith(goodsFlow)) return { id, title: id.slice(goodsFlow.length), slots: [{ name: 'product', type: 'product', required: true, shared: true }] }
    const entry = entries.get(id)
    return entry && flowOfEntry(entry, isMeasured)
  }
}

/** An entry as what can be asked. Whoever has told height or weight is asked for the goods whose table gives the size. */
export function flowOfEntry({ id, title, variants }: Entry, isMeasured = false): Flow {
  if (!variants) return { id, title, slots: [] }
  const values = variants.answers.flatMap((each) => each.values)
  return { id, title, slots: [{ name: variants.slot, type: variants.slot, required: variants.question !== undefined || (isMeasured && variants.slot === 'product' && variants.answers.some(({ answer }) => hasSizeTable(answer))), shared: true, values }] }
}

/** The state without the look-up that waited: the order is known by other means, and is what is talked about from now on. */
export function withOrder(state: DialogueState, id: string, now: number): DialogueState {
  const known = { type: 'order' as const, value: id, text: id, turn: state.turn, at: now }
  return { ...state, frames: state.frames.filter(({ flow }) => flow !== orderFlow), shared: [known, ...state.shared.filter(({ type }) => type !== 'order')] }
}
