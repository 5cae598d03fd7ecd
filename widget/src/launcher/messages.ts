export interface Look {
  color: string | undefined
  position: 'right' | 'left' | undefined
  /** From the page's edges, in CSS pixels. */
  offset: { side: number; bottom: number } | undefined
  corners: 'square' | undefined
}

/** What the frame may tell the launcher; everything else is ignored. */
export type FrameMessage = { yanshu: 'ready'; look?: Look } | { yanshu: 'unread'; count: number } | { yanshu: 'close' | 'open' | 'gone' }

/** Reads the data of a `message` event from the frame. */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { yanshu, count, look } = data as Record<string, unknown>
  if (yanshu === 'ready') return { yanshu, ...(look !== undefined && { look: readLook(look) }) }
  if (yanshu === 'close' || yanshu === 'open' || yanshu === 'gone') return { yanshu }
  if (yanshu !== 'unread' || typeof count !== 'number') return undefined
  return { yanshu, count: Math.min(999, Math.max(0, Math.floor(count) || 0)) }
}

/** How an inbox's bubble looks, as far as `value` says so in a way that a style can hold. */
export function readLook(value: unknown): Look {
  const { color, position, offset, corners } = (value ?? {}) as Record<string, unknown>
  const { side, bottom } = (offset ?? {}) as Record<string, unknown>
  return {
    color: isColor(color) ? color : undefined,
    position: isPosition(position) ? position : undefined,
    offset: isPixels(side) && isPixels(bottom) ? { side, bottom } : undefined,
    corners: corners === 'square' ? corners : undefined,
  }
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 400
}

/** A colour as #rrggbb, and nothing else that a style could hold. */
export function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
}

/** The side of the page where the bubble stands. */
export function isPosition(value: unknown): value is 'right' | 'left' {
  return value === 'left' || value === 'right'
}
