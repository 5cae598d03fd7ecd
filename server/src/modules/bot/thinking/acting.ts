import type { IntentAction } from '@yanshu/contract/understanding.ts'
import type { Reading, Wish } from '@yanshu/nlu/types.ts'
import type { Thresholds } from '../deciding/policy.ts'

/** What a message asks for, by the rules or by a model that is sure. */
export interface Acting {
  wish: Wish
  /** It asks after an order; `asksOrder`: it may, and where one is named it does. */
  isOrder: boolean
  asksOrder: boolean
  /** An entry this sure makes it a question after all; absent where none does. */
  unless?: number
}

/** A named order is told of where it is at least this likely that it is asked after. */
const leastOrder = 0.3
/** Who is likely to want a person gets one: a wish that is missed is worse than one too many. */
const leastPerson = 0.4
const leastUpsetPerson = 0.25
const unlessPerson = 0.99
/** Mere impatience goes to people only where a model is very sure of it. */
const leastComplaint = 0.9
/** From here on a contact is upset, and angry: an angry complaint is not answered first. */
const upset = 0.5
export const angry = 0.75

/** What the words wish for. `action`: of the best intent. */
export function readWish(reading: Reading, action: IntentAction | undefined, { answer }: Thresholds): Acting {
  const [best] = reading.intents
  const plain: Acting = { wish: reading.wish, isOrder: false, asksOrder: false }
  if (reading.wish === 'complaint' && reading.feeling.anger < angry) return { ...plain, unless: answer }
  if (reading.wish !== 'question' || !best || !action) return plain
  if (action.kind === 'order') return { ...plain, isOrder: reading.confidence >= answer, asksOrder: best.probability >= leastOrder }
  if (action.kind === 'person') return reading.confidence >= (reading.feeling.anger >= upset ? leastUpsetPerson : leastPerson) ? { ...plain, wish: 'person', unless: unlessPerson } : plain
  if (action.kind !== 'talk' || reading.entities.length > 0) return plain
  return reading.confidence >= (action.wish === 'complaint' ? leastComplaint : answer) ? { ...plain, wish: action.wish, unless: answer } : plain
}
