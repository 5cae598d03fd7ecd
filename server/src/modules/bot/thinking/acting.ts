import type { IntentAction } from '@yanshu/contract/understanding.ts'
import { isForeign } from '@yanshu/nlu/intent/foreign.ts'
import { isGrave } from '@yanshu/nlu/intent/grave.ts'
import { readBody } from '@yanshu/nlu/slots/wear/body.ts'
import type { Reading, Wish } from '@yanshu/nlu/types.ts'
import type { Decision, Thresholds } from '../deciding/policy.ts'

/** What a message asks for, by the rules or by a model that is sure. */
export interface Acting {
  wish: Wish
  /** It asks after an order; `asksOrder`: it may, and where one is named it does. */
  isOrder: boolean
  asksOrder: boolean
  /** An entry this sure makes it a question after all; absent where none does. */
  unless?: number
  /** Where nothing answers it for sure, it is a person's. */
  leansToPerson: boolean
  /** How likely it needs one by what is told in it, whatever it asks for; 0..1. */
  need: number
}

/** A named order is told of where it is at least this likely that it is asked after. */
const leastOrder = 0.3
/** Who is likely to want a person gets one: a wish that is missed is worse than one too many. */
const leastPerson = 0.4
const leastUpsetPerson = 0.25
const leastLeaning = 0.3
/** So likely needed, a person gets what nothing is near to; and even more likely, what nothing answers, or what an entry does not fit very well. */
const leastNeeded = 0.75
const leastNeededBeside = 0.92
export const surelyNeeded = 0.95
const leastNear = 0.35
const unlessNeeded = 0.8
const leastUpsetLeaning = 0.08
const surelyPerson = 0.9
const unlessPerson = 0.99
const unlessUpset = 0.9
/** Mere impatience goes to people only where a model is very sure of it. */
const leastComplaint = 0.9
/** From here on a contact is upset, and angry: an angry complaint is not answered first. */
export const upset = 0.5
const angry = 0.75
/** Anger in words that say nothing else of it. */
const furious = 0.9
/** How to reach people is a question that an entry answers. */
const asksHowToReach = /(?:电话|热线|邮箱|号码|微信号?|公众号|联系方式)(?:号码)?(?:是|有)?(?:多少|几|什么|吗|没有|呢|打|么)|有没?有?.{0,4}(?:电话|邮箱|热线)|(?:电话|邮箱|热线)(?:给|发)我|\b(?:phone|telephone|contact) (?:number|info|details)\b|\be-?mail\b/

/** What the words wish for. `actions`: of the intents, in their order. */
export function readWish(reading: Reading, actions: readonly (IntentAction | undefined)[], { answer }: Thresholds): Acting {
  const { wish, intents: [best], entities, confidence, normalised, feeling: { anger }, needsPerson } = reading
  const [action] = actions
  // Of a few words around a value a model knows little.
  const people = tellsValue(reading) ? 0 : likelyForPeople(reading, actions)
  const need = tellsValue(reading, mostOfBareValue) || isForeign(normalised) || asksHowToReach.test(normalised) ? 0 : needsPerson
  const plain: Acting = { wish, isOrder: false, asksOrder: false, leansToPerson: !isForeign(normalised) && (anger >= furious || (people >= leastLeaning && !asksHowToReach.test(normalised)) || (anger >= upset && people > leastUpsetLeaning)), need }
  if (wish === 'complaint') return anger >= angry || people >= leastPerson || isGrave(normalised) ? plain : { ...plain, unless: need >= surelyNeeded ? unlessNeeded : answer }
  // Bitter thanks and farewells are none.
  if (courtesies.has(wish) && need >= leastNeededBeside) return { ...plain, wish: 'complaint', unless: answer }
  if (wish === 'question' && need >= surelyNeeded) return { ...plain, wish: 'complaint', unless: unlessNeeded }
  if (wish !== 'question' || !best || !action) return plain
  if (people >= (anger >= upset ? leastUpsetPerson : leastPerson) && !asksHowToReach.test(normalised)) return { ...plain, wish: 'person', unless: people >= surelyPerson || anger >= angry ? unlessPerson : anger >= upset ? unlessUpset : answer }
  if (action.kind === 'order') return { ...plain, isOrder: confidence >= answer, asksOrder: best.probability >= leastOrder }
  if (action.kind !== 'talk' || entities.length > 0) return plain
  return confidence >= (action.wish === 'complaint' ? leastComplaint : answer) ? { ...plain, wish: action.wish, unless: answer } : plain
}

/**
 * The wish in the light of what was found: an entry that answers makes it a question after all, but small talk that an entry answers is small talk, and
 * who complains without a question is not told how to complain. `best`: how sure the best entry is; `answers`: the action of its intent.
 */
export function settleWish(acting: Acting, { best, answers, isAsked, thresholds }: { best: number; answers: IntentAction | undefined; isAsked: boolean; thresholds: Thresholds }): Acting {
  const { unless, ...known } = acting
  if (unless !== undefined && best < unless) return acting
  if (unless === undefined && (acting.wish !== 'question' || best < thresholds.answer)) return acting
  if (answers?.kind === 'talk') return { ...known, wish: answers.wish }
  if (answers?.kind === 'person' && (!isAsked || acting.need >= surelyNeeded)) return { ...known, wish: acting.wish === 'question' ? 'complaint' : acting.wish }
  return unless === undefined ? acting : { ...acting, wish: 'question' }
}

/** Whether it is a person's for what is told in it: nobody asked for one, and the bot had not failed. */
export function wasNeeded({ wish, needsPerson: need }: Reading, decision: Decision): boolean {
  return decision.act === 'hand_over' && decision.reason !== 'bot_failed' && wish !== 'person' && need >= leastNeeded
}

const courtesies: ReadonlySet<Wish> = new Set(['greeting', 'thanks', 'goodbye', 'cancel', 'affirm'])

/** Whether a person is needed for what no entry answers for sure. `best`: how sure the best one is. */
export function needsPerson({ leansToPerson, need }: Acting, best: number): boolean {
  return leansToPerson || need >= (best < leastNear ? leastNeeded : leastNeededBeside)
}

function tellsValue({ normalised, entities }: Reading, most = mostOfValue): boolean {
  return normalised.length <= most && (entities.length > 0 || Object.keys(readBody(normalised)).length > 0)
}
const mostOfValue = 30
const mostOfBareValue = 12

/** How likely it is that people are wanted: all intents that say so together; impatience counts where the words are upset. */
function likelyForPeople({ intents, outOfScope, feeling }: Reading, actions: readonly (IntentAction | undefined)[]): number {
  const share = intents.reduce((sum, { probability }, place) => {
    const action = actions[place]
    const isForPeople = action?.kind === 'person' || (feeling.anger >= upset && action?.kind === 'talk' && action.wish === 'complaint')
    return isForPeople ? sum + probability : sum
  }, 0)
  return (1 - outOfScope) * share
}
