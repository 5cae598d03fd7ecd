import { presentFlow } from './draft.ts'
import type { Draft } from './draft.ts'
import { fillShared, missingSlot, tellSlots } from './filling.ts'
import { mostAsked, mostFrames } from './limits.ts'
import { countAsking, forgetAsking, touch } from './memory.ts'
import type { Flow, Frame } from './types.ts'
import { writeQuestion } from './writing/write-question.ts'

/** Puts a flow on top, taking it up again where it waited below. What it knows already stays known. */
export function pushFlow(draft: Draft, flow: Flow): Frame {
  const { state } = draft
  const waiting = state.frames.find((frame) => frame.flow === flow.id)
  const frame = waiting ?? { flow: flow.id, slots: [], age: 0, since: draft.now }
  touch(frame, draft.now)
  state.frames = [...state.frames.filter((each) => each !== frame), frame].slice(-mostFrames)
  return frame
}

/**
 * Lets the flow on top go on: asks for what is missing, or finishes it and takes up the one below, once. The same
 * question for the third time is a hand-over instead.
 */
export function advance(draft: Draft): void {
  for (let top = presentFlow(draft); top; top = presentFlow(draft)) {
    const { frame, flow } = top
    const missing = missingSlot(frame, flow)
    if (missing) return askFor(draft, frame, missing.name)
    finish(draft, frame, flow)
    if (!resumeBelow(draft)) return
  }
}

/** Lets a frame go on that is not on top: nothing is asked. */
export function settle(draft: Draft, frame: Frame, flow: Flow): void {
  if (!missingSlot(frame, flow)) finish(draft, frame, flow)
}

/** Asks for a slot, for the second time at most. Where the turn has answered something, it is no failure: what waits is not asked for any more, and still takes its value. */
export function askFor(draft: Draft, frame: Frame, slot: string): void {
  frame.expected = slot
  const time = countAsking(draft.state, frame.flow, slot, draft.now)
  if (time <= mostAsked) {
    draft.ask = { flow: frame.flow, slot, time }
    return
  }
  if (draft.finished.length > 0) return
  draft.reason = { code: 'asked_too_often', flow: frame.flow, slot }
  handOver(draft, 'asked_too_often')
}

/** Gives the conversation to a person: nothing waits any more. */
export function handOver(draft: Draft, why: 'asked_for_person' | 'asked_too_often'): void {
  draft.state.frames = []
  draft.commands.push({ act: 'hand-over', because: why })
}

/** Gives up the flow on top. What waits below stays, and is not asked for; half sentences are about nothing. */
export function cancelTop(draft: Draft): void {
  const frame = draft.state.frames.pop()
  delete draft.state.pending
  delete draft.state.lastQuestion
  if (frame) forgetAsking(draft.state, frame.flow)
  draft.commands.push({ act: 'cancel', ...(frame && { flow: frame.flow }) })
  draft.reason = frame ? { code: 'cancelled', flow: frame.flow } : { code: 'nothing_to_cancel' }
}

function finish(draft: Draft, frame: Frame, flow: Flow): void {
  const { state } = draft
  state.frames = state.frames.filter((each) => each !== frame)
  delete frame.expected
  touch(frame, draft.now)
  // What was completed beside it does not become what half sentences are about.
  if (draft.finished.length === 0) state.done = frame
  forgetAsking(state, frame.flow)
  draft.finished.push({ flow: frame.flow, slots: tellSlots(frame, flow), question: writeQuestion(flow, frame.slots, draft.language) })
}

/** Takes up what waited below; what was taken up before and interrupted again is dropped. True where one goes on. */
function resumeBelow(draft: Draft): boolean {
  const { state } = draft
  state.frames = state.frames.filter((frame) => !frame.resumed)
  const below = presentFlow(draft)
  if (!below) return false
  below.frame.resumed = true
  draft.commands.push({ act: 'resume', flow: below.frame.flow })
  fillShared(draft, below.frame, below.flow)
  return true
}
