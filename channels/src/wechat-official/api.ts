import * as z from 'zod'
import { readToken } from '../access-token/keep.ts'
import type { Check, Profile } from '../port.ts'
import type { Sent, VendorRequest } from '../sending.ts'
import { callApi } from '../wechat-api/client.ts'
import type { MediaLimits } from '../wechat-api/media.ts'
import { weixinClient } from '../wechat-api/token-sources.ts'
import { checkStep, credentialsCheck } from '../wechat-message/checks.ts'
import { sendRequest } from '../wechat-message/send.ts'
import type { World } from '../world.ts'
import type { OfficialConfig } from './config.ts'

const megabyte = 1024 * 1024
/** Older documents say 2 MB for pictures: what is beyond is refused by some accounts. */
const limits: MediaLimits = {
  image: { bytes: 10 * megabyte, types: ['image/jpeg', 'image/png', 'image/gif'] },
  voice: { bytes: 2 * megabyte, types: ['audio/amr', 'audio/mpeg'] },
  thumb: { bytes: 64 * 1024, types: ['image/jpeg'] },
}
const anything = z.looseObject({})
const person = z.looseObject({ unionid: z.string().optional(), remark: z.string().optional(), qr_scene_str: z.string().optional() })

export function clientOf(world: World, { host, appId, secret, credentialWay }: OfficialConfig) {
  return weixinClient(world, { host, id: appId, secret }, credentialWay)
}

/** The platform has no key for repeats: what got no answer is not sent twice. */
export function send(config: OfficialConfig, world: World, request: VendorRequest, attempt: number): Promise<Sent> {
  return sendRequest(clientOf(world, config), request, { limits, attempt, repeatable: false })
}

export async function showTyping(config: OfficialConfig, world: World, recipient: string, on: boolean): Promise<void> {
  await callApi(clientOf(world, config), { path: '/cgi-bin/message/custom/typing', body: { touser: recipient, command: on ? 'Typing' : 'CancelTyping' }, repeatable: true }, anything)
}

/** Names and pictures are not given any more; what is left is the id that accounts of one owner share. */
export async function readProfile(config: OfficialConfig, world: World, contact: string): Promise<Profile | undefined> {
  const answer = await callApi(clientOf(world, config), { path: '/cgi-bin/user/info', query: { openid: contact, lang: 'zh_CN' }, repeatable: true }, person)
  if (answer.outcome !== 'answered') return undefined
  const { unionid, remark, qr_scene_str: scene } = answer.value
  return {
    ...(remark !== undefined && remark !== '' && { name: remark }), ...(scene !== undefined && scene !== '' && { scene }),
    ids: [{ kind: 'openid', id: contact }, ...(unionid === undefined ? [] : [{ kind: 'unionid' as const, id: unionid }])],
  }
}

/** Asks for a token, then whether the account may send at all: a refusal for nobody's id means that it may. */
export async function checkAccount(config: OfficialConfig, world: World): Promise<Check[]> {
  const client = clientOf(world, config)
  const first = credentialsCheck(await readToken(world, client.token))
  if (first.is === 'bad') return [first]
  const title = { 'zh-CN': '客服消息权限', 'en-US': 'Permission to send' }
  if (config.passive) return [first, { step: 'sending', title, is: 'skipped', says: passiveWords }]
  const typing = await callApi(client, { path: '/cgi-bin/message/custom/typing', body: { touser: 'nobody', command: 'Typing' }, repeatable: true }, anything)
  const isForbidden = typing.outcome === 'failed' && ['no_permission', 'api_banned', 'address_not_listed', 'token_refused'].includes(typing.reason)
  return [first, checkStep('sending', title, isForbidden ? typing : undefined)]
}

const passiveWords = {
  'zh-CN': '已设为被动回复：只能在客户发来消息后的 5 秒内回复一次，人工无法随时回复。账号认证后可以关掉它',
  'en-US': 'Set to answer passively: once, within five seconds of what the contact writes, so people cannot answer at any time. Switch it off once the account is verified',
}
