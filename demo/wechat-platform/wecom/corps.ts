import type { CallRequest } from '../calls/request.ts'
import { refuseIf, refuseUnless } from '../errors.ts'
import { idOf } from '../ids.ts'
import type { Person } from '../model.ts'
import type { World } from '../world.ts'
import type { Corp, CorpApp, Customer, Member } from './model.ts'

/** The owner of tokens of an application. */
export function ownerOf(corp: Corp, app: CorpApp): string {
  return `${corp.corpid}/${app.agentid}`
}

/** The corp and the application whose token was used, asked from an address that it trusts. */
export function callerOf({ world, owner, ip }: CallRequest): { corp: Corp; app: CorpApp } {
  const [corpid = '', agentid = ''] = owner.split('/')
  const corp = world.corps.get(corpid)
  const app = corp?.apps.find(each => each.agentid === agentid)
  refuseUnless(corp && app, 40014)
  refuseIf(app.allowedIps !== undefined && !app.allowedIps.includes(ip), 60020, `from ip: ${ip}`)
  return { corp, app }
}

/** As callerOf, for calls of 微信客服. */
export function kfCallerOf(request: CallRequest): Corp {
  const { corp, app } = callerOf(request)
  refuseIf(!app.kf, 95017)
  return corp
}

/** A person's external_userid. `use` tells kf and 客户联系 apart where the rules say that they differ. */
export function externalOf(world: World, corp: Corp, person: Person, use: 'kf' | 'contact'): string {
  return idOf('wm', 32, corp.corpid, person.id, world.rules.oneExternalId ? '' : use)
}

/** Whose external_userid it is, of whichever use. */
export function personOfExternal(world: World, corp: Corp, external: string): Person | undefined {
  return [...world.people.values()].find(person => externalOf(world, corp, person, 'kf') === external || externalOf(world, corp, person, 'contact') === external)
}

export function findMember(corp: Corp, userid: string): Member {
  const member = corp.members.find(each => each.userid === userid)
  refuseUnless(member, 60111)
  return member
}

/** A person as an external contact; made when they become one. */
export function customerAt(world: World, corp: Corp, person: Person): Customer {
  const external = externalOf(world, corp, person, 'contact')
  const customer = corp.customers.get(external) ?? { external, person, follows: [] }
  corp.customers.set(external, customer)
  return customer
}
