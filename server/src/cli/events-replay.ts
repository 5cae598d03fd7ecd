import type { Event, EventList, EventName } from '../host/events/list.ts'
import { inside } from '../host/actor.ts'
import type { Parts } from '../app.ts'
import { CommandError, UsageError, type Command } from './command.ts'
import { withLane } from './installation.ts'
import { readOptions } from './options.ts'

interface Parked { subscriber: string; lane: string; no: number }

/** Lets the modules handle events that were parked, once their cause is mended. What fails again stays parked. */
export const eventsReplay: Command = {
  name: 'events replay',
  usage: '[--subscriber MODULE] [--event LANE:NUMBER]',
  async run(call) {
    const { terminal, messages: { events: words } } = call
    const { values } = readOptions(call, { subscriber: { type: 'string' }, event: { type: 'string' } })
    const event = values.event === undefined ? undefined : readEventId(values.event)
    if (values.event !== undefined && !event) throw new UsageError(words.badEvent)
    let [done, failed] = [0, 0]
    await withLane(call, async (parts) => {
      const parked = await findParked(parts, values.subscriber, event)
      if (parked.length === 0 && (values.subscriber !== undefined || event)) throw new CommandError(words.noneSuch)
      // Those who decide by what is in memory find it there.
      await parts.people.load()
      for (const each of parked) {
        const id = `${each.lane}:${each.no}`
        const problem = await handle(parts, each).then(() => undefined, (error: unknown) => error)
        if (problem === undefined) done += 1
        else failed += 1
        terminal.say(problem === undefined ? words.handled(id, each.subscriber) : words.failed(id, each.subscriber, reasonOf(problem)))
      }
    })
    terminal.say(words.count(done, failed))
    return failed === 0 ? 0 : 1
  },
}

function readEventId(text: string): { lane: string; no: number } | undefined {
  const found = /^(.+):(\d{1,15})$/.exec(text)
  return found ? { lane: found[1]!, no: Number(found[2]) } : undefined
}

function findParked({ databases }: Parts, subscriber: string | undefined, event: { lane: string; no: number } | undefined): Promise<Parked[]> {
  let query = databases.reader.selectFrom('parked_events').select(['subscriber', 'lane', 'no'])
  if (subscriber !== undefined) query = query.where('subscriber', '=', subscriber)
  if (event) query = query.where('lane', '=', event.lane).where('no', '=', event.no)
  return query.orderBy('lane').orderBy('no').orderBy('subscriber').execute()
}

/** In order, one after another: those of one conversation follow each other. */
async function handle({ databases, modules, host }: Parts, { subscriber, lane, no }: Parked): Promise<void> {
  const row = await databases.reader.selectFrom('events').selectAll().where('lane', '=', lane).where('no', '=', no).executeTakeFirst()
  const handler = row && modules.find((each) => each.name === subscriber)?.on?.[row.name as EventName] as ((event: Event, actor: ReturnType<typeof inside>) => Promise<void>) | undefined
  const id = `${lane}:${no}`
  if (row && handler) {
    const event: Event = { id, lane, no, at: row.at, name: row.name as EventName, key: row.key_text, payload: JSON.parse(row.payload) as EventList[EventName] }
    await handler(event, inside(subscriber === 'bot' ? 'bot' : 'system', subscriber, id, 'event'))
  }
  // Without the event, or without anybody whom it concerns, there is nothing left to do.
  await host.transact(inside('system', 'cli', id, 'cli'), 'event.replay', async (tx) => {
    tx.about('event', id, [subscriber])
    await tx.kysely.deleteFrom('parked_events').where('subscriber', '=', subscriber).where('lane', '=', lane).where('no', '=', no).execute()
  })
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]!}` : 'unknown'
}
