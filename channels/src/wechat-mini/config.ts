import * as z from 'zod'
import type { ConfigField } from '../config-form.ts'
import type { CallbackAccount } from '../wechat-callback/account.ts'
import { appId, callbackFields, callbackToken, encodingAesKey, host, hostField, refuseOldField, secret, sealsOrIsPlain } from '../wechat-message/config-fields.ts'

/** What connects a mini program's customer service (小程序客服消息). */
export const miniConfig = z.strictObject({
  appId, secret, token: callbackToken, encodingAesKey: encodingAesKey.optional(),
  mode: z.enum(['plain', 'compat', 'safe']).default('safe'),
  refuseOld: z.boolean().default(false),
  host: host.default('https://api.weixin.qq.com'),
}).refine(sealsOrIsPlain, { path: ['encodingAesKey'] })
export type MiniConfig = z.infer<typeof miniConfig>

export const miniForm: ConfigField[] = [...callbackFields, refuseOldField, hostField('https://api.weixin.qq.com')]

export function callbackOf({ mode, token, encodingAesKey: key, appId: receiver, refuseOld }: MiniConfig): CallbackAccount {
  return { mode, token, receiver, ...(key !== undefined && { encodingAesKey: key }), ...(refuseOld && { refuseBeyondMs: 300_000 }) }
}
