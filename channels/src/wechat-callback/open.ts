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
  if (body.length > bodyLimit) return { fault: 'size' }
  const outer = body.toString('utf8')
  const content = parseBody(outer)
  if (!content) return { fault: 'body' }
  const encrypted = encryptedOf(content)
  if (encrypted === '' || !account.encodingAesKey) return account.mode === 'plain' && encrypted === '' ? { content, raw: outer } : { fault: 'plain' }
  const opened = decrypt(account.encodingAesKey, encrypted, account.receiver)
  if ('fault' in opened) return opened
  const inner = parseBody(opened.text)
  return inner ? { content: inner, raw: opened.text } : { fault: 'body' }
}

/** WeCom's JSON flavour writes its names small. */
export function encryptedOf(content: Tree): string {
  return textAt(content, 'Encrypt') || textAt(content, 'encrypt')
}
