import type { IntentAction, SlotType } from '@yanshu/contract/understanding.ts'
import { answerThreshold, offerThreshold } from '@yanshu/nlu/answer/thresholds.ts'
import { prepareDictionary } from '@yanshu/nlu/slots/products/dictionary.ts'
import type { Term } from '@yanshu/nlu/slots/types.ts'
import { starterAction } from '../intents/starter.ts'
import type { IntentQueries } from '../intents/queries.ts'
import type { MarkStore } from '../marks.ts'
import type { TermQueries } from '../terms/queries.ts'

export interface KnownIntent {
  id: string
  name: string
  nameEn?: string
  group: string
  action: IntentAction
  slots: readonly SlotType[]
  enabled: boolean
}
/** What reading messages needs of the tables, as it stood at one moment. */
export interface Snapshot {
  intents: ReadonlyMap<string, KnownIntent>
  /** The same array as long as no term changes: what the engine derives from it is kept. */
  dictionary: readonly Term[]
  thresholds: { answer: number; offer: number; revision: number }
}
type About = keyof Snapshot

export const firstThresholds: Snapshot['thresholds'] = { answer: answerThreshold, offer: offerThreshold, revision: 0 }
const empty: Snapshot = { intents: new Map(), dictionary: [], thresholds: firstThresholds }

/** Keeps in memory what every message needs; a part that was dropped is read again before the next message. */
export function createSnapshots({ intents, terms, marks }: { intents: IntentQueries; terms: TermQueries; marks: MarkStore }) {
  let last = empty
  let stale = new Set<About>(['intents', 'dictionary', 'thresholds'])
  let loading: Promise<void> | undefined

  const loaders: { [A in About]: () => Promise<Snapshot[A]> } = {
    intents: async () => new Map((await intents.all()).map((row): [string, KnownIntent] => [row.id, {
      id: row.id, name: row.name, ...(row.name_en !== null && { nameEn: row.name_en }), group: row.group_name,
      action: JSON.parse(row.action) as IntentAction, slots: JSON.parse(row.slots) as SlotType[], enabled: row.enabled === 1,
    }])),
    dictionary: async () => {
      const dictionary = (await terms.all()).map((row): Term => ({
        id: row.code ?? row.id, name: row.name, aliases: JSON.parse(row.aliases) as string[], type: row.type as SlotType,
      }))
      await prepareDictionary(dictionary)
      return dictionary
    },
    thresholds: async () => (await marks.get('thresholds')) ?? firstThresholds,
  }

  async function load(): Promise<void> {
    while (stale.size > 0) {
      const parts = stale
      stale = new Set()
      try {
        const read = await Promise.all([...parts].map(async (about) => [about, await loaders[about]()] as const))
        last = { ...last, ...Object.fromEntries(read) }
      } catch (error) {
        for (const about of parts) stale.add(about)
        throw error
      }
    }
  }

  return {
    /** As it stands now. */
    async fresh(): Promise<Snapshot> {
      // What is being read is not here yet.
      if (loading || stale.size > 0) await (loading ??= load().finally(() => (loading = undefined)))
      return last
    },
    /** As it was last read, for whoever cannot wait. */
    last: (): Snapshot => last,
    drop(about: About): void {
      stale.add(about)
    },
  }
}
export type Snapshots = ReturnType<typeof createSnapshots>

/** What the bot does when it is sure of an intent; nothing for one that is off or gone. Before anything was read: as it ships. */
export function actionIn({ intents }: Snapshot, id: string): IntentAction | undefined {
  if (intents.size === 0) return starterAction(id)
  const known = intents.get(id)
  return known?.enabled ? known.action : undefined
}
