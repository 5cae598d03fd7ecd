import type { OpeningHours, Schedule, ScheduleInput } from '@yanshu/contract/hours.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { keep } from '../../base/kept.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import { dayOf, instantOf } from './local-time.ts'
import { closesAt, isOpen, nextOpening } from './opening.ts'
import { createQueries } from './queries.ts'

/** Whether people are there now, and when they are next; no time when nothing says. */
export interface Opening { open: boolean; opensAt?: number }
/** Where a conversation is: the group whose people it waits for, and the inbox from which it came. */
export interface Place { group?: string | undefined; inbox: string }

/** Business hours: who keeps which, and whether they are open. */
export function createHours({ db, dialect, clock }: { db: Db; dialect: Dialect; clock: Clock }) {
  const queries = createQueries(db, dialect)
  const schedules = keep<Schedule[]>([], queries.all)

  const openingOf = (hours: OpeningHours, at: number): Opening => {
    const opensAt = nextOpening(hours, at)
    if (opensAt === undefined) return { open: false }
    return opensAt === at ? { open: true } : { open: false, opensAt }
  }
  const kept = ({ group, inbox }: Place): Schedule | undefined =>
    schedules.last().find((each) => group !== undefined && each.groups.includes(group)) ?? schedules.last().find((each) => each.inboxes.includes(inbox))

  const known = {
    opening(place: Place, at: number): Opening {
      const found = kept(place)
      return found ? openingOf(found, at) : { open: true }
    },
    isOpen(place: Place, at: number): boolean {
      const found = kept(place)
      return found === undefined || isOpen(found, at)
    },
    /** Until when it is open without a break; undefined while it is closed, and where it always is open. */
    closesAt(place: Place, at: number): number | undefined {
      const found = kept(place)
      return found && closesAt(found, at)
    },
    /** One schedule by its id: undefined when it is gone. */
    isScheduleOpen(id: string, at: number): boolean | undefined {
      const found = schedules.last().find((each) => each.id === id)
      return found && isOpen(found, at)
    },
    groupHasOwn: (group: string): boolean => schedules.last().some((each) => each.groups.includes(group)),
    closedInboxes: (at: number): string[] => schedules.last().filter((each) => !isOpen(each, at)).flatMap((each) => each.inboxes),
  }

  return {
    /** Resolves when the hours in memory are as the database has them; await it before `known`. */
    load: async (): Promise<void> => void (await schedules.now()),
    forget: schedules.forget,

    async list(): Promise<(Schedule & Opening)[]> {
      const now = clock.now()
      return (await schedules.now()).map((each) => ({ ...each, ...openingOf(each, now) }))
    },

    /** Fails with `name_taken`; `malformed` for a time zone that there is not. */
    async make(tx: Tx, input: ScheduleInput): Promise<Schedule> {
      const id = newId()
      await queries.insert(tx, { id, name: input.name, hours: hoursText(input), created_at: tx.now })
      return settle(tx, id, input)
    },
    /** Fails as `make` does, and with `absent`. */
    async edit(tx: Tx, id: string, input: ScheduleInput): Promise<Schedule> {
      const row = await queries.lock(tx, id)
      await queries.update(tx, { ...row, name: input.name, hours: hoursText(input) })
      return settle(tx, id, input)
    },
    /** Fails with `absent`. */
    async remove(tx: Tx, id: string): Promise<void> {
      await queries.lock(tx, id)
      await queries.remove(tx, id)
      tx.about('schedule', id)
      tx.announce('hours.changed', { schedule: id })
    },

    /** Whether these hours are open when clocks of their zone show the date and the minute. */
    check(hours: OpeningHours, date: string, minute: number): Opening & { at: number } {
      insistOnTimeZone(hours.timeZone)
      const at = instantOf({ day: dayOf(date), minute }, hours.timeZone)
      return { at, ...openingOf(hours, at) }
    },

    /** As last read, for work that must not wait. A group's own hours go before those of the inbox; who keeps none is always open. */
    known,
    /** When people of the place are next there; undefined while they are, and when nothing says. */
    async opensAt(place: Place): Promise<number | undefined> {
      await schedules.now()
      return known.opening(place, clock.now()).opensAt
    },
  }

  async function settle(tx: Tx, id: string, input: ScheduleInput): Promise<Schedule> {
    await queries.use(tx, id, input)
    tx.about('schedule', id, ['name', 'hours', 'inboxes', 'groups'])
    tx.announce('hours.changed', { schedule: id })
    return { ...input, id }
  }
}
export type Hours = ReturnType<typeof createHours>

function hoursText({ timeZone, week, exceptions }: OpeningHours): string {
  insistOnTimeZone(timeZone)
  const days = new Map(exceptions.map((each) => [each.date, each]))
  return JSON.stringify({ timeZone, week, exceptions: [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)) })
}

function insistOnTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone })
  } catch {
    throw fail.malformed('malformed', { issues: [{ path: 'input.timeZone', code: 'unknown' }] })
  }
}
