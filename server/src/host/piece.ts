import type { Kysely } from 'kysely'
import type { SqlConnection } from '../base/db/connection.ts'
import type { Reader } from '../base/db/reader.ts'
import type { Database } from '../database.ts'
import type { Actor } from './actor.ts'
import { bookkeepingActions } from './audit/bookkeeping.ts'
import type { Deed } from './audit/record.ts'
import { keyOf, type EventList, type EventName } from './events/list.ts'
import type { Tx } from './module.ts'

/** An event announced but not numbered yet. */
export interface Announced {
  name: EventName
  key: string
  payload: EventList[EventName]
}

/** One piece of work waiting for, or standing in, a group transaction. */
export interface Piece {
  actor: Actor
  action: string
  work: (tx: Tx) => Promise<unknown>
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
  /** In whose name it was asked for: what that one reads next shows it. */
  reader: Reader | undefined
}

/** How one piece ended within its group. */
export type Outcome =
  | { piece: Piece; value: unknown; events: Announced[]; deed: Deed | undefined }
  | { piece: Piece; error: unknown }

/** What a piece sees of the transaction, and what it tells. */
export class PieceTx implements Tx {
  readonly kysely: Kysely<Database>
  readonly now: number
  readonly actor: Actor
  readonly events: Announced[] = []
  readonly #connection: SqlConnection
  readonly #action: string
  #objectType = ''
  #objectId = ''
  #changed: readonly string[] = []
  #result: Deed['result'] = 'success'
  #reason = ''
  #recorded: boolean

  constructor(kysely: Kysely<Database>, connection: SqlConnection, piece: Piece, now: number) {
    this.kysely = kysely
    this.#connection = connection
    this.now = now
    this.actor = piece.actor
    this.#action = piece.action
    this.#recorded = !bookkeepingActions.has(piece.action)
  }

  run(sql: string, parameters: readonly unknown[]) {
    return this.#connection.query(sql, parameters)
  }

  announce<N extends EventName>(name: N, payload: EventList[N]): void {
    this.events.push({ name, key: keyOf(name, payload), payload })
  }

  about(objectType: string, objectId: string, changed: readonly string[] = []): void {
    this.#objectType = objectType
    this.#objectId = objectId
    this.#changed = changed
  }

  unchanged(): void {
    this.#recorded = false
  }

  outcome(result: 'denied' | 'failed', reason: string): void {
    this.#result = result
    this.#reason = reason
  }

  /** What the audit is to say; undefined for bookkeeping and for what changed nothing. */
  deed(): Deed | undefined {
    if (!this.#recorded) return undefined
    return {
      actor: this.actor, action: this.#action, objectType: this.#objectType, objectId: this.#objectId, changed: this.#changed,
      result: this.#result, reason: this.#reason,
    }
  }
}
