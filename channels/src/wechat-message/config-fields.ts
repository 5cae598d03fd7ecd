import * as z from 'zod'
import type { ConfigField } from '../config-form.ts'

/** What accounts of the platforms have in common. */
export const appId = z.string().trim().regex(/^wx[0-9A-Za-z]{6,30}$/)
export const corpId = z.string().trim().regex(/^w[0-9A-Za-z]{6,40}$/)
export const secret = z.string().trim().regex(/^[\w-]{16,128}$/)
export const callbackToken = z.string().trim().regex(/^[A-Za-z0-9]{3,32}$/)
export const encodingAesKey = z.string().trim().regex(/^[A-Za-z0-9]{43}$/)
/** Another one is for a stand-in on the own machine, or for a gateway. */
export const host = z.string().trim().regex(/^https?:\/\/[^\s/?#@]+(\/[\w.-]+)*$/)

/** An account that seals needs the key. */
export function sealsOrIsPlain(config: { mode: string; encodingAesKey?: string | undefined }): boolean {
  return config.mode === 'plain' || config.encodingAesKey !== undefined
}

const secretHint = { 'zh-CN': '保存后不再显示；要更换时重新填写', 'en-US': 'Not shown again once saved; enter it anew to change it' }

export const tokenField: ConfigField = {
  name: 'token', kind: 'secret', made: { length: 32 }, title: { 'zh-CN': '令牌（Token）', 'en-US': 'Token' },
  hint: { 'zh-CN': '3–32 位字母或数字，与平台后台“服务器配置”中填写的一致', 'en-US': '3 to 32 letters and digits, the same as in the platform’s console' },
}
export const keyField: ConfigField = {
  name: 'encodingAesKey', kind: 'secret', made: { length: 43 }, title: { 'zh-CN': '消息加解密密钥（EncodingAESKey）', 'en-US': 'EncodingAESKey' },
  hint: { 'zh-CN': '43 位字母或数字，与平台后台一致', 'en-US': '43 letters and digits, the same as in the platform’s console' },
}

/** The lines of an official account's or a mini program's form that are the same. */
export const callbackFields: readonly ConfigField[] = [
  { name: 'appId', kind: 'text', title: { 'zh-CN': 'AppID', 'en-US': 'AppID' }, hint: { 'zh-CN': '在平台后台“设置与开发 → 基本配置”（小程序在“开发管理 → 开发设置”）中查看，以 wx 开头', 'en-US': 'In the platform’s console under basic configuration; begins with wx' } },
  { name: 'secret', kind: 'secret', title: { 'zh-CN': 'AppSecret', 'en-US': 'AppSecret' }, hint: secretHint },
  tokenField,
  { ...keyField, optional: true },
  {
    name: 'mode', kind: 'choice', preset: 'safe', title: { 'zh-CN': '消息加密方式', 'en-US': 'Encryption of messages' },
    choices: [
      { value: 'safe', title: { 'zh-CN': '安全模式（推荐）', 'en-US': 'Safe (recommended)' } },
      { value: 'compat', title: { 'zh-CN': '兼容模式', 'en-US': 'Compatible' } },
      { value: 'plain', title: { 'zh-CN': '明文模式', 'en-US': 'Plain' } },
    ],
  },
]

export const corpFields: readonly ConfigField[] = [
  { name: 'corpId', kind: 'text', title: { 'zh-CN': '企业 ID（CorpID）', 'en-US': 'Corp ID' }, hint: { 'zh-CN': '在企业微信管理后台“我的企业”最下方', 'en-US': 'At the bottom of “My company” in the WeCom console' } },
  { name: 'secret', kind: 'secret', title: { 'zh-CN': '应用 Secret', 'en-US': 'Secret of the app' }, hint: secretHint },
  tokenField,
  keyField,
]

export const refuseOldField: ConfigField = {
  name: 'refuseOld', kind: 'switch', preset: false, rare: true, title: { 'zh-CN': '拒绝时间相差 5 分钟以上的回调', 'en-US': 'Refuse callbacks that are five minutes off' },
  hint: { 'zh-CN': '确认服务器时间准确后再打开，否则会丢消息', 'en-US': 'Only once the server’s clock is known to be right; otherwise messages are lost' },
}

export function hostField(preset: string): ConfigField {
  return { name: 'host', kind: 'text', preset, rare: true, title: { 'zh-CN': '接口地址', 'en-US': 'Address of the platform' } }
}
