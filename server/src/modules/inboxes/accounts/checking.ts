import type { AccountCheck } from '@yanshu/contract/accounts.ts'
import type { World } from '@yanshu/channels/world.ts'
import type { Accounts } from './accounts.ts'

/** Tries a connection step by step: what the vendor's callbacks did so far, then what the channel itself can try. */
export async function checkConnection(accounts: Accounts, world: World, inbox: string): Promise<AccountCheck[]> {
  const [{ account }, connection] = [await accounts.state(inbox), await accounts.find(inbox)]
  if (!account || !connection) return [absent]
  const tried = await connection.channel.account?.check?.(connection.config, world) ?? []
  const bringsCallbacks = connection.channel.inbound?.verify !== undefined
  return [...(bringsCallbacks ? [callbackCheck(account.callback, connection.channel.account?.check === undefined)] : []), ...tried]
}

type CallbackFacts = NonNullable<Awaited<ReturnType<Accounts['state']>>['account']>['callback']

/** `isOwn`: there is no platform, only a system of the enterprise's own. */
function callbackCheck({ verifiedAt, receivedAt, refusedAt, refusedWhy }: CallbackFacts, isOwn: boolean): AccountCheck {
  const title = { 'zh-CN': '接收消息的地址', 'en-US': 'Address for messages' }
  const last = Math.max(verifiedAt ?? 0, receivedAt ?? 0)
  if (refusedAt !== undefined && refusedAt > last) {
    const says = (refusedWhy !== undefined && refusals[refusedWhy]) || (isOwn ? wrongSecret : wrongToken)
    return { step: 'callback', title, is: 'bad', says, ...(refusedWhy !== undefined && { vendor: refusedWhy }) }
  }
  if (isOwn && last > 0) return { step: 'callback', title, is: 'good', says: ownHeard }
  if (receivedAt !== undefined) return { step: 'callback', title, is: 'good', says: { 'zh-CN': '已收到平台推送，签名正确', 'en-US': 'The platform has delivered, and its signature is right' } }
  if (verifiedAt !== undefined) return { step: 'callback', title, is: 'good', says: { 'zh-CN': '平台已验证通过此地址', 'en-US': 'The platform has verified this address' } }
  return { step: 'callback', title, is: 'bad', says: isOwn ? notHeard : notCalled }
}

const notCalled = {
  'zh-CN': '平台还没有访问过此地址。请把回调地址、令牌和密钥填到平台后台并点“提交”；若提示失败，请确认此地址能从公网访问（80 或 443 端口）',
  'en-US': 'The platform has not called this address yet. Enter address, token and key in its console and submit; if that fails, see that the address can be reached from the internet (port 80 or 443)',
}
const ownHeard = { 'zh-CN': '对方系统发来过消息，签名正确', 'en-US': 'The other system has sent something, signed rightly' }
const notHeard = { 'zh-CN': '还没有收到对方系统的消息', 'en-US': 'The other system has sent nothing yet' }
const wrongSecret = { 'zh-CN': '对方系统发来过消息，但签名不符：请核对签名密钥', 'en-US': 'The other system sent something, but its signature does not fit: compare the secret' }
const wrongToken = {
  'zh-CN': '平台访问了此地址，但签名不符：请核对两边的令牌（Token）是否完全一致，再在平台后台重新提交',
  'en-US': 'The platform called, but its signature does not fit: compare the token on both sides, then submit again in its console',
}
const wrongKey = {
  'zh-CN': '平台访问了此地址，但内容解不开：请核对消息加解密密钥（EncodingAESKey）和 AppID／企业 ID 是否一致',
  'en-US': 'The platform called, but its message cannot be opened: compare the EncodingAESKey, and the AppID or corp ID',
}
const refusals: Readonly<Record<string, AccountCheck['says']>> = {
  plain: { 'zh-CN': '平台发来的是明文，而这里设为安全模式：请在平台后台把消息加密方式改为“安全模式”', 'en-US': 'The platform sends in the clear while this is set to safe: switch its console to safe mode' },
  age: { 'zh-CN': '服务器时间与平台相差超过 5 分钟：请校准服务器时间', 'en-US': 'The clocks are more than five minutes apart: set the server’s clock' },
  receiver: wrongKey, cipher: wrongKey, padding: wrongKey, layout: wrongKey, key: wrongKey, base64: wrongKey, body: wrongKey,
}
const absent: AccountCheck = {
  step: 'account', title: { 'zh-CN': '账号信息', 'en-US': 'Account' }, is: 'bad',
  says: { 'zh-CN': '尚未填写账号信息，或信息不完整：请先保存', 'en-US': 'The account is not entered, or not completely: save it first' },
}
