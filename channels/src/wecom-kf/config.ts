import * as z from 'zod'
import type { ConfigField } from '../config-form.ts'
import type { CallbackAccount } from '../wechat-callback/account.ts'
import { callbackToken, corpFields, corpId, encodingAesKey, host, hostField, refuseOldField, secret } from '../wechat-message/config-fields.ts'

/** What connects one account of WeChat service (微信客服). Several accounts of one company share the app's callback and its token. */
export const kfConfig = z.strictObject({
  corpId, secret, token: callbackToken, encodingAesKey,
  openKfId: z.string().trim().regex(/^wk[\w-]{4,64}$/),
  refuseOld: z.boolean().default(false),
  host: host.default('https://qyapi.weixin.qq.com'),
})
export type KfConfig = z.infer<typeof kfConfig>

export const kfForm: ConfigField[] = [
  ...corpFields,
  {
    name: 'openKfId', kind: 'text', title: { 'zh-CN': '客服账号 ID（open_kfid）', 'en-US': 'Account (open_kfid)' },
    hint: { 'zh-CN': '以 wk 开头；保存密钥后可从列表中选择', 'en-US': 'Begins with wk; once the secret is saved it can be chosen from a list' },
  },
  refuseOldField, hostField('https://qyapi.weixin.qq.com'),
]

export function callbackOf({ token, encodingAesKey: key, corpId: receiver, refuseOld }: KfConfig): CallbackAccount {
  return { mode: 'sealed', token, encodingAesKey: key, receiver, ...(refuseOld && { refuseBeyondMs: 300_000 }) }
}
