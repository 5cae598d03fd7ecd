import { randomInt } from 'node:crypto'
import { seconds } from '../clock.ts'
import type { Clock } from '../clock.ts'
import type { CallbackSettings } from '../model.ts'
import { keyOf, seal, sign } from '../seal.ts'
import { withQuery } from './envelope.ts'
import type { Poster } from './post.ts'

/** Why an address was not accepted, told to the operator. */
export type Verdict = { readonly accepted: true } | { readonly accepted: false; readonly why: 'address' | 'token' | 'key' | 'unreachable' | 'timeout' | 'status' | 'echo'; readonly seen?: string }

const APP_TIMEOUT = 5_000
const CORP_TIMEOUT = 1_000

/**
 * What the platform's settings page does when the operator saves: asks the address to prove that it knows the token. `corpid` makes it
 * WeCom's check, whose echo is sealed and whose answer is due in one second.
 */
export async function verifyAddress(settings: CallbackSettings, parts: { poster: Poster; clock: Clock; corpid?: string }): Promise<Verdict> {
  const refused = checkSettings(settings, parts.corpid !== undefined)
  if (refused) return { accepted: false, why: refused }
  const echo = String(randomInt(1_000_000_000, 200_000_000_000)) + String(randomInt(100_000, 999_999))
  const query = parts.corpid === undefined ? askPlainly(settings, echo, parts.clock) : askSealed(settings, echo, parts.clock, parts.corpid)
  const timeout = parts.corpid === undefined ? APP_TIMEOUT : CORP_TIMEOUT
  const { status, body, failure } = await parts.poster.send('GET', withQuery(settings.url, query), '', '', timeout)
  if (failure) return { accepted: false, why: failure }
  if (status !== 200) return { accepted: false, why: 'status', seen: String(status) }
  return body === echo ? { accepted: true } : { accepted: false, why: 'echo', seen: body.slice(0, 60) }
}

function checkSettings({ url, token, key }: CallbackSettings, isCorp: boolean): 'address' | 'token' | 'key' | undefined {
  if (!URL.canParse(url) || !/^https?:\/\//.test(url)) return 'address'
  if (!(isCorp ? /^[A-Za-z0-9]{1,32}$/ : /^[A-Za-z0-9]{3,32}$/).test(token)) return 'token'
  try {
    keyOf(key)
    return undefined
  } catch {
    return 'key'
  }
}

function askPlainly({ token }: CallbackSettings, echo: string, clock: Clock): URLSearchParams {
  const [timestamp, nonce] = [String(seconds(clock.now())), String(randomInt(1_000_000, 2_000_000_000))]
  return new URLSearchParams({ signature: sign(token, timestamp, nonce), echostr: echo, timestamp, nonce })
}

function askSealed({ token, key }: CallbackSettings, echo: string, clock: Clock, corpid: string): URLSearchParams {
  const [timestamp, nonce] = [String(seconds(clock.now())), String(randomInt(1_000_000, 2_000_000_000))]
  const sealed = seal(key, echo, corpid)
  return new URLSearchParams({ msg_signature: sign(token, timestamp, nonce, sealed), timestamp, nonce, echostr: sealed })
}
