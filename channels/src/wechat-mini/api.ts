import * as z from 'zod'
import { readToken } from '../access-token/keep.ts'
import type { Check } from '../port.ts'
import type { Sent, VendorRequest } from '../sending.ts'
import { callApi } from '../wechat-api/client.ts'
import type { MediaLimits } from '../wechat-api/media.ts'
import { weixinClient } from '../wechat-api/token-sources.ts'
import { checkStep, credentialsCheck } from '../wechat-message/checks.ts'
import { sendRequest } from '../wechat-message/send.ts'
import type { World } from '../world.ts'
import type { MiniConfig } from './config.ts'

const limits: MediaLimits = { image: { bytes: 10 * 1024 * 1024, types: ['image/jpeg', 'image/png', 'image/gif'] } }
const anything = z.looseObject({})
/** Present documents name the first, older ones the second. */
const typingPaths = ['/cgi-bin/message/custom/business/typing', '/cgi-bin/message/custom/typing'] as const
/** No interaction just now, shown already, a wrong command: the way is right. */
const typingCodes = new Set(['45072', '45080', '45081'])

export function clientOf(world: World, { host, appId, secret }: MiniConfig) {
  return weixinClient(world, { host, id: appId, secret }, 'stable')
}

/** The platform has no key for repeats: what got no answer is not sent twice. */
export function send(config: MiniConfig, world: World, request: VendorRequest, attempt: number): Promise<Sent> {
  return sendRequest(clientOf(world, config), request, { limits, attempt, repeatable: false })
}

export async function showTyping(config: MiniConfig, world: World, recipient: string, on: boolean): Promise<void> {
  const body = { touser: recipient, command: on ? 'Typing' : 'CancelTyping' }
  const name = `typing-path/${config.appId}`
  const kept = await world.state.get(name)
  for (const path of kept === typingPaths[1] ? [typingPaths[1]] : typingPaths) {
    const answer = await callApi(clientOf(world, config), { path, body, repeatable: true }, anything)
    const isRight = answer.outcome === 'answered' || typingCodes.has(answer.vendor?.code ?? '')
    if (isRight) return path === kept ? undefined : world.state.set(name, path, 86_400_000)
    if (answer.outcome === 'retry') return
  }
}

/** Asks for a token, then whether the account may send at all: a refusal for nobody's id means that it may. */
export async function checkAccount(config: MiniConfig, world: World): Promise<Check[]> {
  const client = clientOf(world, config)
  const first = credentialsCheck(await readToken(world, client.token))
  if (first.is === 'bad') return [first]
  const typing = await callApi(client, { path: typingPaths[0], body: { touser: 'nobody', command: 'Typing' }, repeatable: true }, anything)
  const isForbidden = typing.outcome === 'failed' && ['no_permission', 'api_banned', 'address_not_listed', 'token_refused'].includes(typing.reason)
  return [first, checkStep('sending', { 'zh-CN': '客服消息权限', 'en-US': 'Permission to send' }, isForbidden ? typing : undefined)]
}
