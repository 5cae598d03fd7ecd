import type { Entity, SlotType } from '../slots/types.ts'
import type { Draft } from './draft.ts'
import { findFits } from './fitting.ts'
import { mostValue, mostValues } from './limits.ts'
import { recall, touch } from './memory.ts'
import type { FilledSlot, Flow, FlowSlot, Frame, Remembered, SlotValue } from './types.ts'

/** Types of which one answer may take several: "北京和上海". */
const several: ReadonlySet<SlotType> = new Set<SlotType>(['region', 'size', 'colour', 'product'])

/** The first required slot without a value. */
export function missingSlot(frame: Frame, flow: Flow): FlowSlot | undefined {
  return flow.slots.find((slot) => slot.required && !valueOf(frame, slot.name))
}

/** What a frame knows of a slot. */
export function valueOf(frame: Frame, slot: string): SlotValue | undefined {
  return frame.slots.find((each) => each.slot === slot)
}

/** The slot that takes a value of a type: the one that is waited for, else the first empty one. */
export function emptySlot(frame: Frame, flow: Flow, type: SlotType): FlowSlot | undefined {
  const open = flow.slots.filter((slot) => slot.type === type && !valueOf(frame, slot.name))
  return open.find((slot) => slot.name === frame.expected) ?? open[0]
}

/** The slot that has a value of a type. */
export function filledSlot(frame: Frame, flow: Flow, type: SlotType): FlowSlot | undefined {
  return flow.slots.find((slot) => slot.type === type && valueOf(frame, slot.name))
}

/** Puts every value where there is an empty slot for it. True where one found its place. */
export function fillEmpty(draft: Draft, frame: Frame, flow: Flow, values: readonly Entity[]): boolean {
  let isSet = false
  for (const [type, group] of groupByType(values)) {
    const parts = several.has(type) ? [merge(group)] : group.map(keep)
    for (const value of parts) {
      const slot = emptySlot(frame, flow, type)
      if (slot) isSet = put(draft, frame, { ...value, slot: slot.name, from: 'said' }) || isSet
    }
  }
  return isSet
}

/** Puts the value in place of the one that is there. */
export function replaceFilled(draft: Draft, frame: Frame, flow: Flow, values: readonly Entity[]): boolean {
  let isSet = false
  for (const [type, group] of groupByType(values)) {
    const slot = filledSlot(frame, flow, type)
    const was = slot && valueOf(frame, slot.name)
    const last = group.at(-1)
    if (!was || !last) continue
    const value: SlotValue = { ...(several.has(type) ? merge(group) : keep(last)), slot: was.slot, from: 'said' }
    frame.slots = frame.slots.map((each) => (each === was ? value : each))
    touch(frame, draft.now)
    draft.commands.push({ act: 'correct-slot', flow: frame.flow, value, was: was.value })
    isSet = true
  }
  return isSet
}

/** Takes what was said a little earlier, for slots that share it. */
export function fillShared(draft: Draft, frame: Frame, flow: Flow): void {
  for (const slot of flow.slots) {
    if (!slot.shared || valueOf(frame, slot.name)) continue
    const known = recall(draft.state, slot.type)
    const isUsed = known && frame.slots.some((each) => each.type === slot.type && each.value === known.value)
    if (known && !isUsed && isFor(slot, known)) put(draft, frame, { ...keep(known), slot: slot.name, from: 'shared' })
  }
}

/** Whether a value that was said about something else counts here: places lie in places, all others have to be among those that the answer knows. */
export function isFor({ name, type, values }: FlowSlot, known: Entity | Remembered): boolean {
  return values === undefined || type === 'region' || findFits(values, { ...keep(known), slot: name, from: 'shared' }).length > 0
}

/** Lets 它 or "this one" fill the slot for a product. */
export function fillReference(draft: Draft, frame: Frame, flow: Flow, product: Remembered): boolean {
  const slot = emptySlot(frame, flow, 'product')
  return slot !== undefined && put(draft, frame, { ...keep(product), slot: slot.name, from: 'reference' })
}

/** The values as they are told: each with which of the flow's values it names. */
export function tellSlots(frame: Frame, flow: Flow | undefined): FilledSlot[] {
  return frame.slots.map((value) => {
    const known = flow?.slots.find(({ name }) => name === value.slot)?.values
    return known ? { ...value, fits: findFits(known, value) } : value
  })
}

function put(draft: Draft, frame: Frame, value: SlotValue): boolean {
  frame.slots.push(value)
  touch(frame, draft.now)
  draft.commands.push({ act: 'set-slot', flow: frame.flow, value })
  return true
}

function groupByType(values: readonly Entity[]): Map<SlotType, Entity[]> {
  return Map.groupBy(values, ({ type }) => type)
}

/** Several values as one: the first names it, and all that they stand for counts. */
function merge(group: readonly Entity[]): Omit<SlotValue, 'slot' | 'from'> {
  const [first] = group
  if (!first) throw new Error('A group has at least one value.')
  if (group.length === 1) return keep(first)
  const values = [...new Set(group.flatMap((each) => each.values ?? [each.value]))].slice(0, mostValues)
  const name = [...new Set(group.map((each) => each.value))].join('、')
  const text = group.map((each) => each.text).join('、')
  return { type: first.type, value: name.length <= mostValue ? name : first.value, values, text: text.length <= mostValue ? text : first.text }
}

function keep({ type, value, values, text }: Entity | Remembered): Omit<SlotValue, 'slot' | 'from'> {
  return { type, value, ...(values && { values: [...values] }), text }
}
