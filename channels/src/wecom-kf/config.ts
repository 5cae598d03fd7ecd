import * as z from 'zod'
import type { ConfigField } from '../config-form.ts'
import type { CallbackAccount } from '../wechat-callback/account.ts'
import { callbackToken, corpFields, corpId, encodingAesKey, host, hostField, refuseOldField, secret } from '../wechat-message/config-fields.ts'

/** What connects one account of WeChat service (微信客服). Several accounts of one company share the app's callback and its token. */
export const kfConfig = z.strictObject({
  corpId, secret, token: callbackToken, encodingAesKey,
  /** Empty until it is chosen: WeCom lists its accounts only to an app whose callback is set and whose address it trusts. */
  openKfId: z.string().trim().regex(/^(wk[\w-]{4,64})?$/).default(''),
  /** The app's number, for the page in the chat's side bar. */
  agentId: z.string().trim().regex(/^\d{1,12}$/).optional(),
  refuseOld: z.boolean().default(false),
  host: host.default('https://qyapi.weixin.qq.com'),
  signInHost: host.default('https://open.weixin.qq.com'),
})
export type KfConfig = z.infer<typeof kfConfig>

export const kfForm: ConfigField[] = [
  ...corpFields,
  {
    name: 'openKfId', kind: 'text', asked: true, optional: true, title: { 'zh-CN': '客服账号 ID（open_kfid）', 'en-US': 'Account (open_kfid)' },
    hint: { 'zh-CN': '以 wk 开头；完成下一步“在平台后台填写”后，可从列表中选择', 'en-US': 'Begins with wk; can be chosen from a list once everything is entered at the platform' },
  },
  {
    name: 'agentId', kind: 'text', optional: true, title: { 'zh-CN': '应用 AgentId', 'en-US': 'AgentId of the app' },
    hint: { 'zh-CN': '要在企业微信聊天侧边栏显示客户与订单时填写', 'en-US': 'Only for showing contact and orders beside the chat in WeCom' },
  },
  refuseOldField, hostField('https://qyapi.weixin.qq.com'),
  { name: 'signInHost', kind: 'text', preset: 'https://open.weixin.qq.com', rare: true, title: { 'zh-CN': '登录授权地址', 'en-US': 'Address for signing in' } },
]

export function callbackOf({ token, encodingAesKey: key, corpId: receiver, refuseOld }: KfConfig): CallbackAccount {
  return { mode: 'sealed', token, encodingAesKey: key, receiver, ...(refuseOld && { refuseBeyondMs: 300_000 }) }
}
