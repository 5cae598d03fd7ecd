import { createHash } from 'node:crypto'
import type { HookAnswer, HookRequest, Verdict } from '../port.ts'
import { decrypt } from '../wechat-crypto/cipher.ts'
import { isSignature, sign } from '../wechat-crypto/signature.ts'
import { bodyLimit } from '../wechat-xml/parse.ts'
import type { CallbackAccount } from './account.ts'
import { encryptedOf, envelopeOf, openCallback } from './open.ts'

/**
 * Is it from the platform? A GET is the handshake of the console: its `echostr` goes back as it is, or deciphered for WeCom. A POST is
 * good when its signature is right, its ciphertext opens and names the receiver. An account that seals refuses what is
 * not: a signature of three parts does not cover the body. `now` in ms.
 */
export function verifyCallback(account: CallbackAccount, request: HookRequest, now: number): Verdict {
  const timestamp = only(request.query, 'timestamp')
  const nonce = only(request.query, 'nonce')
  if (!/^\d{1,12}$/.test(timestamp ?? '') || nonce === undefined || nonce.length > 128) return refused('query')
  const skewMs = now - Number(timestamp) * 1000
  if (account.refuseBeyondMs !== undefined && Math.abs(skewMs) > account.refuseBeyondMs) return refused('age')
  const stamp: Stamp = { timestamp: timestamp ?? '', nonce }
  if (request.method === 'GET') return shakeHands(account, request.query, stamp)
  return checkPost(account, request, stamp, skewMs)
}

interface Stamp { timestamp: string; nonce: string }

function shakeHands(account: CallbackAccount, query: URLSearchParams, { timestamp, nonce }: Stamp): Verdict {
  // A proxy that decodes twice makes spaces of plus signs; base64 has none.
  const given = only(query, 'echostr')
  if (given === undefined || given === '') return refused('query')
  if (account.mode !== 'sealed') {
    return isSignature(sign(account.token, timestamp, nonce), only(query, 'signature')) ? answered(given) : refused('signature')
  }
  const echo = given.replaceAll(' ', '+')
  if (!isSignature(sign(account.token, timestamp, nonce, echo), only(query, 'msg_signature'))) return refused('signature')
  const opened = decrypt(account.encodingAesKey ?? '', echo, account.receiver)
  if ('fault' in opened) return refused(opened.fault)
  // Both are signed alike: an overheard message must not be opened for whoever hands it in as a handshake.
  return /^\s*[<{]/.test(opened.text) ? refused('plain') : answered(opened.text)
}

function checkPost(account: CallbackAccount, { query, body }: HookRequest, { timestamp, nonce }: Stamp, skewMs: number): Verdict {
  if (body.length > bodyLimit) return refused('size')
  const says = query.has('encrypt_type') ? only(query, 'encrypt_type') : 'raw'
  const isSealed = account.mode === 'sealed' || says === 'aes'
  if (!isSealed && (account.mode !== 'plain' || says !== 'raw')) return refused('plain')
  const signed = only(query, isSealed ? 'msg_signature' : 'signature')
  const tried = isSealed ? sealedParts(body).map((part) => [part]) : [[]]
  const parts = tried.find((each) => isSignature(sign(account.token, timestamp, nonce, ...each), signed))
  if (!parts) return refused('signature')
  // What was signed must be what is opened, not something that stands beside it.
  if (isSealed && sealedPart(body) !== parts[0]) return refused('body')
  const opened = openCallback(account, body)
  if ('fault' in opened) return refused(opened.fault)
  return { is: 'good', once: createHash('sha256').update(`${timestamp}\n${nonce}\n${signed?.toLowerCase()}`).digest('base64url'), skewMs }
}

/**
 * What may be the ciphertext, found without reading the body: nobody knows yet who sent it, and to read a MiB of elements takes seconds, for
 * which everybody else would wait. Where clear fields stand beside it, what somebody typed may look like one, so there may be several.
 */
function sealedParts(body: Buffer): string[] {
  const found = body.toString('latin1', 0, bodyLimit).matchAll(sealedText).take(mostParts)
  return [...found].map(([, inXml, inJson]) => inXml ?? unescaped(inJson ?? '')).filter((part) => part !== '')
}
/** JSON may write a slash as `\/`, and any sign by its number. */
function unescaped(inJson: string): string {
  try {
    return String(JSON.parse(`"${inJson}"`))
  } catch {
    return ''
  }
}
const sealedText = /<Encrypt>\s*(?:<!\[CDATA\[)?([A-Za-z0-9+/=]+)(?:\]\]>)?\s*<\/Encrypt>|"[Ee]ncrypt"\s*:\s*"([A-Za-z0-9+/=\\]+)"/g
const mostParts = 4

function sealedPart(body: Buffer): string {
  const outer = envelopeOf(body)
  return outer ? encryptedOf(outer) : ''
}

/** A parameter that came exactly once. */
function only(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name)
  return values.length === 1 ? values[0] : undefined
}

function refused(reason: string): Verdict {
  return { is: 'refused', reason }
}

function answered(body: string): Verdict {
  return { is: 'answer', answer: plainAnswer(body) }
}

/** A body that no browser takes for a page. */
export function plainAnswer(body: string): HookAnswer {
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }, body }
}
