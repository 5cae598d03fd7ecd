import { canonicalJson } from '../../base/canonical-json.ts'
import type { KeyObject } from 'node:crypto'
import { hmacKey, type Key } from '../../base/crypto.ts'
import type { Db } from '../../database.ts'
import { readCheckpoints } from './checkpoint.ts'
import { chainStart, linkHash } from './record.ts'
import type { AuditRecordRow } from './tables.ts'

/**
 * `changed`: its content does not give its hash. `moved`: it does not follow the record before it. `missing`: its number
 * was left out. `cut_off`: the chain ends before this number, up to which it is known to have gone. `checkpoint`: the
 * signed file says another hash, or line `seq` of it is forged.
 */
export type AuditProblem = 'changed' | 'moved' | 'missing' | 'cut_off' | 'checkpoint'
export interface AuditReport {
  good: boolean
  rows: number
  chains: number
  firstBad?: { chain: string; seq: number; problem: AuditProblem }
}

/** Records that are hashed in one turn, a few ms. */
const pageSize = 500

/** Checks every chain, record by record, against the key, the lanes' heads and the signed checkpoints. */
export async function verifyAudit(db: Db, key: Key, checkpointFile: string): Promise<AuditReport> {
  const { known, bad } = await readKnown(checkpointFile, key)
  // Heads first: what is written while we read lies beyond them.
  const lanes = await db.selectFrom('lanes').select(['id', 'audit_no']).orderBy('id').execute()
  for (const lane of lanes) reach(known, lane.id, lane.audit_no)
  const chains = await db.selectFrom('audit').select('chain_id').distinct().execute()
  for (const chain of chains) reach(known, chain.chain_id, 0)
  const secret = hmacKey(key)
  let rows = 0
  for (const name of [...known.keys()].sort()) {
    const walked = await walkChain(db, secret, name, known.get(name)!)
    rows += walked.rows
    if (walked.bad) return { good: false, rows, chains: known.size, firstBad: { chain: name, ...walked.bad } }
  }
  if (bad !== undefined) return { good: false, rows, chains: known.size, firstBad: { chain: 'checkpoints', seq: bad, problem: 'checkpoint' } }
  return { good: true, rows, chains: known.size }
}

/** What is known of a chain beside its records. */
interface Known {
  /** The chain has gone at least this far. */
  reached: number
  hashes: Map<number, string>
}

function reach(known: Map<string, Known>, chain: string, seq: number): Known {
  const of = known.get(chain) ?? { reached: 0, hashes: new Map<number, string>() }
  of.reached = Math.max(of.reached, seq)
  known.set(chain, of)
  return of
}

/** What the signed checkpoints say of each chain, up to the first line (from 1) whose signature does not hold. */
async function readKnown(file: string, key: Key): Promise<{ known: Map<string, Known>; bad: number | undefined }> {
  const known = new Map<string, Known>()
  let line = 0
  for await (const checkpoints of readCheckpoints(file, key)) {
    for (const checkpoint of checkpoints) {
      line += 1
      if (!checkpoint) return { known, bad: line }
      for (const { chain, seq, hash } of checkpoint.chains) {
        const { hashes } = reach(known, chain, seq)
        if (seq > 0) hashes.set(seq, hash)
      }
    }
  }
  return { known, bad: undefined }
}

interface Walked {
  rows: number
  bad?: { seq: number; problem: AuditProblem }
}

async function walkChain(db: Db, secret: KeyObject, chain: string, known: Known): Promise<Walked> {
  let last = { seq: 0, hash: chainStart }
  for (;;) {
    const page = await db.selectFrom('audit').selectAll().where('chain_id', '=', chain).where('seq', '>', last.seq).orderBy('seq').limit(pageSize).execute()
    for (const row of page) {
      const problem = checkRecord(secret, row, last, known)
      if (problem) return { rows: last.seq, bad: problem }
      last = { seq: row.seq, hash: row.hash }
    }
    if (page.length < pageSize) break
  }
  if (last.seq < known.reached) return { rows: last.seq, bad: { seq: last.seq + 1, problem: 'cut_off' } }
  return { rows: last.seq }
}

function checkRecord(secret: KeyObject, row: AuditRecordRow, last: { seq: number; hash: string }, known: Known): Walked['bad'] {
  if (row.seq !== last.seq + 1) return { seq: last.seq + 1, problem: 'missing' }
  const { prev_hash, hash, ...body } = row
  if (linkHash(secret, prev_hash, canonicalJson(body)) !== hash) return { seq: row.seq, problem: 'changed' }
  if (prev_hash !== last.hash) return { seq: row.seq, problem: 'moved' }
  const signed = known.hashes.get(row.seq)
  if (signed !== undefined && signed !== hash) return { seq: row.seq, problem: 'checkpoint' }
  return undefined
}
