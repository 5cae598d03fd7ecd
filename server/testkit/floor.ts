import type { Permission } from '@yanshu/contract/permissions.ts'
import type { ScheduleInput } from '@yanshu/contract/hours.ts'
import type { RoutingPlan, RuleInput } from '@yanshu/contract/routing.ts'
import type { Databases } from '../src/base/db/open.ts'
import { newId } from '../src/base/ids.ts'
import { createLog } from '../src/base/log.ts'
import type { Database } from '../src/database.ts'
import { inside, type Actor } from '../src/host/actor.ts'
import type { Event } from '../src/host/events/list.ts'
import { contactsModule } from '../src/modules/contacts/module.ts'
import { createContacts } from '../src/modules/contacts/service.ts'
import { hoursFirst } from '../src/modules/hours/migrations/20261129_hours_first.ts'
import { createHours } from '../src/modules/hours/service.ts'
import { routingSteps } from '../src/modules/routing/migrations/steps.ts'
import { routingModule } from '../src/modules/routing/module.ts'
import { createPlacing } from '../src/modules/routing/placing.ts'
import { usualPlan } from '../src/modules/routing/rules/plans.ts'
import { createRouting } from '../src/modules/routing/service.ts'
import type { RoutingSettings } from '../src/modules/routing/settings.ts'
import { turnableClock } from './clock.ts'
import { aContact, anAgent, openConversing } from './conversing.ts'

export const system = inside('system', 'routing', 'event')

/** Somebody on the floor: the groups by name with the skill value there. */
export interface Hired { capacity: number; groups: Record<string, number>; permissions?: Permission[] }

/** A floor of agents over the real routing, conversations, contacts and hours. Group `main` is the default; events are handled by `settle`. */
export async function openFloor(databases: Databases<Database>, hired: Record<string, Hired>) {
  const clock = turnableClock()
  const { reader: db, dialect } = databases
  const migrations = { '20261129_hours_first': hoursFirst, ...contactsModule({} as Parameters<typeof contactsModule>[0]).migrations, ...routingSteps }
  const desk = await openConversing(databases, clock, migrations)
  const { conversations, transact, events } = desk
  const people = hiredPeople(hired)
  const contacts = createContacts({ db, dialect })
  const hours = createHours({ db, dialect, clock })
  const routing = createRouting({ db, dialect, clock, conversations, contacts, hours, roster: people.roster })
  const limits: RoutingSettings = { breakReasons: [], silenceWarnSeconds: 0, silenceMoveSeconds: 0 }
  const module = routingModule({
    db, dialect, routing, conversations, transact, clock, log: createLog('silent'), settings: { get: async () => limits },
    lending: { lend: async (_tx, group, from) => people.lend(group, from), giveBack: async (_tx, group) => people.giveBack(group) },
  })
  const handlers = module.on as Record<string, ((event: Event, actor: Actor) => Promise<void>) | undefined>
  const agent = (name: string): Actor => people.actors.get(name)!

  return {
    ...desk, clock, routing, hours, contacts, limits, module, agent, group: people.group, people,
    placing: createPlacing(routing, conversations, transact, clock.now),
    here: (name: string, connected = true) => transact(system, 'agent.connect', (tx) => routing.connect(tx, agent(name).id, connected, tx.now + 30_000)),
    choose: (name: string, state: 'online' | 'busy' | 'break' | 'offline') => transact(agent(name), 'agent.choose_state', (tx) => routing.choose(tx, agent(name).id, state, undefined)),

    async plan(group: string, changes: Partial<RoutingPlan>): Promise<void> {
      await transact(system, 'routing.plan', (tx) => routing.plans.put(tx, people.group(group), { ...usualPlan, ...changes }))
      routing.plans.forget()
      await routing.load()
    },
    async rule(input: Omit<RuleInput, 'name' | 'on'>, name = 'rule'): Promise<void> {
      await transact(system, 'routing_rule.make', (tx) => routing.rules.make(tx, { name, on: true, ...input }))
      routing.rules.forget()
    },
    async keepHours(input: Partial<ScheduleInput> & Pick<ScheduleInput, 'week'>): Promise<string> {
      const made = await transact(system, 'hours.make', (tx) => hours.make(tx, { name: newId(), timeZone: 'Asia/Shanghai', exceptions: [], inboxes: [], groups: [], ...input }))
      hours.forget()
      await hours.load()
      return made.id
    },

    /** Somebody asks for a person and waits. */
    async waits(text = '人工', contact: Actor = aContact()): Promise<string> {
      const id = await desk.begin(contact)
      await desk.say(contact, id, text)
      await desk.handOver(contact, id)
      clock.turn(10)
      return id
    },
    /** Handles what happened since, and what comes of that, until nothing does. */
    async settle(): Promise<void> {
      for (let next = events.shift(); next; next = events.shift()) await handlers[next.name]?.(next, system)
    },
    /** What a second of time brings. */
    async tick(seconds = 1): Promise<void> {
      clock.turn(seconds * 1000)
      await module.jobs!['watch']!.run(system)
      await this.settle()
    },
    close: async (id: string, by: string) => void (await transact(agent(by), 'conversation.close', (tx) => conversations.close(tx, id))),
    async ownerOf(id: string): Promise<string | undefined> {
      const { agent: owner } = (await conversations.present(id))!
      return owner === undefined ? undefined : people.nameOf(owner)
    },
    /** Why, latest first. */
    reasons: async (id: string): Promise<string[]> => (await routing.decisions.list(id)).map((each) => each.reason),
  }
}
export type OpenedFloor = Awaited<ReturnType<typeof openFloor>>

function hiredPeople(hired: Record<string, Hired>) {
  const groups = new Map([...new Set(['main', ...Object.values(hired).flatMap((each) => Object.keys(each.groups))])].map((name) => [name, newId()]))
  const group = (name: string): string => groups.get(name)!
  const actors = new Map(Object.entries(hired).map(([name, each]) => [name, anAgent(name, Object.keys(each.groups).map(group))]))
  const known = new Map([...actors].map(([name, actor]) => [actor.id, { name, ...hired[name]! }]))
  const memberships = new Map([...known].map(([id, each]) => [id, new Map(Object.entries(each.groups).map(([name, skill]) => [group(name), { skill, lent: false }]))]))
  const membersOf = (id: string): string[] => [...memberships].filter(([, of]) => of.has(id)).map(([person]) => person)
  return {
    group, actors,
    nameOf: (id: string) => known.get(id)?.name,
    lend(to: string, from: readonly string[]): string[] {
      const come = [...memberships].filter(([, of]) => !of.has(to) && from.some((each) => of.get(each)?.lent === false)).map(([person]) => person)
      for (const person of come) memberships.get(person)!.set(to, { skill: 50, lent: true })
      return come
    },
    giveBack(to: string): string[] {
      const go = [...memberships].filter(([, of]) => of.get(to)?.lent === true).map(([person]) => person)
      for (const person of go) memberships.get(person)!.delete(to)
      return go
    },
    roster: {
      load: async () => {}, nameOf: (id: string) => known.get(id)?.name, capacityOf: (id: string) => known.get(id)?.capacity ?? 0, membersOf,
      groupsOf: (id: string) => [...memberships.get(id)?.keys() ?? []], membershipOf: (id: string, of: string) => memberships.get(id)?.get(of),
      lentTo: (id: string) => [...memberships.get(id) ?? []].filter(([, { lent }]) => lent).map(([of]) => of),
      may: (id: string, permission: Permission) => known.get(id)?.permissions?.includes(permission) ?? false,
      hasGroup: (id: string) => [...groups.values()].includes(id), groupForInbox: async () => group('main'),
    },
  }
}
