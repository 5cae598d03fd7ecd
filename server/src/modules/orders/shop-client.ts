import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type * as z from 'zod'
import { refusedIp } from './address.ts'

/** Where the shop answers and with which secret. */
export interface Connection {
  /** As `readBase` gives it. */
  base: string
  secret: string
  allowOwnMachine: boolean
}

const timeLimitMs = 5000
const bytesLimit = 1024 * 1024

/** The shop's answer could not be had; the message says what happened, without anything of the answer. */
export class ShopFailure extends Error {}

/**
 * Calls GET `<base><path>` and reads the answer by its schema; undefined when the shop says 404. Follows no redirect,
 * waits 5 s, reads 1 MiB. Throws a ShopFailure for everything else.
 */
export async function callShop<S extends z.ZodType>(connection: Connection, path: string, schema: S): Promise<z.output<S> | undefined> {
  try {
    await checkHost(connection)
    const response = await fetch(connection.base + path, {
      headers: { authorization: `Bearer ${connection.secret}`, accept: 'application/json' },
      redirect: 'manual', signal: AbortSignal.timeout(timeLimitMs),
    })
    if (response.status === 404 || response.status !== 200) {
      await response.body?.cancel()
      if (response.status === 404) return undefined
      throw new ShopFailure(`the shop answered with status ${response.status}`)
    }
    const read = schema.safeParse(JSON.parse(await readLimited(response)))
    if (read.success) return read.data
    throw new ShopFailure(`the shop's answer is not as agreed: ${read.error.issues.slice(0, 5).map((issue) => issue.path.map(String).join('.')).join(', ')}`)
  } catch (error) {
    if (error instanceof ShopFailure) throw error
    throw new ShopFailure(`the shop could not be called: ${error instanceof Error ? error.name : 'unknown'}`)
  }
}

/** A name of the outside must not lead to this machine. */
async function checkHost({ base, allowOwnMachine }: Connection): Promise<void> {
  const { hostname } = new URL(base)
  const host = hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : (await lookup(host, { all: true })).map((each) => each.address)
  const refused = addresses.map((address) => refusedIp(address, allowOwnMachine)).find((each) => each !== undefined)
  if (refused) throw new ShopFailure(`the shop's address is refused: ${refused}`)
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > bytesLimit) throw new ShopFailure('the answer of the shop is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
