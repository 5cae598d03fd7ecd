import type { AppAccount, Line, Window } from '../model.ts'
import { unionidOf, visitorAt } from '../official/people.ts'
import { sessionAt } from '../wecom/kf/desks.ts'
import type { Corp, Desk } from '../wecom/model.ts'
import type { World } from '../world.ts'

/** A chat of the person on the phone. */
interface Chat {
  readonly id: string
  readonly kind: 'official' | 'mini' | 'kf'
  readonly name: string
  /** Somebody hears what is written there. */
  readonly connected: boolean
  readonly last?: Line
  /** How many lines there are; the page counts what is new. */
  readonly count: number
}

const LOGGED = 40
const SHOWN = 200

/** Everything that the page shows for one person with one chat open. */
export function takeSnapshot(world: World, personId: string, chatId: string) {
  const person = world.people.get(personId) ?? [...world.people.values()][0]
  if (!person) throw new Error('the stand-in has no people')
  const apps = [...world.apps.values()]
  const desks = [...world.corps.values()].flatMap(corp => [...corp.desks.values()].map(desk => ({ corp, desk })))
  const { clock, journal } = world
  return {
    now: clock.now(), turned: clock.turned(), faults: world.faults, person: person.id, addresses: world.addresses,
    people: [...world.people.values()].map(({ id, name }) => ({ id, name })),
    chats: [...apps.map(app => listApp(world, app, personId)), ...desks.map(({ corp, desk }) => listDesk(world, corp, desk, personId))],
    open: apps.filter(app => chatId === `app:${app.appid}`).map(app => openApp(world, app, personId))[0] ??
      desks.filter(({ corp, desk }) => chatId === `kf:${corp.corpid}:${desk.id}`).map(({ corp, desk }) => openDesk(world, corp, desk, personId))[0],
    accounts: apps.map(({ kind, appid, secret, original, name, certified, callback }) => ({ owner: appid, kind, appid, secret, original, name, certified, callback })),
    corps: [...world.corps.values()].map(presentCorp),
    attempts: journal.attempts.slice(-LOGGED), calls: journal.calls.slice(-LOGGED), complaints: journal.complaints.slice(-LOGGED),
  }
}

function personAt(world: World, id: string) {
  const person = world.people.get(id) ?? [...world.people.values()][0]
  if (!person) throw new Error('the stand-in has no people')
  return person
}

function listApp(world: World, app: AppAccount, personId: string): Chat {
  const { lines } = visitorAt(app, personAt(world, personId))
  return { id: `app:${app.appid}`, kind: app.kind, name: app.name, connected: app.callback !== undefined, count: lines.length, ...lastOf(lines) }
}

function listDesk(world: World, corp: Corp, desk: Desk, personId: string): Chat {
  const { lines } = sessionAt({ world, corp, desk }, personAt(world, personId))
  return { id: `kf:${corp.corpid}:${desk.id}`, kind: 'kf', name: desk.name, connected: corp.apps.some(app => app.kf && app.callback !== undefined), count: lines.length, ...lastOf(lines) }
}

function lastOf(lines: readonly Line[]): { last?: Line } {
  const last = lines.at(-1)
  return last ? { last } : {}
}

function openApp(world: World, app: AppAccount, personId: string) {
  const person = personAt(world, personId)
  const visitor = visitorAt(app, person)
  return {
    id: `app:${app.appid}`, kind: app.kind, name: app.name, menu: app.menu, certified: app.certified, lines: visitor.lines.slice(-SHOWN), subscribed: visitor.subscribed,
    refuses: visitor.refuses, typing: (visitor.typingUntil ?? 0) > world.clock.now(), window: openOnly(visitor.window, world.clock.now()),
    ids: { openid: visitor.openid, unionid: unionidOf(person) },
  }
}

function openDesk(world: World, corp: Corp, desk: Desk, personId: string) {
  const person = personAt(world, personId)
  const session = sessionAt({ world, corp, desk }, person)
  return {
    id: `kf:${corp.corpid}:${desk.id}`, kind: 'kf' as const, name: desk.name, lines: session.lines.slice(-SHOWN), refuses: session.refuses, state: session.state,
    servicer: session.servicer, window: openOnly(session.window, world.clock.now()), ids: { external_userid: session.external, unionid: unionidOf(person) },
    servicers: [...desk.servicers].map(([userid, { status }]) => ({ userid, receiving: status === 0, name: corp.members.find(each => each.userid === userid)?.name ?? userid, active: corp.members.some(each => each.userid === userid && each.active) })),
  }
}

function openOnly(window: Window | undefined, now: number): Window | undefined {
  return window && window.until > now ? window : undefined
}

function presentCorp({ corpid, name, apps, members, desks, customers }: Corp) {
  return {
    corpid, name, members,
    apps: apps.map(({ agentid, name: title, secret, kf, callback }) => ({ owner: `${corpid}/${agentid}`, agentid, name: title, secret, kf, callback })),
    desks: [...desks.values()].map(({ id, name: title, intake }) => ({ id, name: title, intake })),
    contacts: [...customers.values()].flatMap(({ person, follows }) => follows.map(({ userid }) => ({ person: person.id, userid }))),
  }
}
