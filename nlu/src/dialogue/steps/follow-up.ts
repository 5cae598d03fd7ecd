import type { SlotType } from '../../slots/types.ts'
import { presentFlow } from '../draft.ts'
import { questionFor } from '../memory.ts'
import { askAgainAbout, askAgainAboutTopic, replaceSpan } from '../writing/follow-up.ts'
import type { Written } from '../writing/follow-up.ts'
import { spoken } from '../writing/write-question.ts'
import type { Turn } from './turn.ts'

const codes: ReadonlySet<SlotType> = new Set<SlotType>(['order', 'parcel', 'phone'])

/** Half a sentence that no flow takes: the last question is asked again with what is new in it. */
export function takeFollowUp(turn: Turn): boolean {
  const { draft, said, intent } = turn
  const last = questionFor(draft.state, said.values.map(({ type }) => type))
  // What something is done with takes the place of nothing.
  const isOwn = !/^(?:用|拿|with )/.test(said.text) && (said.corrects || (said.isMereValue && !presentFlow(draft)))
  // A telephone number says nothing to a question that held none, nor does 一件.
  const values = said.values.filter(({ type, value }) => !(codes.has(type) || (type === 'quantity' && /^1(?!\d)/.test(value))) || last?.parts.some((part) => part.type === type))
  if (last && isOwn && values.length > 0) {
    write(turn, askAgainAbout(last, values))
    draft.reason = { code: 'follow_up', value: values.map((value) => spoken(value)).join('、') }
    return true
  }
  if (last && said.topic !== undefined && !intent) {
    write(turn, askAgainAboutTopic(last, said.topic))
    draft.reason = { code: 'follow_up_untyped', value: said.topic }
    return true
  }
  if (!said.reference) return false
  if (followReference(turn)) {
    draft.reason = { code: 'reference', value: spoken(turn.product ?? { type: 'product', value: '', text: '' }) }
    return true
  }
  if (presentFlow(draft) || turn.product) return false
  draft.reason = { code: 'reference_without_product' }
  return true
}

/** Writes the product in place of 它 or "this one". True where that was done. */
export function followReference({ draft, said, product }: Turn): boolean {
  if (!product || !said.reference) return false
  const isNamed = said.values.some(({ type }) => type === 'product')
  if (isNamed && !/[和跟与比]|还是|\b(?:vs|or|and|than)\b/.test(said.text)) return false
  draft.completed = replaceSpan(said.text, said.reference, spoken(product))
  return true
}

function write({ draft }: Turn, { text, parts }: Written): void {
  draft.completed = text
  draft.state.lastQuestion = { text, parts, turn: draft.state.turn, at: draft.now }
}
