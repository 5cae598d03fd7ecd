import type { Pool as MysqlPool } from 'mysql2/promise'
import { fail } from '../../base/errors.ts'
import type { Pool } from './mysql-rows.ts'

/** Longer than any statement of the search takes; a server that is silent for so long is gone. */
const statementMs = 30_000

/** The pool that `open` makes, whose statements do not wait for ever: one that is silent for `ms` is `unavailable`, and the next runs on a new pool. */
export function limitPool(open: () => MysqlPool, ms = statementMs): Pool & { end(): Promise<void> } {
  let pool = open()

  /** Its connections may be as silent as this one. */
  function replace(silent: MysqlPool): void {
    if (pool !== silent) return
    pool = open()
    silent.end().catch(() => undefined)
  }

  return {
    async query(sql, parameters) {
      const mine = pool
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          replace(mine)
          reject(fail.unavailable('unavailable', { part: 'search', reason: 'silent' }))
        }, ms)
      })
      try {
        return await Promise.race([mine.query(sql, parameters) as Promise<[unknown, unknown]>, late])
      } finally {
        clearTimeout(timer)
      }
    },
    end: () => pool.end(),
  }
}
