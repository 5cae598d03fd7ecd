import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { hmacSha256, sha256hex, type Key } from './crypto.ts'
import { ConfigError } from './errors.ts'
import { syncPath } from './sync-path.ts'

const PURPOSES = ['audit', 'token', 'visitor', 'cookie'] as const

/** The installation's own keys, one per purpose. */
export type Keys = Readonly<Record<(typeof PURPOSES)[number], Key>>

/**
 * Reads `keys.json` of the data folder, or makes it (mode 0600) when there is none. Processes that start at once get the
 * same keys. Rejects with a ConfigError when the file cannot be read as keys.
 */
export async function loadKeys(dataDir: string): Promise<Keys> {
  const file = join(dataDir, 'keys.json')
  return (await readKeys(file)) ?? (await makeKeys(dataDir, file))
}

/** 64 digits that are the same for the same keys, and tell nothing of them. */
export function markOf(keys: Keys): string {
  return sha256hex(PURPOSES.map((purpose) => `${keys[purpose].id} ${hmacSha256(keys[purpose].secret, 'mark').toString('hex')}`).join('\n'))
}

async function readKeys(file: string): Promise<Keys | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new ConfigError(`The key file ${file} cannot be read: give it to the user that runs the server.`, { cause: error })
  })
  return text === undefined ? undefined : parseKeys(file, text)
}

function parseKeys(file: string, text: string): Keys {
  try {
    const stored = JSON.parse(text) as Record<string, { id: string; secret: string } | undefined>
    const keys = PURPOSES.map((purpose) => [purpose, parseKey(stored[purpose])] as const)
    return Object.fromEntries(keys) as Keys
  } catch {
    // The cause is left out: a parser's message may quote the file.
    throw new ConfigError(`The key file ${file} is damaged: restore it from a backup. Without it sessions end and the audit log cannot be verified.`)
  }
}

function parseKey(stored: { id: string; secret: string } | undefined): Key {
  const secret = Buffer.from(stored!.secret, 'base64url')
  if (secret.length !== 32 || !/^[\w-]{1,32}$/.test(stored!.id)) throw new Error('no key')
  return { id: stored!.id, secret }
}

/** Writes a whole file under another name first; only one process's link succeeds, and everybody reads that one. */
async function makeKeys(dataDir: string, file: string): Promise<Keys> {
  await mkdir(dataDir, { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeDurably(draft, JSON.stringify(newKeys(), null, 2))
  try {
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(draft)
  }
  await syncPath(dataDir)
  return (await readKeys(file))!
}

function newKeys(): Record<string, { id: string; secret: string }> {
  const keys = PURPOSES.map((purpose) => {
    const id = `${purpose}-${randomBytes(4).toString('hex')}`
    return [purpose, { id, secret: randomBytes(32).toString('base64url') }] as const
  })
  return Object.fromEntries(keys)
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
