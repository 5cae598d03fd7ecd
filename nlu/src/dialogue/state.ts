import type { SlotType } from '../slots/types.ts'
import type { FlowOf } from './draft.ts'
import { valueOf } from './filling.ts'
import { mostState } from './limits.ts'
import { isState } from './state-shape.ts'
import type { DialogueState } from './types.ts'

/** A conversation that has not begun. */
export function freshState(): DialogueState {
  return { version: 1, turn: 0, frames: [], shared: [], lastProducts: [], asked: [] }
}

/** Why a kept state could not be used. */
export type Dropped = 'broken' | 'version' | 'too_long'

/** A state as it was kept, as JSON; a fresh one where there is none or where it cannot be used, with the reason. Never fails. */
export function readState(kept: string | null | undefined): { state: DialogueState; dropped?: Dropped } {
  if (kept === null || kept === undefined) return { state: freshState() }
  if (kept.length > mostState) return { state: freshState(), dropped: 'too_long' }
  const read = parse(kept)
  if (isState(read)) return { state: read }
  const isOther = typeof read === 'object' && read !== null && 'version' in read && typeof read.version === 'number' && read.version !== 1
  return { state: freshState(), dropped: isOther ? 'version' : 'broken' }
}

/** The flows that a state names: what the next turn has to be given beside those of its intents. */
export function flowsIn({ frames, done, pending }: DialogueState): string[] {
  return [...new Set([...frames.map(({ flow }) => flow), ...(done ? [done.flow] : []), ...(pending ? [pending.flow] : [])])]
}

/** Types whose values look like something else without their type: a row of digits, a place named like a word. */
const needy: ReadonlySet<SlotType> = new Set<SlotType>(['order', 'parcel', 'size', 'region'])

/** The type of value that is waited for, else the one by which the last answer may be corrected: a bare number is read as it. */
export function expectedType({ frames, done }: DialogueState, flowOf: FlowOf): SlotType | undefined {
  const frame = frames.at(-1)
  if (!frame) return done && flowOf(done.flow)?.slots.find(({ type }) => needy.has(type))?.type
  const slot = flowOf(frame.flow)?.slots.find(({ name }) => name === frame.expected)
  return slot && !valueOf(frame, slot.name) ? slot.type : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
