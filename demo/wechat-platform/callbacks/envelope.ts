import { toJson, toXml } from '../fields.ts'
import type { Fields } from '../fields.ts'
import type { CallbackSettings } from '../model.ts'
import { seal, sign } from '../seal.ts'

export interface Envelope {
  readonly url: string
  readonly body: string
  readonly type: string
}

export interface Letter {
  readonly fields: Fields
  /** Appid or corpid. */
  readonly receiver: string
  /** Original id or corpid: what stands in the clear beside the sealed text. */
  readonly to: string
  /** Official accounts and mini programs name who writes. */
  readonly openid?: string
  /** WeCom names the application; kf leaves it empty. */
  readonly agentid?: string
}

/** A letter to an official account or a mini program, in its mode and format. `timestamp` in seconds. */
export function wrapForApp(settings: CallbackSettings, letter: Letter, timestamp: number, nonce: string): Envelope {
  const query = new URLSearchParams({ signature: sign(settings.token, String(timestamp), nonce), timestamp: String(timestamp), nonce, openid: letter.openid ?? '' })
  const write = settings.format === 'json' ? toJson : toXml
  const type = settings.format === 'json' ? 'application/json' : 'text/xml'
  if (settings.mode === 'plain') return { url: withQuery(settings.url, query), body: write(letter.fields), type }
  const sealed = seal(settings.key, write(letter.fields), letter.receiver)
  query.set('encrypt_type', 'aes')
  query.set('msg_signature', sign(settings.token, String(timestamp), nonce, sealed))
  const clear = settings.mode === 'compat' ? letter.fields : { ToUserName: letter.to }
  return { url: withQuery(settings.url, query), body: write({ ...clear, Encrypt: sealed }), type }
}

/** A letter of WeCom: always sealed, always XML. */
export function wrapForCorp(settings: CallbackSettings, letter: Letter, timestamp: number, nonce: string): Envelope {
  const sealed = seal(settings.key, toXml(letter.fields), letter.receiver)
  const query = new URLSearchParams({ msg_signature: sign(settings.token, String(timestamp), nonce, sealed), timestamp: String(timestamp), nonce })
  const body = toXml({ ToUserName: letter.to, AgentID: letter.agentid ?? '', Encrypt: sealed })
  return { url: withQuery(settings.url, query), body, type: 'text/xml' }
}

/** Adds to whatever the operator's address already asks. */
export function withQuery(url: string, query: URLSearchParams): string {
  return `${url}${url.includes('?') ? '&' : '?'}${query.toString()}`
}
