import { sql } from 'kysely'
import { isFree } from '../../host/lane.ts'
import type { Examined } from '../doctor.ts'
import { missingMigrations } from '../installation.ts'
import type { DoctorWords } from '../messages/doctor/zh-CN.ts'
import type { Finding } from './finding.ts'

/** More than clocks of two machines differ when both are kept by NTP. */
const clockToleranceMs = 5000
const shownEvents = 5

/** That it was opened means that version and durability are right: the server refuses others. */
export async function checkDatabase({ database: words }: DoctorWords, { databases, config }: Examined): Promise<Finding> {
  const isFile = config.databaseUrl === undefined
  const { rows: [version] } = await (isFile ? sql<{ v: string }>`select sqlite_version() as v` : sql<{ v: string }>`select version() as v`).execute(databases.reader)
  if (!isFile) return { what: words.what, good: true, says: words.server(version!.v) }
  const { rows: [journal] } = await databases.writer.connection.query<{ journal_mode: string }>('pragma journal_mode', [])
  const { rows: [sync] } = await databases.writer.connection.query<{ synchronous: number }>('pragma synchronous', [])
  const { rows: [quick] } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(databases.background)
  const good = journal?.journal_mode === 'wal' && sync?.synchronous === 2 && quick?.quick_check === 'ok'
  return { what: words.what, good, says: quick?.quick_check === 'ok' ? words.file(version!.v) : words.damaged(quick?.quick_check ?? ''), todo: words.restore }
}

export async function checkSchema({ schema: words }: DoctorWords, parts: Parameters<typeof missingMigrations>[0]): Promise<Finding> {
  const missing = await missingMigrations(parts)
  return { what: words.what, good: missing.length === 0, says: missing.length === 0 ? words.current : words.missing(missing.length), todo: words.todo }
}

export async function checkSearch({ search: words }: DoctorWords, { knowledge, databases }: Examined): Promise<Finding> {
  // Before the first entry there is no index either.
  const entry = await databases.reader.selectFrom('knowledge_entries').select('id').limit(1).executeTakeFirst()
  const stale = entry !== undefined && (await knowledge.isIndexStale())
  return { what: words.what, good: !stale, says: stale ? words.stale : words.current, todo: words.todo }
}

export async function checkParked({ parked: words }: DoctorWords, { databases }: Examined): Promise<Finding> {
  const rows = await databases.reader.selectFrom('parked_events').selectAll().orderBy('parked_at').execute()
  const list = rows.slice(0, shownEvents).map((row) => `${row.lane}:${row.no} ${row.subscriber} (${row.error})`).join('; ')
  return { what: words.what, good: rows.length === 0, says: rows.length === 0 ? words.none : words.some(rows.length, list), todo: words.todo }
}

/** A process that lives and does not renew its lease hangs; events of a lane that nobody has wait for a server. */
export async function checkLanes({ lanes: words }: DoctorWords, { databases, clock }: Examined): Promise<Finding> {
  const rows = await databases.reader.selectFrom('lanes').selectAll().orderBy('id').execute()
  const now = clock.now()
  const held = rows.filter((row) => row.process !== '' && !isFree(row, now))
  const silent = rows.find((row) => row.process !== '' && row.lease_until < now && !isFree({ ...row, lease_until: now }, now))
  if (silent) return { what: words.what, good: false, says: words.silent(silent.id, silent.process), todo: words.todo }
  const waiting = rows.filter((row) => isFree(row, now)).reduce((sum, row) => sum + row.event_no - row.drained_no, 0)
  const parts = [words.count(rows.length, held.map((row) => `${row.id} ${row.process}`).join(', ')), ...(waiting > 0 ? [words.waiting(waiting)] : [])]
  return { what: words.what, good: true, says: parts.join(words.comma) }
}

/** What was recorded cannot lie in the future. */
export async function checkClock({ clock: words }: DoctorWords, { databases, clock }: Examined): Promise<Finding> {
  const row = await databases.reader.selectFrom('audit').select((eb) => eb.fn.max('ts').as('ts')).executeTakeFirst()
  const now = clock.now()
  const ahead = Number(row?.ts ?? 0) - now
  const good = ahead <= clockToleranceMs && now > Date.UTC(2026, 0, 1)
  return { what: words.what, good, says: good ? new Date(now).toISOString() : words.behind(new Date(now).toISOString(), Math.ceil(ahead / 1000)), todo: words.todo }
}
