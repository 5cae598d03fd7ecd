import type { SlotType } from '@yanshu/contract/understanding.ts'

export interface FoundEntity { type: SlotType; value: string; text: string; start: number; end: number }
/** A stretch of a text: plain, or one in which something was found. */
export interface Segment { text: string; entity?: FoundEntity }

/** The text cut where something was found, in its order. Of two that overlap the earlier and longer counts; places outside the text are left out. */
export function segmentsOf(text: string, entities: readonly FoundEntity[]): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const entity of entities.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (entity.start < at || entity.end <= entity.start || entity.end > text.length) continue
    if (entity.start > at) segments.push({ text: text.slice(at, entity.start) })
    segments.push({ text: text.slice(entity.start, entity.end), entity })
    at = entity.end
  }
  if (at < text.length) segments.push({ text: text.slice(at) })
  return segments
}
