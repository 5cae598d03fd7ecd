import { decrypt, type CipherFault } from '../wechat-crypto/cipher.ts'
import { bodyLimit, parseBody, textAt, type Tree } from '../wechat-xml/parse.ts'
import type { CallbackAccount } from './account.ts'

/** What a callback says, and as what text. */
export interface Opened { content: Tree; raw: string }
export type OpenFault = CipherFault | 'size' | 'body' | 'plain'

/**
 * Reads a callback's body. Where the account seals, only the ciphertext counts: clear fields beside it are anybody's. Says which
 * check failed, for a counter.
 */
export function openCallback(account: CallbackAccount, body: Buffer): Opened | { fault: OpenFault } {
  const known = lately.get(body)
  if (known && known.key === account.encodingAesKey && known.receiver === account.receiver && known.mode === account.mode) return known.opened
  const opened = openAnew(account, body)
  lately.set(body, { key: account.encodingAesKey, receiver: account.receiver, mode: account.mode, opened })
  return opened
}

/** A body is verified, then read, a moment apart: it is opened once. */
const lately = new WeakMap<Buffer, { key: string | undefined; receiver: string; mode: string; opened: Opened | { fault: OpenFault } }>()

function openAnew(account: CallbackAccount, body: Buffer): Opened | { fault: OpenFault } {
  if (body.length > bodyLimit) return { fault: 'size' }
  const content = envelopeOf(body)
  if (!content) return { fault: 'body' }
  const encrypted = encryptedOf(content)
  if (encrypted === '' || !account.encodingAesKey) return account.mode === 'plain' && encrypted === '' ? { content, raw: body.toString('utf8') } : { fault: 'plain' }
  const opened = decrypt(account.encodingAesKey, encrypted, account.receiver)
  if ('fault' in opened) return opened
  const inner = parseBody(opened.text)
  return inner ? { content: inner, raw: opened.text } : { fault: 'body' }
}

const envelopes = new WeakMap<Buffer, Tree>()

/** What a body holds as it came; undefined for what is neither XML nor JSON. Read once. */
export function envelopeOf(body: Buffer): Tree | undefined {
  const known = envelopes.get(body)
  if (known) return known
  const content = parseBody(body.toString('utf8'))
  if (content) envelopes.set(body, content)
  return content
}

/** WeCom's JSON flavour writes its names small. */
export function encryptedOf(content: Tree): string {
  return textAt(content, 'Encrypt') || textAt(content, 'encrypt')
}
