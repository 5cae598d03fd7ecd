import type { Tx } from '../../../host/module.ts'
import type { Knowledge } from '../../knowledge/service.ts'
import type { EntryTeaching } from './deciding.ts'

/** Phrasings of knowledge entries, put in and taken out by lessons. */
export function createEntryTeaching(knowledge: Pick<Knowledge, 'teach' | 'entriesInUse'>): EntryTeaching {
  return {
    add: (tx: Tx, entry, texts) => knowledge.teach(tx, entry, { add: texts }),
    remove: async (tx: Tx, entry, texts) => void await knowledge.teach(tx, entry, { remove: texts }),
    titles: async (ids) => new Map((await knowledge.entriesInUse(ids)).map(({ id, title }) => [id, title])),
  }
}
