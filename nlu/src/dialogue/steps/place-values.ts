import type { Entity } from '../../slots/types.ts'
import { presentFlow, withFlow } from '../draft.ts'
import type { Draft } from '../draft.ts'
import { fillEmpty, fillReference, replaceFilled, valueOf } from '../filling.ts'
import { advance, pushFlow, settle } from '../frames.ts'
import type { Flow, Frame, SlotValue } from '../types.ts'
import type { Turn } from './turn.ts'

/** Only what is as good as an entry's own words is a question of its own, where the words are general ones. */
const saidInFull = 0.94

interface Place {
  frame: Frame
  flow: Flow
}

/**
 * Puts typed values where they belong: what is waited for first, what is corrected, then any empty place for a turn
 * that is little more than the value. A sentence about something else is left to its own flow.
 */
export function placeValues(turn: Turn): boolean {
  const { draft, said, intent, leaning } = turn
  if (said.values.length === 0) return said.denied.length > 0 && takeBack(draft, said.denied)
  const top = presentFlow(draft)
  if (said.isMereValue || said.corrects) return placeOwn(turn, top)
  if (intent && !(goesOnFrom(turn) && intent.confidence < saidInFull)) return false
  if (leaning !== undefined && !goesOnFrom(turn) && leaning !== top?.flow.id && leaning !== draft.state.done?.flow) return false
  if (top && isExpected(top, said.values)) return set(draft, top)(fillEmpty(draft, top.frame, top.flow, said.values))
  return goesOnFromDone(turn) && correctDone(draft, said.values)
}

/** "上海多少": what was answered last is asked again, unless the words lean to something else. */
function goesOnFromDone(turn: Turn): boolean {
  return goesOnFrom(turn) || (turn.leaning !== undefined && turn.leaning === turn.draft.state.done?.flow)
}

/** General words and a value of the kind that was told before: what they lean to by themselves says nothing. */
function goesOnFrom({ draft, said }: Turn): boolean {
  const { done } = draft.state
  // "运动鞋多少钱" after how a jacket is washed is a new question.
  return done !== undefined && said.goesOn && said.values.every(({ type }) => type !== 'product' && done.slots.some((slot) => slot.type === type))
}

/** "就刚才那个" where a product is waited for. */
export function takeReference({ draft, product }: Turn): boolean {
  const top = presentFlow(draft)
  if (!top || !product || slotType(top) !== 'product') return false
  return set(draft, top)(fillReference(draft, top.frame, top.flow, product))
}

function placeOwn({ draft, said }: Turn, top: Place | undefined): boolean {
  const { values } = said
  const waiting = draft.state.frames.toReversed().flatMap((frame) => withFlow(draft, frame) ?? [])
  const correctTop = () => top !== undefined && correct(draft, top, values)
  const fillWaiting = () => waiting.some((place) => set(draft, place)(fillEmpty(draft, place.frame, place.flow, values)))
  if (top && isExpected(top, values) && set(draft, top)(fillEmpty(draft, top.frame, top.flow, values))) return true
  const ways = said.corrects ? [correctTop, () => correctDone(draft, values), fillWaiting] : [fillWaiting, correctTop, () => correctDone(draft, values)]
  return ways.some((way) => way())
}

/** Lets a flow go on after values were set; the one that is not on top asks nothing. */
function set(draft: Draft, { frame, flow }: Place): (isSet: boolean) => boolean {
  return (isSet) => {
    if (!isSet) return false
    draft.reason = { code: 'slot_set', flow: flow.id, ...lastSet(draft) }
    if (frame === draft.state.frames.at(-1)) advance(draft)
    else settle(draft, frame, flow)
    return true
  }
}

function correct(draft: Draft, { frame, flow }: Place, values: readonly Entity[]): boolean {
  if (!replaceFilled(draft, frame, flow, values)) return false
  draft.reason = { code: 'slot_corrected', flow: flow.id, ...lastSet(draft) }
  advance(draft)
  return true
}

/** "那北京呢" after the answer: the same again, with another value or with one more. */
function correctDone(draft: Draft, values: readonly Entity[]): boolean {
  const place = withFlow(draft, draft.state.done)
  if (!place) return false
  const { frame, flow } = place
  const isCorrected = replaceFilled(draft, frame, flow, values)
  if (!isCorrected && !fillEmpty(draft, frame, flow, values)) return false
  draft.reason = { code: isCorrected ? 'slot_corrected' : 'slot_set', flow: flow.id, ...lastSet(draft) }
  settle(draft, frame, flow)
  return true
}

/** "不是北京" and nothing else: the value is forgotten and asked for. */
function takeBack(draft: Draft, denied: readonly Entity[]): boolean {
  const isDenied = (each: SlotValue) => denied.some(({ type, value }) => type === each.type && value === each.value)
  const place = [presentFlow(draft), withFlow(draft, draft.state.done)].find((each) => each?.frame.slots.some(isDenied))
  const wrong = place?.frame.slots.find(isDenied)
  if (!place || !wrong) return false
  const { frame, flow } = place
  frame.slots = frame.slots.filter((each) => each !== wrong)
  draft.state.shared = draft.state.shared.filter(({ type, value }) => type !== wrong.type || value !== wrong.value)
  if (draft.state.done === frame) {
    delete draft.state.done
    pushFlow(draft, flow).slots = frame.slots
  }
  draft.commands.push({ act: 'deny', flow: flow.id, slot: wrong.slot })
  draft.reason = { code: 'value_denied', flow: flow.id, slot: wrong.slot, value: wrong.value }
  advance(draft)
  return true
}

function isExpected(place: Place, values: readonly Entity[]): boolean {
  const type = slotType(place)
  return values.some((value) => value.type === type)
}

function slotType({ frame, flow }: Place): Entity['type'] | undefined {
  const slot = flow.slots.find(({ name }) => name === frame.expected)
  return slot && !valueOf(frame, slot.name) ? slot.type : undefined
}

function lastSet({ commands }: Draft): { slot?: string; value?: string } {
  const last = commands.findLast((command) => command.act === 'set-slot' || command.act === 'correct-slot')
  return last && 'value' in last ? { slot: last.value.slot, value: last.value.value } : {}
}
