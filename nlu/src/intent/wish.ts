import type { Wish } from '../types.ts'
import { isComplaint } from './complaint.ts'
import { asksForIdentity } from './identity.ts'
import { asksForPerson } from './person.ts'
import { isAffirm, isCancel, isGoodbye, isGreeting, isThanks } from './social.ts'

/** In the order in which they win: who wants a person and complains is given the person. */
const recognisers: [Wish, (normalised: string) => boolean][] = [
  ['person', asksForPerson],
  ['identity', asksForIdentity],
  ['complaint', isComplaint],
  ['greeting', isGreeting],
  ['thanks', isThanks],
  ['goodbye', isGoodbye],
  ['affirm', isAffirm],
  ['cancel', isCancel],
]

/** What a normalised text is about; a question where nothing else fits. */
export function recogniseWish(normalised: string): Wish {
  return recognisers.find(([, recognises]) => recognises(normalised))?.[0] ?? 'question'
}
