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
  /** The file by which WeCom sees that the page's domain is ours: its name, and what it holds where that is not the code in the name. */
  domainFile: z.string().trim().regex(/^(WW_verify_[A-Za-z0-9]{4,64}\.txt)?$/).default(''),
  domainText: z.string().trim().regex(/^[\w-]{1,128}$/).optional(),
  /** Said to the contact when a colleague in WeCom has ended the conversation. */
  closing: z.string().trim().max(600).optional(),
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
  {
    name: 'domainFile', kind: 'text', optional: true, title: { 'zh-CN': '可信域名校验文件名', 'en-US': 'Name of the trusted domain’s file' },
    hint: { 'zh-CN': '形如 WW_verify_xxxx.txt；填上后不用再上传文件，校验时会自动返回', 'en-US': 'Such as WW_verify_xxxx.txt: it is then answered without any upload' },
  },
  {
    name: 'domainText', kind: 'text', optional: true, rare: true, title: { 'zh-CN': '校验文件内容', 'en-US': 'What that file holds' },
    hint: { 'zh-CN': '一般留空：内容就是文件名中间的那一串', 'en-US': 'Best left empty: it is the code in the name' },
  },
  {
    name: 'closing', kind: 'text', optional: true, rare: true, title: { 'zh-CN': '企业微信结束语', 'en-US': 'Closing words in WeCom' },
    hint: { 'zh-CN': '同事在企业微信里结束会话时，自动发给客户的一句话；留空则不发', 'en-US': 'Sent to the contact when a colleague ends the conversation in WeCom; left empty, nothing is sent' },
  },
  refuseOldField, hostField('https://qyapi.weixin.qq.com'),
  { name: 'signInHost', kind: 'text', preset: 'https://open.weixin.qq.com', rare: true, title: { 'zh-CN': '登录授权地址', 'en-US': 'Address for signing in' } },
]

export function callbackOf({ token, encodingAesKey: key, corpId: receiver, refuseOld }: KfConfig): CallbackAccount {
  return { mode: 'sealed', token, encodingAesKey: key, receiver, ...(refuseOld && { refuseBeyondMs: 300_000 }) }
}
