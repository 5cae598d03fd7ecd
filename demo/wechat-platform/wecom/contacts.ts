import { SECOND, seconds } from '../clock.ts'
import { done, listIn, objectIn, readJson, textIn } from '../calls/request.ts'
import type { CallRequest, Reply } from '../calls/request.ts'
import { refuseIf, refuseUnless } from '../errors.ts'
import type { Person } from '../model.ts'
import { openidOf, unionidOf } from '../official/people.ts'
import type { World } from '../world.ts'
import { tellEvent } from './announce.ts'
import { callerOf, customerAt, externalOf, personOfExternal } from './corps.ts'
import type { Corp, Customer, Follow } from './model.ts'

const PAGE = 500
const WELCOME_LIFE = 20 * SECOND

/** GET externalcontact/get: who somebody is and who of the corp has them as a contact. */
export function giveContact(request: CallRequest): Reply {
  const { corp, app } = callerOf(request)
  refuseIf(!app.contacts, 48002)
  const external = request.query.get('external_userid') ?? ''
  const customer = corp.customers.get(external)
  refuseIf(personOfExternal(request.world, corp, external) === undefined, 40096)
  refuseUnless(customer && customer.follows.length > 0, 84061)
  const from = Number(request.query.get('cursor') || 0)
  const next = from + PAGE < customer.follows.length ? { next_cursor: String(from + PAGE) } : {}
  return done({ external_contact: presentContact(request.world, customer), follow_user: customer.follows.slice(from, from + PAGE), ...next })
}

function presentContact(world: World, { external, person }: Customer) {
  return { external_userid: external, name: person.name, avatar: `${world.addresses.open}/faces/${person.id}.svg`, type: 1, gender: person.gender, unionid: unionidOf(person) }
}

/** POST externalcontact/unionid_to_external_userid. */
export function findByUnionid(request: CallRequest): Reply {
  const { corp } = callerOf(request)
  const { world } = request
  const body = readJson(request)
  const [unionid, openid] = [textIn(body, 'unionid'), textIn(body, 'openid')]
  const person = [...world.people.values()].find(each => unionidOf(each) === unionid)
  const fits = person && [...world.apps.values()].some(account => openidOf(account, person) === openid)
  return done({ external_userid_info: person && fits ? [{ corpid: corp.corpid, external_userid: externalOf(world, corp, person, 'contact'), userid: corp.customers.get(externalOf(world, corp, person, 'contact'))?.follows[0]?.userid ?? '' }] : [] })
}

/** POST externalcontact/send_welcome_msg: once, in the 20 seconds after somebody was added. */
export function sendWelcome(request: CallRequest): Reply {
  callerOf(request)
  const body = readJson(request)
  const code = textIn(body, 'welcome_code')
  const text = body.text === undefined ? '' : textIn(objectIn(body, 'text'), 'content')
  const attachments = body.attachments === undefined ? [] : listIn(body, 'attachments')
  refuseIf(text === '' && attachments.length === 0, 40058, 'neither text nor attachments')
  refuseIf(request.world.codes.use('welcome', code) === undefined, 41096)
  return done()
}

/** A member adds a person as contact, or a person adds a member; the applications are told. */
export function befriend(world: World, corp: Corp, person: Person, userid: string, remark = ''): Customer {
  const customer = customerAt(world, corp, person)
  if (customer.follows.some(follow => follow.userid === userid)) return customer
  const follow: Follow = { userid, remark: remark || person.name, description: '', createtime: seconds(world.clock.now()), tags: [], remark_mobiles: [], add_way: 1, state: '' }
  customer.follows.push(follow)
  const welcome = world.codes.make('welcome', WELCOME_LIFE, { external: customer.external })
  tellOfContact(world, corp, 'add_external_contact', customer, userid, { State: '', WelcomeCode: welcome })
  return customer
}

/** A member removes a contact, or the contact removes the member. */
export function unfriend(world: World, corp: Corp, person: Person, userid: string, by: 'member' | 'person'): void {
  const customer = customerAt(world, corp, person)
  const place = customer.follows.findIndex(follow => follow.userid === userid)
  if (place === -1) throw new Error(`${userid} does not have them as a contact`)
  customer.follows.splice(place, 1)
  tellOfContact(world, corp, by === 'member' ? 'del_external_contact' : 'del_follow_user', customer, userid, {})
}

function tellOfContact(world: World, corp: Corp, change: string, customer: Customer, userid: string, more: Readonly<Record<string, string>>): void {
  world.journal.changed()
  for (const app of corp.apps.filter(each => each.contacts)) {
    tellEvent(world, corp, app, 'change_external_contact', { FromUserName: 'sys', ChangeType: change, UserID: userid, ExternalUserID: customer.external, ...more }, app.agentid)
  }
}
