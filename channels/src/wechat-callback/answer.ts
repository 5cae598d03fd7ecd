import { randomInt } from 'node:crypto'
import type { HookAnswer, HookRequest } from '../port.ts'
import { encrypt } from '../wechat-crypto/cipher.ts'
import { sign } from '../wechat-crypto/signature.ts'
import { buildXml, type Written } from '../wechat-xml/build.ts'
import type { CallbackAccount } from './account.ts'
import { plainAnswer } from './verify.ts'

/**
 * What a callback is answered: `success`, in the clear in every mode, or a message for the contact, sealed when the request was. Format
 * and nonce are those of the request. `now` in ms.
 */
export function answerCallback(account: CallbackAccount, request: HookRequest, now: number, reply?: Written): HookAnswer {
  if (!reply) return plainAnswer('success')
  const isJson = /^\s*\{/.test(request.body.toString('utf8', 0, 64))
  const text = isJson ? JSON.stringify(reply) : buildXml(reply)
  if (request.query.get('encrypt_type') !== 'aes' || !account.encodingAesKey) return { ...plainAnswer(text), headers: typed(isJson) }
  const nonce = request.query.get('nonce') ?? String(randomInt(1_000_000_000))
  return { ...plainAnswer(seal(account, text, Math.floor(now / 1000), nonce, isJson)), headers: typed(isJson) }
}

function seal(account: CallbackAccount, text: string, timestamp: number, nonce: string, isJson: boolean): string {
  const encrypted = encrypt(account.encodingAesKey ?? '', text, account.receiver)
  const signature = sign(account.token, String(timestamp), nonce, encrypted)
  const answer = { Encrypt: encrypted, MsgSignature: signature, TimeStamp: timestamp, Nonce: nonce }
  return isJson ? JSON.stringify(answer) : buildXml(answer)
}

function typed(isJson: boolean): Record<string, string> {
  return { 'content-type': isJson ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8', 'x-content-type-options': 'nosniff' }
}
