import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'

/** What there is one of, by name; each value is what was last set. */
export interface Marks {
  thresholds: { answer: number; offer: number; revision: number }
  /** Raised with every change of what models learn from. */
  changes: { count: number }
  starter: { version: number }
  'demo-terms': { version: number }
  training: TrainingMark
  encoder: EncoderMark
  'encoder-check': EncoderCheckMark
}
export type Trigger = 'hand' | 'schedule' | 'change' | 'encoder'
export interface TrainingMark {
  /** What was asked for and has not been done. */
  wanted?: { trigger: Trigger; by?: string; at: number; encoder?: string }
  /** What one process is doing now. */
  running?: { startedAt: number; stage: 'reading' | 'embedding' | 'fitting' | 'testing' | 'judging'; done: number; all: number }
  failed?: { at: number; code: string }
}
/** Without one, or with `standing`: the one that stands until another is chosen. With neither `standing` nor a `directory` none is used. */
export interface EncoderMark { standing?: true; directory?: string; id?: string; facts?: NonNullable<EncoderCheckMark['facts']> }
export interface EncoderCheckMark {
  wanted?: true
  /** How often a process has begun with it. */
  tries?: number
  directory: string
  at: number
  state: 'running' | 'done' | 'failed'
  done: number
  all: number
  code?: string
  /** The model that was made with it. */
  model?: string
  facts?: { name: string; id: string; width: number; pooling: 'mean' | 'cls'; bytes: number; msPerText: number }
  present?: { accuracy: number; frozen?: number; p95Ms?: number }
  candidate?: { accuracy: number; frozen?: number; p95Ms?: number }
}
export type MarkName = keyof Marks

/** Reads and writes marks. */
export function createMarks(db: Db, dialect: Dialect) {
  return {
    async get<N extends MarkName>(name: N, from: Pick<Tx, 'kysely'> = { kysely: db }): Promise<Marks[N] | undefined> {
      const row = await from.kysely.selectFrom('understanding_marks').select('value').where('name', '=', name).executeTakeFirst()
      return row && JSON.parse(row.value) as Marks[N]
    },
    /** The same with when it was set. */
    async read<N extends MarkName>(name: N): Promise<{ value: Marks[N]; at: number } | undefined> {
      const row = await db.selectFrom('understanding_marks').selectAll().where('name', '=', name).executeTakeFirst()
      return row && { value: JSON.parse(row.value) as Marks[N], at: row.at }
    },
    /** The same, locked until the transaction ends. */
    async lock<N extends MarkName>(tx: Tx, name: N): Promise<Marks[N] | undefined> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('understanding_marks').select('value').where('name', '=', name)).executeTakeFirst()
      return row && JSON.parse(row.value) as Marks[N]
    },
    async set<N extends MarkName>(tx: Tx, name: N, value: Marks[N]): Promise<void> {
      await dialect.upsert(tx.kysely.insertInto('understanding_marks').values({ name, value: JSON.stringify(value), at: tx.now }), ['name'], ['value', 'at']).execute()
    },
    /** Something that models learn from has changed. */
    async noteChange(tx: Tx, count: number): Promise<void> {
      const before = await this.lock(tx, 'changes')
      await this.set(tx, 'changes', { count: (before?.count ?? 0) + count })
    },
  }
}
export type MarkStore = ReturnType<typeof createMarks>
