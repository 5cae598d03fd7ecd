import type { Language } from '@yanshu/contract/errors.ts'
import type { Hearing } from '../lessons/hearing.ts'
import type { createReading } from './reading.ts'
import { actionIn, type Snapshots } from './snapshot.ts'

/** What the bot needs to understand a message and to act on it. */
export function createMind({ read, rank }: ReturnType<typeof createReading>, aside: Pick<ReturnType<typeof createReading>, 'read'>, snapshots: Snapshots, { learn }: Pick<Hearing, 'learn'>) {
  return {
    /** What the words alone tell. */
    read,
    /** The same for what the bot is not to act on: it is counted nowhere. */
    readAside: aside.read,
    /** Candidates as answers to a message that was read, best first. */
    rank,
    /** Notes a message that is worth learning from: unanswered, or answered by what the contact chose. */
    learn,
    /** From which confidence on to answer and to offer; 0..1. */
    thresholds: async () => {
      const { answer, offer } = (await snapshots.fresh()).thresholds
      return { answer, offer }
    },
    /** What to do when it is sure of an intent; nothing for one that is off or gone. */
    actionOf: async (intent: string) => actionIn(await snapshots.fresh(), intent),
    /** What a product of the dictionary is called. */
    productName: async (product: string): Promise<string | undefined> => (await snapshots.fresh()).dictionary.find(({ id }) => id === product)?.name,
    nameOf: async (intent: string, language: Language): Promise<string | undefined> => {
      const known = (await snapshots.fresh()).intents.get(intent)
      return language === 'en-US' ? known?.nameEn ?? known?.name : known?.name
    },
  }
}
export type UnderstandingMind = ReturnType<typeof createMind>
