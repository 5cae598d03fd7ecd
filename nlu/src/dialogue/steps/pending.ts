import { missingSlot, valueOf } from '../filling.ts'
import { advance, askFor, pushFlow } from '../frames.ts'
import type { DialogueState, Frame, Pending, SlotValue } from '../types.ts'
import { fillAll } from './start-flow.ts'
import type { Turn } from './turn.ts'

/** Notes that the contact was asked to confirm: that a flow is meant, or a value for it. The next turn alone may answer. */
export function awaitConfirmation(state: DialogueState, flow: string, value?: Omit<SlotValue, 'from'>): DialogueState {
  return { ...state, pending: { flow, ...(value && { value: { ...value, from: 'said' } }), turn: state.turn } }
}

/** A yes or no to what was to be confirmed, with whatever stands behind it. */
export function takePending(turn: Turn): boolean {
  const { draft, said } = turn
  const { pending } = draft.state
  const flow = pending && draft.flowOf(pending.flow)
  if (!pending || !flow) return false
  if (said.opens === 'affirm') {
    draft.commands.push({ act: 'affirm', flow: flow.id })
    const frame = pushFlow(draft, flow)
    if (pending.value) confirmValue(turn, frame, pending.value)
    draft.reason = { code: 'affirmed', flow: flow.id }
    fillAll(turn, frame, flow)
    advance(draft)
    return true
  }
  return said.opens !== undefined && deny(turn, pending)
}

function confirmValue({ draft }: Turn, frame: Frame, value: SlotValue): void {
  const was = valueOf(frame, value.slot)
  frame.slots = [...frame.slots.filter((each) => each !== was), value]
  draft.commands.push({ act: 'set-slot', flow: frame.flow, value })
}

/** What follows a no is read as if nothing had been asked. */
function deny({ draft, said }: Turn, { flow, value }: Pending): boolean {
  draft.commands.push({ act: 'deny', flow, ...(value && { slot: value.slot }) })
  draft.reason = { code: value ? 'value_denied' : 'denied', flow, ...(value && { slot: value.slot, value: value.value }) }
  if (!said.isOnlyOpening) return false
  const frame = draft.state.frames.at(-1)
  const known = draft.flowOf(flow)
  const missing = frame?.flow === flow && known && missingSlot(frame, known)
  if (frame && missing) askFor(draft, frame, missing.name)
  return true
}
