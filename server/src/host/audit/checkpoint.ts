import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { Key } from '../../base/crypto.ts'
import type { Db } from '../../database.ts'

/** Where every chain stood at one time. Written outside the database, so that cutting off its end shows. */
export interface Checkpoint {
  at: number
  chains: { chain: string; seq: number; hash: string }[]
  key_id: string
}

/** Bytes that a line is shorter than: some thousand lanes. */
const longestLine = 256 * 1024

/** Appends a signed checkpoint of all lanes to `file` and syncs it. */
export async function writeCheckpoint(db: Db, key: Key, file: string, at: number): Promise<void> {
  const lanes = await db.selectFrom('lanes').select(['id', 'audit_no', 'audit_hash']).orderBy('id').execute()
  const checkpoint: Checkpoint = {
    at, key_id: key.id, chains: lanes.map((lane) => ({ chain: lane.id, seq: lane.audit_no, hash: lane.audit_hash })),
  }
  const signature = sign(null, Buffer.from(canonicalJson(checkpoint)), signingKey(key)).toString('base64url')
  await appendLine(file, JSON.stringify({ ...checkpoint, signature }))
}

/** Syncs it too. What a process that died left of a line is taken away first. */
async function appendLine(file: string, line: string): Promise<void> {
  const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    const { size } = await handle.stat()
    const { buffer: tail } = await handle.read({ buffer: Buffer.alloc(Math.min(size, longestLine)), position: Math.max(0, size - longestLine) })
    const whole = size - (tail.length - 1 - tail.lastIndexOf(0x0a))
    await handle.truncate(whole)
    await handle.write(`${line}\n`, whole)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What a line of the file holds; undefined when its signature does not hold. */
export type ReadCheckpoint = Checkpoint | undefined

/**
 * Reads the checkpoints, oldest first, some hundred at a time. There is one for each minute of years, so signatures are
 * checked in other threads and everybody else gets their turn.
 */
export async function* readCheckpoints(file: string, key: Key): AsyncGenerator<ReadCheckpoint[]> {
  const publicKey = createPublicKey(signingKey(key))
  for await (const lines of wholeLines(file)) yield await Promise.all(lines.map((line) => checkLine(line, publicKey)))
}

/** The lines of each piece of the file; none for a file that is not there. A line without its end is left out. */
async function* wholeLines(file: string): AsyncGenerator<string[]> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (!handle) return
  let rest = ''
  for await (const piece of handle.createReadStream({ encoding: 'utf8' })) {
    const lines = (rest + String(piece)).split('\n')
    rest = lines.pop()!
    yield lines
  }
}

const verifyElsewhere = promisify(verify)

async function checkLine(line: string, publicKey: KeyObject): Promise<ReadCheckpoint> {
  try {
    const { signature, ...checkpoint } = JSON.parse(line) as Checkpoint & { signature: string }
    const good = await verifyElsewhere(null, Buffer.from(canonicalJson(checkpoint)), publicKey, Buffer.from(signature, 'base64url'))
    return good ? checkpoint : undefined
  } catch {
    return undefined
  }
}

/** An Ed25519 key derived from the audit key (HKDF-SHA-256), so that there is one secret to keep. */
function signingKey(key: Key): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', key.secret, '', 'audit checkpoint', 32))
  // PKCS #8 of a 32-byte Ed25519 seed (RFC 8410 §7).
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}
