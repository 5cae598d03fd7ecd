import type { SlaClock } from '@yanshu/contract/sla.ts'

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

/** How pressing a clock is at `now`: its time is over, nearly over, or not. */
export function toneOf({ warnAt, dueAt }: Pick<SlaClock, 'warnAt' | 'dueAt'>, now: number): 'calm' | 'soon' | 'late' {
  if (now >= dueAt) return 'late'
  return now >= warnAt ? 'soon' : 'calm'
}
