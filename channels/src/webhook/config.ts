import * as z from 'zod'
import type { ConfigField } from '../config-form.ts'

/** What connects a program of the enterprise's own: a secret that both sides sign with, and where it takes what we send. */
export const webhookConfig = z.strictObject({
  secret: z.string().trim().regex(/^(whsec_)?[A-Za-z0-9+/]{32,88}={0,2}$/),
  /** Absent: what is said here is only read over the API. */
  sendUrl: z.string().trim().max(500).regex(/^https?:\/\/[^\s#@]+$/).optional(),
})
export type WebhookConfig = z.infer<typeof webhookConfig>

/** The form on which it is entered. */
export const webhookForm: ConfigField[] = [
  {
    name: 'secret', kind: 'secret', title: { 'zh-CN': '签名密钥', 'en-US': 'Signing secret' }, made: { length: 44 },
    hint: { 'zh-CN': '双方用它签名；保存后不再显示', 'en-US': 'Both sides sign with it; not shown again once saved' },
  },
  {
    name: 'sendUrl', kind: 'text', optional: true, title: { 'zh-CN': '接收地址', 'en-US': 'Where messages are sent to' },
    hint: { 'zh-CN': '客服与机器人的消息会以 POST 请求发到这里', 'en-US': 'What agents and the bot say is posted there' },
  },
]
