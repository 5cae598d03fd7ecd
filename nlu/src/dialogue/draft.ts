import { tellLanguage } from '../text/language.ts'
import type { Language } from '../types.ts'
import { mostSlots, mostState, startThreshold } from './limits.ts'
import { growOlder } from './memory.ts'
import { isName } from './said/masking.ts'
import type { Command, DialogueState, Finished, Flow, Frame, Reason, TurnInput, TurnOutcome } from './types.ts'

/** Flows by id; undefined for one that is no more. */
export type FlowOf = (id: string) => Flow | undefined

/** A turn being read: the state is its own copy, and nothing of it is seen before the turn is over. */
export interface Draft {
  readonly state: DialogueState
  readonly now: number
  readonly language: Language
  readonly flowOf: FlowOf
  readonly startThreshold: number
  readonly commands: Command[]
  readonly finished: Finished[]
  ask?: NonNullable<TurnOutcome['ask']>
  /** The words in full, where they are no flow. */
  completed?: string
  reason: Reason
}

/** Begins a turn on a copy of the state: everything is a turn older, and flows that are no more are forgotten. */
export function beginDraft(before: DialogueState, input: TurnInput, lookUp: FlowOf, threshold = startThreshold): Draft {
  // It is kept as JSON; `structuredClone` takes five times as long.
  const state = JSON.parse(JSON.stringify(before)) as DialogueState
  const flowOf: FlowOf = (id) => bounded(isName(id) ? lookUp(id) : undefined)
  growOlder(state, input.now)
  state.frames = state.frames.filter((frame) => flowOf(frame.flow))
  if (state.done && !flowOf(state.done.flow)) delete state.done
  return {
    state, flowOf, now: input.now, language: languageOf(input, before), startThreshold: threshold,
    commands: [], finished: [], reason: { code: 'not_understood' },
  }
}

/** The flow that waits, with what it is; undefined where none does. */
export function presentFlow(draft: Draft): { frame: Frame; flow: Flow } | undefined {
  return withFlow(draft, draft.state.frames.at(-1))
}

/** A frame with its flow. */
export function withFlow({ flowOf }: Draft, frame: Frame | undefined): { frame: Frame; flow: Flow } | undefined {
  const flow = frame && flowOf(frame.flow)
  return frame && flow && { frame, flow }
}

/** Drops the oldest of a state until it is short enough to be kept. */
export function trim(state: DialogueState): void {
  while (JSON.stringify(state).length > mostState) {
    if (state.frames.length > 1) state.frames.shift()
    else if (state.shared.length > 0) state.shared.pop()
    else if (state.lastProducts.length > 0) state.lastProducts.pop()
    else if (state.done) delete state.done
    else if (state.pending) delete state.pending
    else if (state.earlier) delete state.earlier
    else {
      state.frames = []
      return
    }
  }
}

/** A flow with the slots that can be kept. */
function bounded(flow: Flow | undefined): Flow | undefined {
  if (!flow || (flow.slots.length <= mostSlots && flow.slots.every(({ name }) => isName(name)))) return flow
  return { ...flow, slots: flow.slots.filter(({ name }) => isName(name)).slice(0, mostSlots) }
}

/** "L" or a number is in no language: it is that of the last question. */
function languageOf({ language, text }: TurnInput, { lastQuestion }: DialogueState): Language {
  if (language) return language
  return /\p{Script=Han}|[a-z]{2,}/u.test(text) ? tellLanguage(text) : tellLanguage(lastQuestion?.text ?? '')
}
