import type { AppAccount } from '../model.ts'
import { readXml } from '../read-xml.ts'
import type { Element } from '../read-xml.ts'
import { isSigned, open, sign } from '../seal.ts'

/** A message inside the answer to a callback. */
export interface PassiveReply {
  readonly type: string
  readonly content: Readonly<Record<string, unknown>>
}

type Found = { [name: string]: unknown }

const parts: Readonly<Record<string, { readonly element?: string; readonly needs: readonly string[] }>> = {
  text: { needs: ['Content'] },
  image: { element: 'Image', needs: ['MediaId'] },
  voice: { element: 'Voice', needs: ['MediaId'] },
  video: { element: 'Video', needs: ['MediaId'] },
  music: { element: 'Music', needs: ['ThumbMediaId'] },
  news: { element: 'Articles', needs: ['item'] },
  transfer_customer_service: { needs: [] },
}

/**
 * Reads the reply that an account put into its answer. Throws when the platform would not show it: wrong seal or signature, names not
 * swapped, an unknown kind, a missing part. Mini programs may only hand over to WeChat's own agents.
 */
export function readPassive(account: AppAccount, openid: string, body: string): PassiveReply {
  const outer = readFields(body)
  const fields = outer.Encrypt === undefined ? outer : readFields(unseal(account, outer))
  if (account.callback?.mode === 'safe' && outer.Encrypt === undefined) throw new Error('the account is in safe mode, and the reply is not sealed')
  if (fields.ToUserName !== openid || fields.FromUserName !== account.original) throw new Error('ToUserName and FromUserName are not swapped')
  if (!/^\d+$/.test(textOf(fields.CreateTime))) throw new Error('CreateTime is missing')
  const type = textOf(fields.MsgType)
  const part = Object.hasOwn(parts, type) ? parts[type] : undefined
  if (!part || (account.kind === 'mini' && type !== 'transfer_customer_service')) throw new Error(`${type || 'no kind'} is not a kind of reply`)
  const content = part.element === undefined ? fields : fields[part.element]
  if (typeof content !== 'object' || content === null) throw new Error(`${part.element} is missing`)
  const missing = part.needs.find(name => textOf((content as Found)[name]) === '')
  if (missing !== undefined) throw new Error(`${missing} is missing`)
  if (type === 'news' && textOf(fields.ArticleCount) !== '1') throw new Error('a reply has exactly one article')
  if (Buffer.byteLength(textOf(fields.Content)) > 2_048) throw new Error('the text is longer than 2048 bytes')
  return { type, content: content as Readonly<Record<string, unknown>> }
}

function unseal(account: AppAccount, outer: Found): string {
  const { callback } = account
  const sealed = textOf(outer.Encrypt)
  if (!callback) throw new Error('the account has no callback')
  const expected = sign(callback.token, textOf(outer.TimeStamp), textOf(outer.Nonce), sealed)
  if (!isSigned(expected, textOf(outer.MsgSignature))) throw new Error('MsgSignature does not fit')
  return open(callback.key, sealed, account.appid)
}

function readFields(body: string): Found {
  if (body.trimStart().startsWith('{')) return JSON.parse(body) as Found
  const { name, value } = readXml(body)
  if (name !== 'xml' || typeof value !== 'object') throw new Error('the reply is not an xml element')
  return value as Record<string, Element>
}

/** Texts and numbers as text, other parts as a mark that they are there. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return value === undefined || value === null ? '' : '…'
}
