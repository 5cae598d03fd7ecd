/** What the frame may tell the launcher; everything else is ignored. */
export type FrameMessage = { yanshu: 'ready'; color?: string; position?: 'right' | 'left' } | { yanshu: 'unread'; count: number } | { yanshu: 'close' | 'open' | 'gone' }

/** Reads the data of a `message` event from the frame. */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { yanshu, count, color, position } = data as Record<string, unknown>
  if (yanshu === 'ready') return { yanshu, ...(isColor(color) && { color }), ...(isPosition(position) && { position }) }
  if (yanshu === 'close' || yanshu === 'open' || yanshu === 'gone') return { yanshu }
  if (yanshu !== 'unread' || typeof count !== 'number') return undefined
  return { yanshu, count: Math.min(999, Math.max(0, Math.floor(count) || 0)) }
}

/** A colour as #rrggbb, and nothing else that a style could hold. */
export function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
}

/** The side of the page where the bubble stands. */
export function isPosition(value: unknown): value is 'right' | 'left' {
  return value === 'left' || value === 'right'
}
