import type { Db } from '../../database.ts'
import type { Event, EventName, EventList } from './list.ts'
import type { EventRow } from './tables.ts'

/** The newest events of one lane, kept in memory so that subscribers who keep up never read the database. */
const tailLength = 4096

/** Reads events of lanes in order: the newest from memory, older ones from the database. */
export function createEventLog(db: Db) {
  const tails = new Map<string, Event[]>()

  return {
    /** Takes events that were just committed; they follow each other without a gap. */
    append(lane: string, events: readonly Event[]): void {
      const tail = tails.get(lane) ?? []
      if (tail.length > 0 && tail[tail.length - 1]!.no + 1 !== events[0]!.no) tail.length = 0
      tail.push(...events)
      if (tail.length > tailLength * 2) tail.splice(0, tail.length - tailLength)
      tails.set(lane, tail)
    },

    /** What is known of the lane may not be all any more: it is read from the database again. */
    forget: (lane: string): void => void tails.delete(lane),

    /** Up to `limit` events of `lane` after number `after`, in order. */
    async read(lane: string, after: number, limit: number): Promise<Event[]> {
      const tail = tails.get(lane)
      const first = tail?.[0]?.no
      if (tail && first !== undefined && after + 1 >= first) return tail.slice(after + 1 - first, after + 1 - first + limit)
      return readEvents(db, lane, after, limit)
    },
  }
}
export type EventLog = ReturnType<typeof createEventLog>

/** Up to `limit` stored events of `lane` after number `after`, in order. */
export async function readEvents(db: Db, lane: string, after: number, limit: number): Promise<Event[]> {
  const rows = await db.selectFrom('events').selectAll().where('lane', '=', lane).where('no', '>', after).orderBy('no').limit(limit).execute()
  return rows.map(toEvent)
}

function toEvent(row: EventRow): Event {
  return {
    id: `${row.lane}:${row.no}`, lane: row.lane, no: row.no, at: row.at, name: row.name as EventName, key: row.key_text,
    payload: JSON.parse(row.payload) as EventList[EventName],
  }
}
