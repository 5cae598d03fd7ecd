import type { SlaClock } from '@yanshu/contract/sla.ts'
import { waitTone } from '../../../lib/clock-words.ts'

/** Of the clocks that run, for each conversation the one that is due first. */
export function dueFirst(clocks: readonly SlaClock[]): ReadonlyMap<string, SlaClock> {
  const first = new Map<string, SlaClock>()
  for (const clock of clocks) {
    const held = first.get(clock.conversation)
    if (clock.stoppedAt === undefined && (held === undefined || clock.dueAt < held.dueAt)) first.set(clock.conversation, clock)
  }
  return first
}

/** The clocks after a word about one: in the place of what was known of it, and gone once it has stopped. */
export function withClock(clocks: readonly SlaClock[], clock: SlaClock): SlaClock[] {
  const others = clocks.filter((each) => each.conversation !== clock.conversation || each.kind !== clock.kind)
  const runs = clock.stoppedAt === undefined && clock.state !== 'cancelled'
  return runs ? [...others, clock] : others
}

const ranks = { calm: 0, soon: 1, late: 2 }

/** Of a clock and of how long somebody has waited (ms), which one says more of how pressing a conversation is: one is enough. */
export function morePressing(clock: Pick<SlaClock, 'warnAt' | 'dueAt'> | undefined, waited: number | undefined, now: number): 'clock' | 'wait' | undefined {
  if (clock === undefined) return waited === undefined ? undefined : 'wait'
  return waited !== undefined && ranks[waitTone(waited)] > ranks[toneOf(clock, now)] ? 'wait' : 'clock'
}

/** How pressing a clock is at `now`: its time is over, nearly over, or not. */
export function toneOf({ warnAt, dueAt }: Pick<SlaClock, 'warnAt' | 'dueAt'>, now: number): 'calm' | 'soon' | 'late' {
  if (now >= dueAt) return 'late'
  return now >= warnAt ? 'soon' : 'calm'
}
