import type { Entity, SlotType } from '../slots/types.ts'
import { askedTime, mostAskedEntries, mostEarlier, mostProducts, mostShared, sharedTime, sharedTurns, waitingTime, waitingTurns } from './limits.ts'
import type { DialogueState, Frame, LastQuestion, Remembered } from './types.ts'

/** Begins a turn: counts it, and forgets what is too old. Changes the given state, as all of these do. */
export function growOlder(state: DialogueState, now: number): void {
  state.turn += 1
  for (const frame of state.frames) frame.age += 1
  state.frames = state.frames.filter((frame) => frame.age <= waitingTurns && now - frame.since <= waitingTime)
  if (state.done) state.done.age += 1
  if (state.done && (state.done.age > sharedTurns || now - state.done.since > sharedTime)) delete state.done
  if (state.pending && state.turn - state.pending.turn > 1) delete state.pending
  if (state.lastQuestion && !isFresh(state, state.lastQuestion, now)) delete state.lastQuestion
  if (state.earlier) state.earlier = state.earlier.filter((question) => isFresh(state, question, now))
  state.shared = state.shared.filter((value) => isFresh(state, value, now))
  state.lastProducts = state.lastProducts.filter(({ turn, at }) => state.turn - turn <= waitingTurns && now - at <= waitingTime)
  state.asked = state.asked.filter(({ at }) => now - at <= askedTime)
}

/** Keeps the values of a turn, the last of each type, and its products. */
export function remember(state: DialogueState, values: readonly Entity[], now: number): void {
  for (const value of values) {
    const kept = remembered(value, state.turn, now)
    state.shared = [kept, ...state.shared.filter(({ type }) => type !== value.type)].slice(0, mostShared)
    if (value.type !== 'product') continue
    state.lastProducts = [kept, ...state.lastProducts.filter((each) => each.value !== value.value)].slice(0, mostProducts)
  }
}

/** What was said of a type a little earlier. */
export function recall(state: DialogueState, type: SlotType): Remembered | undefined {
  return state.shared.find((value) => value.type === type)
}

/** Keeps the last question; the one before stays behind it where it held a value. */
export function keepLast(state: DialogueState, question: LastQuestion): void {
  const before = state.lastQuestion
  state.lastQuestion = question
  if (!before || before.parts.length === 0) return
  state.earlier = [before, ...(state.earlier ?? [])].slice(0, mostEarlier)
}

/** The question that values of some types are about: the last one, unless only an earlier one held such a value. */
export function questionFor({ lastQuestion, earlier = [] }: Pick<DialogueState, 'lastQuestion' | 'earlier'>, types: readonly SlotType[]): LastQuestion | undefined {
  const holds = ({ parts }: LastQuestion): boolean => parts.some(({ type }) => types.includes(type))
  if (!lastQuestion || types.length === 0 || holds(lastQuestion)) return lastQuestion
  return earlier.find(holds) ?? lastQuestion
}

/** Lets a flow go on: it is no older than this turn. */
export function touch(frame: Frame, now: number): void {
  frame.age = 0
  frame.since = now
}

/** Counts a question that is about to be put, and tells how often that makes it. */
export function countAsking(state: DialogueState, flow: string, slot: string, now: number): number {
  const before = state.asked.find((each) => each.flow === flow && each.slot === slot)
  const times = (before?.times ?? 0) + 1
  state.asked = [{ flow, slot, times, at: now }, ...state.asked.filter((each) => each !== before)].slice(0, mostAskedEntries)
  return times
}

/** Forgets how often a flow asked, once it came to an end. */
export function forgetAsking(state: DialogueState, flow: string): void {
  state.asked = state.asked.filter((each) => each.flow !== flow)
}

function remembered({ type, value, values, text }: Entity, turn: number, at: number): Remembered {
  return { type, value, ...(values && { values: [...values] }), text, turn, at }
}

function isFresh(state: DialogueState, { turn, at }: { turn: number; at: number }, now: number): boolean {
  return state.turn - turn <= sharedTurns && now - at <= sharedTime
}
