import { readThinking, type Thought } from '@yanshu/contract/bot.ts'
import type { Slot } from '../../nlu/eval/product/model.ts'
import type { Observed } from '../../nlu/eval/product/observed.ts'
import type { DemoIds } from './demo-ids.ts'
import type { Shop } from './shop.ts'

/** What the bot made of the messages of a conversation, by message. */
export async function readThoughts({ call, token }: Shop, conversation: string): Promise<Map<string, Thought>> {
  const { thoughts } = await call(readThinking, { params: { id: conversation } }, token)
  return new Map(thoughts.map((thought) => [thought.message, thought]))
}

const acts: Partial<Record<Thought['act'], Observed['act']>> = {
  ask_slot: 'ask', ask_order: 'ask', no_such_order: 'ask', offer_about_goods: 'offer', unknown: 'unknown', say_identity: 'talk', greet: 'talk', thank: 'talk', part: 'talk', acknowledge: 'talk',
  step_back: 'talk', wait: 'talk',
}
const asked = new Set<string>(['region', 'order', 'product', 'size', 'date'] satisfies Slot[])

/** What a thought says better than the words of the reply: the act where that has no words of its own, what was asked, understood and known. */
export function tellThought(thought: Thought, ids: DemoIds): Partial<Observed> {
  const { completed, missing, slots, sources, model, intent } = thought
  const act = acts[thought.act]
  const wanted = thought.act === 'ask_order' || thought.act === 'no_such_order' ? 'order' : missing
  return {
    ...(act && { act }), ...(act === 'ask' && wanted !== undefined && asked.has(wanted) && { asked: wanted as Slot }),
    ...(completed !== undefined && { completed }),
    model, ...(intent && { intent: { id: intent.id, probability: intent.probability } }), sources: sources.map(({ entry }) => ids.ofEntry(entry)), confidences: sources.map(({ confidence }) => confidence), ...(sources[0] && { confidence: sources[0].confidence }),
    slots: Object.fromEntries(Map.groupBy(slots, (slot) => slot.type).entries().map(([type, told]) => [type, told.flatMap(({ value, values = [], text }) => [value, text, ...values])])),
  }
}
