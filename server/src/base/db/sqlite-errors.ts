// Result codes of SQLite (https://www.sqlite.org/rescode.html); `errcode` is the extended code.
const BUSY = 5
const LOCKED = 6
const CONSTRAINT_PRIMARYKEY = 1555
const CONSTRAINT_UNIQUE = 2067

/** Another connection holds the lock that the statement needs. */
export function isSqliteBusy(error: unknown): boolean {
  const code = sqliteCode(error)
  return code !== undefined && ((code & 0xff) === BUSY || (code & 0xff) === LOCKED)
}

/** A unique or primary key was violated. */
export function isSqliteDuplicate(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === CONSTRAINT_PRIMARYKEY || code === CONSTRAINT_UNIQUE
}

function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  return typeof error.errcode === 'number' ? error.errcode : undefined
}
