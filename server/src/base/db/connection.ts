import { Failure } from '../errors.ts'

/** What a statement gave: its rows (empty for a write) and the number of rows that a write matched. */
export interface QueryOutcome<R> {
  rows: R[]
  changes: number
}

/**
 * One connection to the database. Statements are prepared once per SQL text and kept (bounded).
 *
 * Parameters are strings, numbers, booleans (stored as 1/0), null, undefined (stored as null) and byte arrays; a Date is
 * refused, since times are integers. The connection does not queue: its one owner runs one transaction at a time.
 */
export interface SqlConnection {
  /** Runs one statement. Rejects with the engine's own error; `dialect.isDuplicate` and `isRetryable` read it. */
  query<R = Record<string, unknown>>(sql: string, parameters: readonly unknown[]): Promise<QueryOutcome<R>>

  /**
   * Opens a write transaction. While another process holds SQLite's write lock it waits without blocking the thread,
   * for a bounded time. A lost MySQL connection is opened anew. Rejects with the Failure `unavailable` when neither helps.
   */
  begin(): Promise<void>

  /**
   * Makes the transaction durable and gives the write's position (the GTID) where the engine tells one.
   * When the connection is lost while it waits (`unavailable`), the outcome is unknown.
   */
  commit(): Promise<string | undefined>

  /** Undoes the transaction; does nothing when none is open (the engine may have undone it by itself). */
  rollback(): Promise<void>

  /** Sets the one savepoint of the transaction. */
  savepoint(): Promise<void>

  /** Keeps what was done since the savepoint. */
  releaseSavepoint(): Promise<void>

  /** Undoes what was done since the savepoint; no savepoint is set afterwards. Rejects when the engine undid the whole transaction. */
  rollbackToSavepoint(): Promise<void>

  close(): Promise<void>
}

/** Why a statement is `unavailable` whose connection went away under it, and the transaction with it. */
export const connectionLost = 'connection lost'

export function isConnectionLost(error: unknown): boolean {
  return error instanceof Failure && error.details?.['reason'] === connectionLost
}
