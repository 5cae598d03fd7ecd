import type { Tx } from '../../../host/module.ts'
import type { Conversations } from '../../conversations/service.ts'
import { presentMood } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { MoodRow } from '../tables.ts'

/** From here on an index is worth showing in lists, and a move from or to it worth telling. */
const worthShowing = 30
const worthTelling = 15

/** Stores the row one revision on, and tells whoever may see it. `before`: the index that was; `clear`: the level at which the brand's alarms end. */
export async function keepMood(
  tx: Tx, { queries, conversations }: { queries: Queries; conversations: Pick<Conversations, 'lock'> }, row: MoodRow, before: number, clear: number,
): Promise<void> {
  const next = { ...row, hot: row.alarm !== null || row.mood_index >= worthShowing ? 1 : null, revision: row.revision + 1 }
  await queries.put(tx, next)
  if (Math.max(before, row.mood_index) < worthTelling) return
  tx.announce('emotion.changed', { mood: presentMood(next, clear), conversation: await conversations.lock(tx, row.conversation) })
}
