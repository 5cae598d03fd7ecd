import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** Cost of a hash: 19 MiB, 2 passes, 1 lane, the OWASP minimum for Argon2id. Some 30 ms of one core. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32

/** Hashes a password with Argon2id, in a thread of Node's pool. Gives a PHC string (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await derive(password, salt, COST, TAG_BYTES)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${encode(salt)}$${encode(tag)}`
}

/** Whether the password is the one that was hashed. False for a hash that cannot be read. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const parts = readHash(hash)
  if (!parts) return false
  const tag = await derive(password, parts.salt, parts.cost, parts.tag.length)
  return timingSafeEqual(tag, parts.tag)
}

/** Whether the hash was made at another cost than today's: hash the password anew at the next login. */
export function needsRehash(hash: string): boolean {
  const cost = readHash(hash)?.cost
  return cost?.memory !== COST.memory || cost.passes !== COST.passes || cost.parallelism !== COST.parallelism
}

type Cost = typeof COST

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/

function readHash(hash: string): { cost: Cost; salt: Buffer; tag: Buffer } | undefined {
  const match = PHC.exec(hash)
  if (!match) return undefined
  const [, memory, passes, parallelism, salt, tag] = match
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt!, 'base64'),
    tag: Buffer.from(tag!, 'base64'),
  }
}

function derive(password: string, salt: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  // Composed form, so that a password typed on another keyboard or system is the same.
  const message = password.normalize('NFC')
  return inTurn(() => new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce: salt, tagLength, ...cost }, (error, tag) => (error ? reject(error) : resolve(tag)))
  }))
}

/** Node's pool has four threads, and commits go to the disk by them: a crowd that signs in must not take them all. */
const mostAtOnce = 2
const queue: (() => void)[] = []
let running = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => queue.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}

/** PHC strings carry base64 without padding. */
function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
