import type { Entity, SlotType } from './types.ts'

/** An entity at a place of the text. */
export function entityAt(type: SlotType, text: string, start: number, end: number, value: string, values?: readonly string[]): Entity {
  return { type, value, ...(values && { values: [...values] }), text: text.slice(start, end), start, end }
}

/** Which of two claims on the same characters stands where both are equally long. */
const order: readonly SlotType[] =
  ['order', 'parcel', 'phone', 'product', 'money', 'date', 'region', 'size', 'colour', 'quantity']

/** Those that stand: the longest first, then the expected type, then the fixed order, then the earlier one. In the order of the text. */
export function resolveOverlaps(entities: readonly Entity[], length: number, expected?: SlotType): Entity[] {
  const rank = (entity: Entity) => (entity.type === expected ? -1 : order.indexOf(entity.type))
  const sorted = entities.toSorted((a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start)
  const taken = new Uint8Array(length)
  const standing = sorted.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
  return standing.sort((a, b) => a.start - b.start)
}
