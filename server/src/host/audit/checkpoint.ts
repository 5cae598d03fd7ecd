import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { Key } from '../../base/crypto.ts'
import type { Db } from '../../database.ts'

/** Where every chain stood at one time. Written outside the database, so that cutting off its end shows. */
export interface Checkpoint {
  at: number
  chains: { chain: string; seq: number; hash: string }[]
  key_id: string
}

/** Appends a signed checkpoint of all lanes to `file` and syncs it. */
export async function writeCheckpoint(db: Db, key: Key, file: string, at: number): Promise<void> {
  const lanes = await db.selectFrom('lanes').select(['id', 'audit_no', 'audit_hash']).orderBy('id').execute()
  const checkpoint: Checkpoint = {
    at, key_id: key.id, chains: lanes.map((lane) => ({ chain: lane.id, seq: lane.audit_no, hash: lane.audit_hash })),
  }
  const signature = sign(null, Buffer.from(canonicalJson(checkpoint)), signingKey(key)).toString('base64url')
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.appendFile(`${JSON.stringify({ ...checkpoint, signature })}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Reads the checkpoints, oldest first; `bad` is the number (from 1) of the first line whose signature does not hold. */
export async function readCheckpoints(file: string, key: Key): Promise<{ checkpoints: Checkpoint[]; bad: number | undefined }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  // A line without its end was being written when the process died.
  lines.pop()
  const publicKey = createPublicKey(signingKey(key))
  const checkpoints: Checkpoint[] = []
  for (const [index, line] of lines.entries()) {
    const checkpoint = checkLine(line, publicKey)
    if (!checkpoint) return { checkpoints, bad: index + 1 }
    checkpoints.push(checkpoint)
  }
  return { checkpoints, bad: undefined }
}

function checkLine(line: string, publicKey: KeyObject): Checkpoint | undefined {
  try {
    const { signature, ...checkpoint } = JSON.parse(line) as Checkpoint & { signature: string }
    const good = verify(null, Buffer.from(canonicalJson(checkpoint)), publicKey, Buffer.from(signature, 'base64url'))
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
