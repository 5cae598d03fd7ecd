import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Media } from './media/store.ts'
import type { Person, Visitor } from './model.ts'
import type { Customer, Desk, Session } from './wecom/model.ts'
import type { World } from './world.ts'

type Of<Thing extends { person: Person }> = Omit<Thing, 'person'> & { person: string }
interface KeptDesk { intake: Desk['intake']; managed: boolean; servicers: [string, { status: 0 | 1; stopType: 0 | 1 }][]; sessions: Of<Session>[]; log: Desk['log']; sentIds: string[] }
interface KeptChats {
  turned: number
  visitors: Record<string, Of<Visitor>[]>
  desks: Record<string, KeptDesk>
  customers: Record<string, Of<Customer>[]>
  media: (Omit<Media, 'bytes'> & { bytes: string })[]
}

const WAIT = 2_000
const KEPT_LOG = 500
const KEPT_MEDIA = 60
const KEPT_BYTES = 256 * 1024

/** Chats of last time: who follows whom, what was said, what may still be sent. A file that is not there or cannot be read changes nothing. */
export function restoreChats(world: World, file: string): void {
  const kept = readChats(file)
  if (!kept) return
  world.clock.turn(kept.turned)
  for (const media of kept.media) world.media.restore({ ...media, bytes: Buffer.from(media.bytes, 'base64') })
  for (const [appid, visitors] of Object.entries(kept.visitors)) {
    for (const visitor of known(world, visitors)) world.apps.get(appid)?.visitors.set(visitor.openid, visitor)
  }
  for (const corp of world.corps.values()) {
    for (const customer of known(world, kept.customers[corp.corpid] ?? [])) corp.customers.set(customer.external, customer)
    for (const desk of corp.desks.values()) if (kept.desks[desk.id]) restoreDesk(world, desk, kept.desks[desk.id]!)
  }
}

function restoreDesk(world: World, desk: Desk, { intake, managed, servicers, sessions, log, sentIds }: KeptDesk): void {
  Object.assign(desk, { intake, managed })
  for (const [userid, state] of servicers) desk.servicers.set(userid, state)
  for (const session of known(world, sessions)) desk.sessions.set(session.external, session)
  // Cursors of last time are lost: what is told again has its old ids.
  desk.log.push(...log)
  for (const id of sentIds) desk.sentIds.add(id)
}

/** Writes the chats down a moment after each change. Gives what does it for the last time. */
export function followChats(world: World, file: string): () => void {
  let due: NodeJS.Timeout | undefined
  const write = () => {
    due = undefined
    // What was there stays until the new is whole.
    writeFileSync(`${file}.new`, JSON.stringify(takeChats(world)), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  const end = world.journal.watch(() => void (due ??= setTimeout(write, WAIT).unref()))
  return () => {
    end()
    clearTimeout(due)
    write()
  }
}

function takeChats({ apps, corps, clock, media }: World): KeptChats {
  const all = [...corps.values()]
  return {
    turned: clock.turned(),
    visitors: Object.fromEntries([...apps.values()].map(({ appid, visitors }) => [appid, named(visitors.values())])),
    customers: Object.fromEntries(all.map(({ corpid, customers }) => [corpid, named(customers.values())])),
    desks: Object.fromEntries(all.flatMap(({ desks }) => [...desks.values()].map(({ id, intake, managed, servicers, sessions, log, sentIds }) =>
      [id, { intake, managed, servicers: [...servicers], sessions: named(sessions.values()), log: log.slice(-KEPT_LOG), sentIds: [...sentIds].slice(-KEPT_LOG) }] as const))),
    media: media.all().filter(({ bytes }) => bytes.length <= KEPT_BYTES).slice(-KEPT_MEDIA).map((each) => ({ ...each, bytes: each.bytes.toString('base64') })),
  }
}

function named<Thing extends { person: Person }>(things: Iterable<Thing>): Of<Thing>[] {
  return [...things].map((thing) => ({ ...thing, person: thing.person.id }))
}

/** Those of people who are still there. */
function known<Thing extends { person: string }>(world: World, things: readonly Thing[]): (Omit<Thing, 'person'> & { person: Person })[] {
  return things.flatMap((thing) => {
    const person = world.people.get(thing.person)
    return person ? [{ ...thing, person }] : []
  })
}

function readChats(file: string): KeptChats | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptChats
  } catch {
    return undefined
  }
}
