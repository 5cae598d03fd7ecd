import * as z from 'zod'
import { readBody } from '../bounded-body.ts'
import { readToken, renewToken, type TokenSource } from '../access-token/keep.ts'
import type { NotSent } from '../sending.ts'
import type { World } from '../world.ts'
import { pauseMs, refusalOf, wantsToken, type Platform } from './errors.ts'

/** An account's way to its platform. */
export interface Client { world: World; platform: Platform; host: string; token: TokenSource }
export interface Call {
  path: string
  query?: Readonly<Record<string, string>>
  /** JSON; absent: a GET. A form is made anew for every try. */
  body?: unknown
  form?: () => FormData
  /** A repeat does no harm, so an answer that did not come may be asked for again. */
  repeatable: boolean
  attempt?: number
  /** Whole files go one way or the other, over lines that may carry a few hundred KB a second. */
  file?: true
}
export type Answered<Value> = { outcome: 'answered'; value: Value } | NotSent

const answerMs = 8_000
const fileMs = 25_000
/** Tries after which somebody who does not answer is given up. */
const mostTries = 8
/** Files are at most 20 MB. */
const answerBytes = 32 * 1024 * 1024
const failure = z.looseObject({ errcode: z.union([z.number(), z.string()]).optional(), errmsg: z.string().optional() })
/** Surely nothing was handed over. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH', 'ENETUNREACH'])

/**
 * Calls the platform with the account's token, and with a new one once when it is refused. Addresses hold the token, so no error
 * and no outcome holds an address. Never throws.
 */
export async function callApi<Schema extends z.ZodType>(client: Client, call: Call, answer: Schema): Promise<Answered<z.infer<Schema>>> {
  const token = await readToken(client.world, client.token)
  if (typeof token !== 'string') return notMade(token, call.attempt)
  const first = await ask(client, call, token)
  if (!('code' in first) || !wantsToken(first.code)) return settle(client, call, first, answer)
  const other = await renewToken(client.world, client.token, token)
  if (typeof other !== 'string') return notMade(other, call.attempt)
  return settle(client, call, await ask(client, call, other), answer)
}

/** What kept a call from being made at all: nothing of it arrived. It is waited for longer with every try, and not for ever. */
export function notMade(refused: NotSent, attempt = 1): NotSent {
  if (refused.outcome === 'failed') return refused
  const { mayBeThere: _mayBeThere, ...rest } = refused
  if (rest.whole) return rest
  if (attempt > mostTries) return { outcome: 'failed', reason: rest.reason, ...(rest.vendor && { vendor: rest.vendor }) }
  return { ...rest, afterMs: Math.max(rest.afterMs, pauseMs(attempt)) }
}

/** The same without a token: for what brings one. */
export async function callOpen<Schema extends z.ZodType>(client: Client, call: Call, answer: Schema): Promise<Answered<z.infer<Schema>>> {
  return settle(client, call, await ask(client, call), answer)
}

export type Raw = { value: unknown } | { code: string; message: string } | { lost: NotSent } | { bytes: Buffer; headers: Headers }

/** One request. A body that is not JSON comes back as bytes. */
async function ask(client: Client, call: Call, token?: string): Promise<Raw> {
  try {
    const response = await client.world.fetch(addressOf(client, call, token), {
      ...(call.form ? { method: 'POST', body: call.form() } : call.body === undefined ? {} : { method: 'POST', body: JSON.stringify(call.body), headers: { 'content-type': 'application/json' } }),
      redirect: 'error', signal: AbortSignal.timeout(call.file ? fileMs : answerMs),
    })
    if (response.status === 429 || response.status === 503) return { lost: comeAgain(call) }
    if (!response.ok) return { lost: notKnown(call) }
    return readAnswer(await readBody(response, answerBytes), response.headers)
  } catch (error) {
    if (call.file && error instanceof RangeError) return { lost: { outcome: 'failed', reason: 'media_too_large' } }
    const { cause } = error as { cause?: { code?: unknown } }
    return { lost: neverLeft.has(String(cause?.code)) ? comeAgain(call) : notKnown(call) }
  }
}

function readAnswer(bytes: Buffer, headers: Headers): Raw {
  if (headers.has('content-disposition') || (!/json|text\/plain/i.test(headers.get('content-type') ?? '') && bytes[0] !== 0x7b)) return { bytes, headers }
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    const { errcode = 0, errmsg = '' } = failure.parse(value)
    return Number(errcode) === 0 ? { value } : { code: String(errcode), message: errmsg }
  } catch {
    return { bytes, headers }
  }
}

function settle<Schema extends z.ZodType>(client: Client, call: Call, raw: Raw, answer: Schema): Answered<z.infer<Schema>> {
  if ('lost' in raw) return raw.lost
  if ('code' in raw) return refusalOf({ platform: client.platform, ...raw, attempt: call.attempt ?? 1, now: client.world.now() })
  const read = answer.safeParse('value' in raw ? raw.value : raw)
  return read.success ? { outcome: 'answered', value: read.data } : { outcome: 'failed', reason: 'unknown', vendor: { code: 'answer' } }
}

function comeAgain(call: Call): NotSent {
  const attempt = call.attempt ?? 1
  return attempt > mostTries ? { outcome: 'failed', reason: 'unreachable' } : { outcome: 'retry', afterMs: pauseMs(attempt + 1), reason: 'unreachable' }
}

function notKnown(call: Call): NotSent {
  const again = comeAgain(call)
  return call.repeatable ? { ...again, ...(again.outcome === 'retry' && { mayBeThere: true }) } : { outcome: 'failed', reason: 'uncertain' }
}

function addressOf({ host }: Client, { path, query }: Call, token?: string): string {
  const address = new URL(`${host}${path}`)
  for (const [name, value] of Object.entries({ ...(token !== undefined && { access_token: token }), ...query })) address.searchParams.set(name, value)
  return address.href
}
