import { beginDraft, presentFlow, trim } from './draft.ts'
import type { Draft, FlowOf } from './draft.ts'
import { tellSlots, missingSlot } from './filling.ts'
import { askFor, cancelTop, handOver } from './frames.ts'
import { mostQuestion } from './limits.ts'
import { keepLast, remember } from './memory.ts'
import { readSaid } from './said/read-said.ts'
import { findIntent, findLeaning, startFlow } from './steps/start-flow.ts'
import { takeFollowUp } from './steps/follow-up.ts'
import { takePending } from './steps/pending.ts'
import { placeValues, takeReference } from './steps/place-values.ts'
import type { Turn } from './steps/turn.ts'
import type { Language } from '../types.ts'
import type { DialogueState, LastQuestion, SlotValue, TurnInput, TurnOutcome } from './types.ts'
import { askAgainAbout } from './writing/follow-up.ts'
import { spoken } from './writing/write-question.ts'

/**
 * Reads one message in the light of those before it: what is set, corrected, begun or given up, what can be answered now
 * and what has to be asked. `flowOf` gives the flows that the state and the intents name. Never fails, whatever was
 * written; the state that is given stays as it is.
 */
export function takeTurn(before: DialogueState, input: TurnInput, flowOf: FlowOf, settings: { startThreshold?: number } = {}): TurnOutcome {
  const draft = beginDraft(before, input, flowOf, settings.startThreshold)
  const said = readSaid(input)
  const product = said.reference && draft.state.lastProducts[said.reference.back]
  const turn: Turn = { draft, said, wish: input.wish, intent: findIntent(draft, input.intents), leaning: findLeaning(input.intents), product }
  remember(draft.state, [...said.shown, ...said.values], input.now)
  readTurn(turn)
  delete draft.state.pending
  keepQuestion(turn)
  return tell(draft)
}

/** The steps in the order in which they win; the first that takes the turn ends it. */
function readTurn(turn: Turn): void {
  const { draft, said, wish } = turn
  if (wish === 'person') {
    draft.reason = { code: 'asked_for_person' }
    return handOver(draft, 'asked_for_person')
  }
  if (!/[\p{L}\p{N}]/u.test(said.text)) {
    draft.reason = { code: 'nothing_said' }
    return
  }
  const steps = [takePending, takeCancel, placeValues, takeDecline, takeWait, startFlow, takeSmallTalk, takeReference, takeFollowUp, takeDenial]
  if (!steps.some((step) => step(turn))) askAgain(draft)
}

/** "算了", alone or in front of something else; a value behind it is a correction instead. */
function takeCancel({ draft, said, wish, intent }: Turn): boolean {
  const gives = said.opens === 'cancel' || (said.opens === 'deny' && wish === 'cancel')
  if (!gives || (said.values.length > 0 && (said.isMereValue || said.corrects))) return false
  cancelTop(draft)
  return said.isOnlyOpening || !intent
}

/** A greeting or thanks between a question and its answer: nothing goes on, and nothing is asked again. */
function takeSmallTalk({ draft, wish }: Turn): boolean {
  const isSmall = wish === 'greeting' || wish === 'thanks' || wish === 'goodbye' || wish === 'identity'
  if (isSmall) draft.reason = { code: 'small_talk' }
  return isSmall
}

/** "I do not have it": whoever asks may answer for all cases. The flow still takes the value if it comes. */
function takeDecline({ draft, said }: Turn): boolean {
  const top = presentFlow(draft)
  if (!said.declines || !top?.frame.expected) return false
  draft.commands.push({ act: 'deny', flow: top.flow.id, slot: top.frame.expected })
  draft.reason = { code: 'slot_declined', flow: top.flow.id, slot: top.frame.expected }
  return true
}

/** "Hold on": whoever looks for the number is not asked again. */
function takeWait({ draft, said }: Turn): boolean {
  if (said.waits) draft.reason = { code: 'asked_to_wait' }
  return said.waits
}

/** "不对" after an answer. */
function takeDenial({ draft, said }: Turn): boolean {
  const { done, frames } = draft.state
  if (said.opens !== 'deny' || frames.length > 0 || !done) return false
  draft.commands.push({ act: 'deny', flow: done.flow })
  draft.reason = { code: 'denied', flow: done.flow }
  return true
}

/** Nothing was understood: what waits asks once more; what was taken up again is let go. */
function askAgain(draft: Draft): void {
  const top = presentFlow(draft)
  const missing = top && missingSlot(top.frame, top.flow)
  if (!top || !missing) return
  if (top.frame.resumed) {
    draft.state.frames.pop()
    draft.reason = { code: 'resumed_in_vain', flow: top.flow.id, slot: missing.name }
    return
  }
  draft.reason = { code: 'asked_again', flow: top.flow.id, slot: missing.name }
  askFor(draft, top.frame, missing.name)
}

/** Keeps a question that stands by itself, for the half sentences that may follow it. */
function keepQuestion(turn: Turn): void {
  const { draft, said, wish } = turn
  const isQuestion = wish === 'question' || wish === 'complaint'
  const isHalf = (said.isMereValue && draft.reason.code !== 'flow_started') || said.corrects || draft.reason.code === 'slot_corrected' || said.topic !== undefined || said.isOnlyOpening || said.declines || said.waits
  if (isQuestion && isHalf) putValues(turn)
  if (!isQuestion || isHalf || said.text.length > mostQuestion || draft.reason.code === 'nothing_said') return
  const text = (draft.completed ?? said.text).slice(0, mostQuestion)
  keepLast(draft.state, { text, parts: partsOf(text, turn), turn: draft.state.turn, at: draft.now })
}

/** What half sentences are about has the values that were told last. */
function putValues({ draft, said }: Turn): void {
  const { lastQuestion, turn } = draft.state
  const [done] = draft.finished
  if (done && done.slots.length > 0) {
    const text = done.question.slice(0, mostQuestion)
    const parts = done.slots.flatMap((slot) => partIn(text, slot, draft.language))
    draft.state.lastQuestion = { text, parts, turn, at: draft.now }
    return
  }
  const values = said.values.filter(({ type }) => lastQuestion?.parts.some((part) => part.type === type))
  if (!lastQuestion || lastQuestion.turn === turn || values.length === 0) return
  draft.state.lastQuestion = { ...askAgainAbout(lastQuestion, values), turn, at: draft.now }
}

function partIn(text: string, slot: SlotValue, language: Language): LastQuestion['parts'] {
  const words = [spoken(slot, language), spoken(slot)].find((each) => each !== '' && text.includes(each))
  return words === undefined ? [] : [{ type: slot.type, start: text.indexOf(words), end: text.indexOf(words) + words.length }]
}

/** Where the values stand; a product that was written in stands where it does now. */
function partsOf(text: string, { draft, said, product }: Turn): LastQuestion['parts'] {
  if (draft.completed === undefined) return said.values.map(({ type, start, end }) => ({ type, start, end }))
  const start = product ? text.indexOf(spoken(product)) : -1
  return product && start >= 0 ? [{ type: 'product', start, end: start + spoken(product).length }] : []
}

function tell(draft: Draft): TurnOutcome {
  const { state, commands, finished, ask, reason } = draft
  trim(state)
  const top = presentFlow(draft)
  const missing = top && missingSlot(top.frame, top.flow)
  const first = finished[0]
  const completed = first && first.slots.length > 0 ? first.question : draft.completed
  return {
    state,
    commands: commands.length > 0 ? commands : [{ act: 'none' }],
    finished,
    ...(top && { active: { flow: top.flow.id, slots: tellSlots(top.frame, top.flow), ...(missing && { missing: missing.name }) } }),
    ...(ask && { ask }),
    ...(completed !== undefined && { completed }),
    reason,
  }
}
