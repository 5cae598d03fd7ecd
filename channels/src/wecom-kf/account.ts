import * as z from 'zod'
import { readToken } from '../access-token/keep.ts'
import type { Check, Choices, Profile } from '../port.ts'
import { callApi } from '../wechat-api/client.ts'
import { checkStep, credentialsCheck } from '../wechat-message/checks.ts'
import type { World } from '../world.ts'
import { kfConfig, type KfConfig } from './config.ts'
import { clientOf } from './corp-client.ts'

const customers = z.looseObject({
  customer_list: z.array(z.looseObject({
    external_userid: z.string(), nickname: z.string().optional(), avatar: z.string().optional(), unionid: z.string().optional(),
    enter_session_context: z.looseObject({ scene: z.string().optional() }).optional(),
  })).optional(),
})
const accounts = z.looseObject({ account_list: z.array(z.looseObject({ open_kfid: z.string(), name: z.string().optional(), manage_privilege: z.boolean().optional() })).optional() })
const servicers = z.looseObject({ servicer_list: z.array(z.looseObject({ userid: z.string().optional(), status: z.coerce.number().optional() })).optional() })

/** Name, picture and unionid: the platform tells them only within 48 hours of a message, so they are read at the first one. */
export async function readProfile(config: KfConfig, world: World, contact: string): Promise<Profile | undefined> {
  const body = { external_userid_list: [contact], need_enter_session_context: 1 }
  const answer = await callApi(clientOf(world, config), { path: '/cgi-bin/kf/customer/batchget', body, repeatable: true }, customers)
  const found = answer.outcome === 'answered' ? answer.value.customer_list?.find(({ external_userid: id }) => id === contact) : undefined
  if (!found) return undefined
  const { nickname, avatar, unionid, enter_session_context: context } = found
  return {
    ...(nickname !== undefined && nickname !== '' && { name: nickname }), ...(avatar !== undefined && avatar !== '' && { avatar }),
    ...(context?.scene !== undefined && context.scene !== '' && { scene: context.scene }),
    ids: [{ kind: 'external_userid', id: contact }, ...(unionid === undefined || unionid === '' ? [] : [{ kind: 'unionid' as const, id: unionid }])],
  }
}

const member = z.looseObject({ name: z.string().optional() })

/** A member's name, which the platform tells only of those whom the app's visible range holds. */
export async function readColleague(config: KfConfig, world: World, id: string): Promise<string | undefined> {
  const answer = await callApi(clientOf(world, config), { path: '/cgi-bin/user/get', query: { userid: id }, repeatable: true }, member)
  return answer.outcome === 'answered' && answer.value.name !== '' ? answer.value.name : undefined
}

const notChosen = { 'zh-CN': '还没有选择要接入的客服账号', 'en-US': 'The account to connect has not been chosen' }
const company = kfConfig.pick({ corpId: true, secret: true, host: true }).strip()

/** The company's accounts, with those first that the app may use: the console shows their ids nowhere. */
export async function listAccounts(entered: Readonly<Record<string, unknown>>, world: World): Promise<Choices> {
  const read = company.safeParse(entered)
  if (!read.success) return { outcome: 'incomplete', issues: read.error.issues }
  const client = clientOf(world, read.data)
  const first = credentialsCheck(await readToken(world, client.token))
  if (first.is === 'bad') return { outcome: 'refused', check: first }
  const list = await callApi(client, { path: '/cgi-bin/kf/account/list', body: { offset: 0, limit: 100 }, repeatable: true }, accounts)
  if (list.outcome !== 'answered') return { outcome: 'refused', check: checkStep('account', { 'zh-CN': '读取客服账号', 'en-US': 'Reading the accounts' }, list) }
  const items = (list.value.account_list ?? []).map(({ open_kfid: value, name, manage_privilege: usable }) => ({ value, title: name ?? value, usable: usable === true }))
  return { outcome: 'read', items: items.toSorted((a, b) => Number(b.usable) - Number(a.usable)) }
}

/** Token and trusted address, then whether the account may be used, then whether servicers on duty would take its conversations away from us. */
export async function checkAccount(config: KfConfig, world: World): Promise<Check[]> {
  const client = clientOf(world, config)
  const first = credentialsCheck(await readToken(world, client.token))
  if (first.is === 'bad') return [first]
  const list = await callApi(client, { path: '/cgi-bin/kf/account/list', body: { offset: 0, limit: 100 }, repeatable: true }, accounts)
  const title = { 'zh-CN': '客服账号可由 API 管理', 'en-US': 'The account is managed by API' }
  if (list.outcome !== 'answered') return [first, checkStep('account', title, list)]
  if (config.openKfId === '') return [first, { step: 'account', title, is: 'bad', says: notChosen }]
  const own = list.value.account_list?.find(({ open_kfid: id }) => id === config.openKfId)
  if (!own?.manage_privilege) return [first, checkStep('account', title, { outcome: 'failed', reason: own ? 'no_permission' : 'account_gone' })]
  return [first, checkStep('account', title, undefined), await checkServicers(config, world)]
}

async function checkServicers(config: KfConfig, world: World): Promise<Check> {
  const answer = await callApi(clientOf(world, config), { path: '/cgi-bin/kf/servicer/list', query: { open_kfid: config.openKfId }, repeatable: true }, servicers)
  const title = { 'zh-CN': '接待方式', 'en-US': 'Who receives first' }
  if (answer.outcome !== 'answered') return checkStep('servicers', title, answer)
  // Here 0 is receiving; in the event it is 1.
  const onDuty = answer.value.servicer_list?.filter(({ userid, status }) => userid !== undefined && status === 0).length ?? 0
  if (onDuty === 0) return checkStep('servicers', title, undefined)
  return {
    step: 'servicers', title, is: 'skipped',
    says: {
      'zh-CN': `有 ${onDuty} 位接待人员正在企业微信中接待。若新会话直接分给他们，机器人和本系统客服将无法发送；请把接待方式设为由 API（智能助手）先接待，或停止他们的接待。`,
      'en-US': `${onDuty} people receive conversations in WeCom. If new ones go to them first, neither bot nor agents can send from here: let the API (assistant) take them first, or end their duty.`,
    },
  }
}
