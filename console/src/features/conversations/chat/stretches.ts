import type { ChatRow } from '../chat-rows.ts'

/** Rows that are drawn together, or not at all while they are far from the screen. */
export interface Stretch { readonly key: string; readonly rows: readonly ChatRow[] }

const messagesOfOne = 40

/**
 * The rows of a chat in stretches of up to 40 messages. Where one begins depends on the numbers of messages alone, so that
 * older ones put before, and new ones after, move no row from one stretch to another.
 */
export function stretchesOf(rows: readonly ChatRow[]): Stretch[] {
  const stretches: { key: string; rows: ChatRow[] }[] = []
  let leading: ChatRow[] = []
  for (const row of rows) {
    const last = stretches.at(-1)
    const key = row.kind === 'message' || row.kind === 'notice' ? `from-${Math.floor(row.message.seq / messagesOfOne)}` : undefined
    // A line where a day begins stands with what follows it.
    if (row.kind === 'day' || row.kind === 'unread' || (last === undefined && key === undefined)) leading.push(row)
    else if (last === undefined || (key !== undefined && key !== last.key)) {
      stretches.push({ key: key ?? 'on-its-way', rows: [...leading, row] })
      leading = []
    } else {
      last.rows.push(...leading, row)
      leading = []
    }
  }
  if (leading.length > 0) stretches.push({ key: 'on-its-way', rows: leading })
  return stretches
}
