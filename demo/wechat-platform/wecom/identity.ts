import { done, readJson, textIn } from '../calls/request.ts'
import type { CallRequest, Reply } from '../calls/request.ts'
import { HOUR } from '../clock.ts'
import { refuseIf, refuseUnless } from '../errors.ts'
import { openidOf } from '../official/people.ts'
import { callerOf, ownerOf } from './corps.ts'

const wrongSecrets = new WeakMap<object, { count: number; since: number }>()

/** GET gettoken: the same token while it holds. Two thousand wrong secrets in an hour shut the address out for the next. */
export function giveCorpToken(request: CallRequest): Reply {
  const { query, world, ip } = request
  const corp = world.corps.get(query.get('corpid') ?? '')
  refuseUnless(corp, 40013, 'invalid corpid')
  const wrong = wrongSecrets.get(corp) ?? { count: 0, since: world.clock.now() }
  if (wrong.since + HOUR <= world.clock.now()) Object.assign(wrong, { count: 0, since: world.clock.now() })
  wrongSecrets.set(corp, wrong)
  refuseIf(wrong.count >= 2_000, 45009)
  const app = corp.apps.find(each => each.secret === query.get('corpsecret'))
  if (!app) wrong.count++
  refuseUnless(app, 40001)
  refuseIf(app.allowedIps !== undefined && !app.allowedIps.includes(ip), 60020, `from ip: ${ip}`)
  return done(world.tokens.current('wecom', ownerOf(corp, app)))
}

/** GET auth/getuserinfo: who came back from the OAuth page; no member: their openid. */
export function giveUser(request: CallRequest): Reply {
  const about = useCode(request)
  if (about.userid !== undefined) return done({ userid: about.userid, user_ticket: request.world.codes.make('detail', 1_800_000, { userid: about.userid }) })
  return done({ openid: openidOfStranger(request, about.person ?? '') })
}

/** GET user/get: a member whom the application may see. */
export function giveMember(request: CallRequest): Reply {
  const { corp, app } = callerOf(request)
  const member = corp.members.find(each => each.userid === request.query.get('userid'))
  refuseUnless(member, 60111)
  refuseUnless(app.visibleTo?.includes(member.userid) ?? true, 60011)
  return done({ userid: member.userid, name: member.name, status: member.active ? 1 : 4 })
}

/** GET user/getuserinfo, the older call: the same, with capitals. */
export function giveUserOldStyle(request: CallRequest): Reply {
  const about = useCode(request)
  return done(about.userid === undefined ? { OpenId: openidOfStranger(request, about.person ?? '') } : { UserId: about.userid })
}

/** POST auth/getuserdetail, with consent only. */
export function giveDetail(request: CallRequest): Reply {
  const { corp } = callerOf(request)
  const about = request.world.codes.look('detail', textIn(readJson(request), 'user_ticket'))
  const member = corp.members.find(each => each.userid === about?.userid)
  refuseUnless(member, 40029)
  return done({ userid: member.userid, gender: '0', avatar: `${request.world.addresses.open}/faces/${member.userid}.svg`, mobile: '' })
}

/** GET get_jsapi_ticket: for config. */
export function giveCorpTicket(request: CallRequest): Reply {
  const { corp } = callerOf(request)
  return done(request.world.tickets.give('corp', corp.corpid))
}

/** GET ticket/get?type=agent_config: for agentConfig of the application whose token it is. */
export function giveAgentTicket(request: CallRequest): Reply {
  const { corp, app } = callerOf(request)
  refuseIf(request.query.get('type') !== 'agent_config', 40058, 'type has to be agent_config')
  return done(request.world.tickets.give('agent', ownerOf(corp, app)))
}

/** POST message/send: to members, from the application's own agentid. */
export function sendToMembers(request: CallRequest): Reply {
  const { corp, app } = callerOf(request)
  const body = readJson(request)
  refuseIf(String(body.agentid) !== app.agentid, 301002)
  const asked = textIn(body, 'touser').split('|').filter(Boolean)
  const seen = corp.members.filter(member => member.active && (app.visibleTo?.includes(member.userid) ?? true)).map(member => member.userid)
  const reached = asked.includes('@all') ? seen : asked.filter(userid => seen.includes(userid))
  refuseIf(asked.length === 0 || asked.length > 1_000, 40058, 'touser has 1 to 1000 members')
  refuseIf(reached.length === 0, 81013)
  refuseIf(textIn(body, 'msgtype') === 'text' && textIn((body.text ?? {}) as Readonly<Record<string, unknown>>, 'content') === '', 44004)
  return done({ invaliduser: asked.filter(userid => userid !== '@all' && !reached.includes(userid)).join('|'), msgid: request.world.nextNumber().toString() })
}

function useCode(request: CallRequest): Readonly<Record<string, string>> {
  const { corp } = callerOf(request)
  const about = request.world.codes.use('oauth', request.query.get('code') ?? '')
  refuseUnless(about?.appid === corp.corpid, 40029)
  return about
}

function openidOfStranger({ world }: CallRequest, id: string): string {
  const [account] = world.apps.values()
  const person = world.people.get(id)
  return account && person ? openidOf(account, person) : ''
}
