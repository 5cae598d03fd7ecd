import * as z from 'zod'
import type { ConfigField } from '../config-form.ts'
import type { CallbackAccount } from '../wechat-callback/account.ts'
import { appId, callbackFields, callbackToken, encodingAesKey, host, hostField, refuseOldField, secret, sealsOrIsPlain } from '../wechat-message/config-fields.ts'

/** What connects an official account (公众号). */
export const officialConfig = z.strictObject({
  appId, secret, token: callbackToken, encodingAesKey: encodingAesKey.optional(),
  mode: z.enum(['plain', 'compat', 'safe']).default('safe'),
  credentialWay: z.enum(['stable', 'classic']).default('stable'),
  /** Accounts without the customer-service permission can answer only inside the answer to a callback. */
  passive: z.boolean().default(false),
  menus: z.enum(['native', 'links', 'text']).default('native'),
  locationDatum: z.enum(['wgs84', 'gcj02']).default('wgs84'),
  refuseOld: z.boolean().default(false),
  host: host.default('https://api.weixin.qq.com'),
}).refine(sealsOrIsPlain, { path: ['encodingAesKey'] })
export type OfficialConfig = z.infer<typeof officialConfig>

export const officialForm: ConfigField[] = [
  ...callbackFields,
  { name: 'passive', kind: 'switch', preset: false, title: { 'zh-CN': '被动回复', 'en-US': 'Answer passively' }, hint: { 'zh-CN': '未认证的订阅号没有客服消息权限，只能在收到消息后 5 秒内回复一次', 'en-US': 'Accounts without the customer-service permission can answer once, within five seconds' } },
  {
    name: 'menus', kind: 'choice', preset: 'native', title: { 'zh-CN': '选项的呈现方式', 'en-US': 'How choices are shown' },
    choices: [
      { value: 'native', title: { 'zh-CN': '菜单消息（已认证的服务号）', 'en-US': 'Menu messages (verified service accounts)' } },
      { value: 'links', title: { 'zh-CN': '可点击的文字', 'en-US': 'Texts to tap on' } },
      { value: 'text', title: { 'zh-CN': '纯文字', 'en-US': 'Plain text' } },
    ],
  },
  {
    name: 'credentialWay', kind: 'choice', preset: 'stable', rare: true, title: { 'zh-CN': '凭证接口', 'en-US': 'Way to the access token' },
    choices: [{ value: 'stable', title: { 'zh-CN': '稳定版（推荐）', 'en-US': 'Stable (recommended)' } }, { value: 'classic', title: { 'zh-CN': '普通版', 'en-US': 'Classic' } }],
  },
  {
    name: 'locationDatum', kind: 'choice', preset: 'wgs84', rare: true, title: { 'zh-CN': '自动上报位置的坐标系', 'en-US': 'Coordinates of reported positions' },
    choices: [{ value: 'wgs84', title: { 'zh-CN': 'WGS-84（GPS）', 'en-US': 'WGS-84 (GPS)' } }, { value: 'gcj02', title: { 'zh-CN': 'GCJ-02（国测局）', 'en-US': 'GCJ-02' } }],
  },
  refuseOldField, hostField('https://api.weixin.qq.com'),
]

export function callbackOf({ mode, token, encodingAesKey: key, appId: receiver, refuseOld }: OfficialConfig): CallbackAccount {
  return { mode, token, receiver, ...(key !== undefined && { encodingAesKey: key }), ...(refuseOld && { refuseBeyondMs: 300_000 }) }
}
