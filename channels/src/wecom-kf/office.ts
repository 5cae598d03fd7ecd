import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { readToken } from '../access-token/keep.ts'
import type { Office, Profile } from '../port.ts'
import { callApi } from '../wechat-api/client.ts'
import { ticketSource } from '../wechat-api/token-sources.ts'
import { signPage } from '../wechat-crypto/signature.ts'
import type { World } from '../world.ts'
import type { KfConfig } from './config.ts'
import { clientOf } from './corp-client.ts'

type Verbs = Office<KfConfig>

/** Older answers write the names large. */
const signedIn = z.looseObject({ userid: z.string().optional(), UserId: z.string().optional() })
const relation = z.looseObject({
  external_contact: z.looseObject({ name: z.string().optional(), avatar: z.string().optional(), unionid: z.string().optional() }).optional(),
  follow_user: z.array(z.looseObject({ userid: z.string() })).optional(),
  next_cursor: z.string().optional(),
})
/** Of five hundred followers each. */
const pages = 20

/** `state` is of letters and digits, 128 at most. */
export function signInUrl({ corpId, agentId, signInHost }: KfConfig, redirect: string, state: string): string | undefined {
  if (agentId === undefined) return undefined
  const query = new URLSearchParams({ appid: corpId, redirect_uri: redirect, response_type: 'code', scope: 'snsapi_base', state, agentid: agentId })
  return `${signInHost}/connect/oauth2/authorize?${query}#wechat_redirect`
}

export const registration: Verbs['registration'] = ({ corpId: company, agentId: app }) => (app === undefined ? undefined : { company, app })

/** WW_verify_<code>.txt at the top of the domain; it holds the code, unless the platform's file was seen to hold another text. */
export const domainFile: Verbs['domainFile'] & {} = ({ domainFile: file, domainText }, name) =>
  (file === '' || file !== name ? undefined : domainText ?? name.slice('WW_verify_'.length, -'.txt'.length))

export const whoSignedIn: Verbs['whoSignedIn'] = async (config, world, code) => {
  const answer = await callApi(clientOf(world, config), { path: '/cgi-bin/auth/getuserinfo', query: { code }, repeatable: false }, signedIn)
  if (answer.outcome !== 'answered') return answer.vendor?.code === '40029' ? { outcome: 'expired' } : answer
  const id = answer.value.userid ?? answer.value.UserId ?? ''
  return id === '' ? { outcome: 'stranger' } : { outcome: 'member', id }
}

export const signOfficePage: Verbs['signPage'] = async (config, world, url, as) => {
  const ticket = await readToken(world, ticketSource(clientOf(world, config), as === 'app' ? 'app' : 'corp'))
  if (typeof ticket !== 'string') return ticket
  const nonce = randomBytes(12).toString('hex')
  const timestamp = Math.floor(world.now() / 1000)
  return { outcome: 'signed', values: { company: config.corpId, app: config.agentId ?? '', timestamp, nonce, signature: signPage(ticket, nonce, timestamp, url) } }
}

export async function readRelation(config: KfConfig, world: World, contact: string): ReturnType<Verbs['relation']> {
  const colleagues = new Set<string>()
  let profile: Profile | undefined
  let cursor: string | undefined
  for (let page = 0; page < pages; page++) {
    const query = { external_userid: contact, ...(cursor !== undefined && { cursor }) }
    const answer = await callApi(clientOf(world, config), { path: '/cgi-bin/externalcontact/get', query, repeatable: true }, relation)
    if (answer.outcome !== 'answered') return answer.reason === 'no_relation' ? { outcome: 'read', colleagues: [] } : answer
    const { external_contact: person, follow_user: followers = [], next_cursor: next } = answer.value
    for (const { userid } of followers) colleagues.add(userid)
    profile ??= person && {
      ...(person.name !== undefined && person.name !== '' && { name: person.name }), ...(person.avatar !== undefined && person.avatar !== '' && { avatar: person.avatar }),
      ids: [{ kind: 'external_userid', id: contact }, ...(person.unionid === undefined || person.unionid === '' ? [] : [{ kind: 'unionid' as const, id: person.unionid }])],
    }
    if (next === undefined || next === '') break
    cursor = next
  }
  return { outcome: 'read', colleagues: [...colleagues], ...(profile && { profile }) }
}
