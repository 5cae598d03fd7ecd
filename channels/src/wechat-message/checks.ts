import { sendReasons } from '@yanshu/contract/send-reasons.ts'
import type { Words } from '../inbound-message.ts'
import type { Check } from '../port.ts'
import type { NotSent } from '../sending.ts'

/** A step of a self-test: bad with what the platform said, or good. */
export function checkStep(step: string, title: Words, refusal: NotSent | undefined): Check {
  if (!refusal) return { step, title, is: 'good', says: { 'zh-CN': '正常', 'en-US': 'All right' } }
  const { code, note } = refusal.vendor ?? {}
  const vendor = [code, note].filter((text) => text !== undefined).join(' ')
  return { step, title, is: 'bad', says: sendReasons[refusal.reason], ...(vendor !== '' && { vendor }) }
}

/** Whether a token could be had: id, secret and the list of addresses are right. */
export function credentialsCheck(token: string | NotSent): Check {
  return checkStep('credentials', { 'zh-CN': '账号与密钥', 'en-US': 'Id and secret' }, typeof token === 'string' ? undefined : token)
}
