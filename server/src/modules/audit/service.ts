import { join } from 'node:path'
import type { AuditRow } from '@yanshu/contract/administration.ts'
import type { Clock } from '../../base/clock.ts'
import type { Key } from '../../base/crypto.ts'
import type { Db } from '../../database.ts'
import { writeCheckpoint } from '../../host/audit/checkpoint.ts'
import { verifyAudit, type AuditReport } from '../../host/audit/verify.ts'
import { presentRow } from './present.ts'
import { findRows, type AuditQuestion } from './queries.ts'

export interface AuditDeps {
  db: Db
  /** Where long reads run, so that they hold up nobody. */
  background: Db
  /** Where pages of the list are read, if not in `background`. */
  lists?: Db | undefined
  key: Key
  dataDir: string
  clock: Clock
  /** A person's name by id. */
  nameOf(person: string): string | undefined
}

/** Reading and checking the audit. Its rows are written by `transact` alone. */
export function createAudit({ db, background, lists = background, key, dataDir, clock, nameOf }: AuditDeps) {
  const file = join(dataDir, 'audit-checkpoints.jsonl')
  let verifying: Promise<AuditReport & { checkedAt: number }> | undefined

  async function verify() {
    const report = await verifyAudit(background, key, file)
    return { ...report, checkedAt: clock.now() }
  }

  return {
    async list(question: AuditQuestion): Promise<{ items: AuditRow[]; next?: string }> {
      const rows = await findRows(lists, { ...question, limit: question.limit + 1 })
      const items = rows.slice(0, question.limit).map((row) => presentRow(row, nameOf))
      const last = items.at(-1)
      return { items, ...(rows.length > question.limit && last && { next: last.id }) }
    },

    /** Checks every chain from its start. Calls at the same time share one walk. */
    verify(): Promise<AuditReport & { checkedAt: number }> {
      verifying ??= verify().finally(() => (verifying = undefined))
      return verifying
    },

    /** Writes a signed checkpoint of all chains. */
    checkpoint: (): Promise<void> => writeCheckpoint(db, key, file, clock.now()),
  }
}
export type Audit = ReturnType<typeof createAudit>
