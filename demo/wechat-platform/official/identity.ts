import { seconds } from '../clock.ts'
import { done } from '../calls/request.ts'
import type { CallRequest, Reply } from '../calls/request.ts'
import { refuseIf, refuseUnless } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Person } from '../model.ts'
import { accountOf, identify } from './accounts.ts'
import { findVisitor, openidOf, unionidOf, visitorAt } from './people.ts'

/** GET user/info: whether they follow, and the unionid. Names and pictures are no longer told. */
export function giveInfo(request: CallRequest): Reply {
  const visitor = findVisitor(accountOf(request), request.query.get('openid') ?? '')
  const union = { unionid: unionidOf(visitor.person) }
  if (!visitor.subscribed) return { json: { subscribe: 0, openid: visitor.openid, ...union } }
  return {
    json: {
      subscribe: 1, openid: visitor.openid, nickname: '', sex: 0, language: 'zh_CN', city: '', province: '', country: '', headimgurl: '',
      subscribe_time: seconds(visitor.subscribedAt ?? 0), ...union, remark: '', groupid: 0, tagid_list: [],
      subscribe_scene: visitor.scene === undefined ? 'ADD_SCENE_SEARCH' : 'ADD_SCENE_QR_CODE', qr_scene: 0, qr_scene_str: visitor.scene ?? '',
    },
  }
}

/** GET sns/jscode2session: who sent the code of wx.login. */
export function openSession(request: CallRequest): Reply {
  const { query, world } = request
  const account = identify({ ...request, ip: '' }, query.get('appid') ?? '', query.get('secret') ?? '')
  const person = personOf(request, 'login', query.get('js_code') ?? '', account.appid)
  visitorAt(account, person)
  world.journal.changed()
  return { json: { openid: openidOf(account, person), session_key: Buffer.from(newId('', 16)).toString('base64'), unionid: unionidOf(person) } }
}

/** GET sns/oauth2/access_token: who came back from the OAuth page. This token is not that of the API. */
export function exchangeCode(request: CallRequest): Reply {
  const { query, world } = request
  const account = identify({ ...request, ip: '' }, query.get('appid') ?? '', query.get('secret') ?? '')
  const code = query.get('code') ?? ''
  const scope = world.codes.look('oauth', code)?.scope ?? ''
  const person = personOf(request, 'oauth', code, account.appid)
  const token = world.codes.make('sns', 7_200_000, { person: person.id, appid: account.appid, scope })
  visitorAt(account, person)
  return { json: { access_token: token, expires_in: 7200, refresh_token: newId('', 64), openid: openidOf(account, person), scope, unionid: unionidOf(person) } }
}

/** GET sns/userinfo: name and picture of somebody who consented (snsapi_userinfo). */
export function giveProfile({ query, world }: CallRequest): Reply {
  const grant = world.codes.look('sns', query.get('access_token') ?? '')
  const account = world.apps.get(grant?.appid ?? '')
  const person = world.people.get(grant?.person ?? '')
  refuseUnless(account && person, 40001)
  refuseIf(grant?.scope !== 'snsapi_userinfo', 48001)
  refuseIf(query.get('openid') !== openidOf(account, person), 40003)
  return { json: { openid: query.get('openid'), nickname: person.name, sex: 0, province: '', city: '', country: '', headimgurl: `${world.addresses.open}/faces/${person.id}.svg`, privilege: [], unionid: unionidOf(person) } }
}

/** GET ticket/getticket, for pages that use the JS-SDK. */
export function giveTicket(request: CallRequest): Reply {
  refuseIf(request.query.get('type') !== 'jsapi', 40058)
  return done(request.world.tickets.give('jsapi', accountOf(request).appid))
}

function personOf({ world }: CallRequest, kind: string, code: string, appid: string): Person {
  const about = world.codes.look(kind, code)
  const person = world.people.get(about?.person ?? '')
  refuseUnless(person && about?.appid === appid, 40029)
  world.codes.use(kind, code)
  return person
}
