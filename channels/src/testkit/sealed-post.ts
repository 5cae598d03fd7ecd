import type { HookRequest } from '../port.ts'
import { encrypt } from '../wechat-crypto/cipher.ts'
import { sign } from '../wechat-crypto/signature.ts'

/** What an account posts, sealed: for tests of what reads it. */
export function sealedPost(account: { token: string; encodingAesKey: string; receiver: string }, text: string, extra = 'encrypt_type=aes'): HookRequest {
  const encrypted = encrypt(account.encodingAesKey, text, account.receiver)
  const query = new URLSearchParams(`${extra}&timestamp=1800000000&nonce=77`)
  query.set('msg_signature', sign(account.token, '1800000000', '77', encrypted))
  const body = text.startsWith('{') ? JSON.stringify({ ToUserName: 'gh_1', Encrypt: encrypted }) : `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
  return { method: 'POST', query, headers: {}, body: Buffer.from(body) }
}

