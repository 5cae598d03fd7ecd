import type { Answer, Candidate, Nlu, Reading } from '@yanshu/nlu/types.ts'
import type { SlotType } from '@yanshu/contract/understanding.ts'
import type { Clock } from '../../../base/clock.ts'
import { samenessOf } from '../phrasings/sameness.ts'
import type { Snapshot, Snapshots } from './snapshot.ts'

/** What is known beside a message. */
export interface Moment {
  /** The type of value that was asked for. */
  expected?: SlotType | undefined
  /** Short words on the moment, as 'flow=shipping.fee'. */
  context?: readonly string[] | undefined
  /** Whose time zone "today" is told by. */
  brand?: string | undefined
  /** ms UTC; now where it is left out. */
  now?: number | undefined
}
export interface ReadingDeps {
  nlu: Nlu
  snapshots: Snapshots
  clock: Clock
  timeZoneOf(brand: string | undefined): Promise<string>
  /** The intent that has a phrasing which says the very same. */
  intentOfSame(sameness: string): Promise<string | undefined>
  /** Told how long each message took, ms, and which intent it most likely had; none where it was likely about nothing known. */
  took(ms: number, intent: string | undefined): void
}

/** Reads messages with the dictionary, the intents that are on and the model in use. */
export function createReading({ nlu, snapshots, clock, timeZoneOf, intentOfSame, took }: ReadingDeps) {
  async function read(text: string, { expected, context, brand, now = clock.now() }: Moment = {}): Promise<Reading> {
    const began = clock.monotonic()
    const [snapshot, timeZone] = await Promise.all([snapshots.fresh(), timeZoneOf(brand)])
    const [reading, same] = await Promise.all([
      nlu.read({ text, now, timeZone, dictionary: snapshot.dictionary, ...(expected && { expected }), ...(context && { context }) }),
      // The model tells it as well, only less surely.
      intentOfSame(samenessOf(text)).catch(() => undefined),
    ])
    const known = surelyOf(withoutUnknown(reading, snapshot), same !== undefined && snapshot.intents.get(same)?.enabled ? same : undefined)
    took(clock.monotonic() - began, known.outOfScope < 0.5 ? known.intents[0]?.label : undefined)
    return known
  }
  return {
    read,
    rank: (reading: Reading, candidates: Candidate[]): Promise<Answer[]> => nlu.rank(reading, candidates),
  }
}

/** How sure the very words of a phrasing are. What they mean was said by a person, not guessed, and holds from the moment that they were put in. */
const surely = 0.97

/** The reading with the intent that has the same words before the others. */
export function surelyOf(reading: Reading, intent: string | undefined): Reading {
  if (intent === undefined || reading.normalised === '') return reading
  const others = reading.intents.filter(({ label }) => label !== intent)
  const sum = others.reduce((total, { probability }) => total + probability, 0)
  const rest = others.map(({ label, probability }) => ({ label, probability: sum === 0 ? 0 : (probability / sum) * (1 - surely) }))
  const probability = Math.max(surely, reading.intents.find(({ label }) => label === intent)?.probability ?? 0)
  return { ...reading, intents: [{ label: intent, probability }, ...rest].slice(0, 5), confidence: Math.max(surely, reading.confidence), outOfScope: Math.min(1 - surely, reading.outOfScope) }
}

/** A model may still know intents that were switched off or removed since: they are left out, and count as nothing known. */
export function withoutUnknown(reading: Reading, { intents }: Pick<Snapshot, 'intents'>): Reading {
  if (intents.size === 0 || reading.intents.every(({ label }) => intents.get(label)?.enabled)) return reading
  const kept = reading.intents.filter(({ label }) => intents.get(label)?.enabled)
  const [before, after] = [reading.intents[0]?.probability ?? 0, kept[0]?.probability ?? 0]
  return { ...reading, intents: kept, confidence: before === 0 ? 0 : reading.confidence * Math.min(1, after / before) }
}
