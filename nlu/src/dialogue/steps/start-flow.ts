import type { Draft } from '../draft.ts'
import { fillEmpty, fillReference, fillShared, filledSlot, isFor, replaceFilled } from '../filling.ts'
import { advance, pushFlow } from '../frames.ts'
import type { Flow, Frame, TurnInput } from '../types.ts'
import { followReference } from './follow-up.ts'
import type { Turn } from './turn.ts'

const leastLeaning = 0.3

/** The best intent that is sure enough and whose flow there is. */
export function findIntent(draft: Draft, intents: TurnInput['intents'] = []): Turn['intent'] {
  const sure = intents.filter(({ confidence }) => confidence >= draft.startThreshold).toSorted((a, b) => b.confidence - a.confidence)
  for (const { flow: id, confidence } of sure.slice(0, 3)) {
    const flow = draft.flowOf(id)
    if (flow) return { flow, confidence }
  }
  return undefined
}

/** The flow that the words lean to, though not sure enough to start it. */
export function findLeaning(intents: TurnInput['intents'] = []): string | undefined {
  const [best] = intents.toSorted((a, b) => b.confidence - a.confidence)
  return best && best.confidence >= leastLeaning ? best.flow : undefined
}

/** Starts what the words ask for, or takes it up again where it waits. A value alone starts nothing. */
export function startFlow(turn: Turn): boolean {
  const { draft, said, intent } = turn
  if (!intent || said.isBareValue || isTalk(turn)) return false
  const { flow, confidence } = intent
  const place = draft.state.frames.findIndex((frame) => frame.flow === flow.id)
  const isTop = place >= 0 && place === draft.state.frames.length - 1
  const frame = pushFlow(draft, flow)
  if (place < 0) draft.commands.push({ act: 'start-flow', flow: flow.id, confidence })
  else if (!isTop) draft.commands.push({ act: 'resume', flow: flow.id })
  draft.reason = { code: place < 0 ? 'flow_started' : 'flow_repeated', flow: flow.id }
  fillAll(turn, frame, flow)
  advance(draft)
  return true
}

/** Everything that the turn and what came before it know for a flow. */
export function fillAll(turn: Turn, frame: Frame, flow: Flow): void {
  const { draft, said, product } = turn
  const filled = said.values.filter(({ type }) => filledSlot(frame, flow, type))
  replaceFilled(draft, frame, flow, filled)
  fillEmpty(draft, frame, flow, said.values.filter((value) => !filled.includes(value)))
  if (product) fillReference(draft, frame, flow, product)
  const shown = said.shown.find((value) => value.type === 'product' && flow.slots.every((slot) => slot.type !== 'product' || isFor(slot, value)))
  if (shown) fillReference(draft, frame, flow, { ...shown, turn: draft.state.turn, at: draft.now })
  fillShared(draft, frame, flow)
  followReference(turn)
}

/** Words that are thanks or a plain yes start nothing, however sure an intent is. */
function isTalk({ wish, said }: Turn): boolean {
  return wish === 'greeting' || wish === 'thanks' || wish === 'goodbye' || wish === 'identity' || (said.isOnlyOpening && wish !== 'question')
}
