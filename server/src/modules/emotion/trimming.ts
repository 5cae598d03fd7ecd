import type { Clock } from '../../base/clock.ts'
import type { Actor } from '../../host/actor.ts'
import type { Transact } from '../../host/module.ts'
import type { AgeQueries } from './age-queries.ts'

const day = 86_400_000
/** Moods and their words are kept for half a year, as what is learned from contacts is; alarms as long as what is counted of them. */
const moodsKeptMs = 180 * day
const alarmsKeptMs = 400 * day
const atOnce = 500

/** Removes what is too old to matter. */
export function createTrimming(queries: AgeQueries, clock: Pick<Clock, 'now'>) {
  const kinds = (now = clock.now()) => [
    { find: queries.pointsBefore, remove: queries.removePoints, at: now - moodsKeptMs },
    { find: queries.moodsBefore, remove: queries.removeMoods, at: now - moodsKeptMs },
    { find: queries.alarmsBefore, remove: queries.removeAlarms, at: now - alarmsKeptMs },
  ]

  return {
    async isAnyOld(): Promise<boolean> {
      const found = await Promise.all(kinds().map(({ find, at }) => find(at, 1)))
      return found.some((ids) => ids.length > 0)
    },
    /** Some hundred rows in each transaction, so that messages need not wait. What a person learned from false alarms stays. */
    async trim(actor: Actor, transact: Transact): Promise<void> {
      for (const { find, remove, at } of kinds()) {
        for (let ids = await find(at, atOnce); ids.length > 0; ids = await find(at, atOnce)) {
          const some = ids
          await transact(actor, 'emotion.trim', (tx) => remove(tx, some))
        }
      }
    },
  }
}
export type Trimming = ReturnType<typeof createTrimming>
