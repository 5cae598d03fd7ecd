import { mostVectors } from '@yanshu/nlu/answer/vectors.ts'
import type { Nlu } from '@yanshu/nlu/types.ts'
import type { Knowledge } from '../../knowledge/service.ts'

export interface PreparingDeps {
  nlu: Pick<Nlu, 'prepare' | 'state'>
  knowledge: Pick<Knowledge, 'phrasings' | 'entriesInUse'>
}

/** Has the encoder make the vectors that entries are ranked by before anybody asks: behind all messages, in this process's memory. */
export function createPreparing({ nlu, knowledge }: PreparingDeps) {
  const isOpen = (): boolean => nlu.state().encoder !== undefined
  return {
    /** Of all entries in use, as far as they are kept; for an encoder that was opened. */
    async all(): Promise<void> {
      let count = 0
      for await (const texts of knowledge.phrasings()) {
        // More would push out what was made first.
        if (!isOpen() || (count += texts.length) > mostVectors) return
        await nlu.prepare(texts)
      }
    },
    /** Of entries that have changed. */
    async some(ids: readonly string[]): Promise<void> {
      if (isOpen()) await nlu.prepare((await knowledge.entriesInUse(ids)).flatMap(({ title, questions }) => [title, ...questions]))
    },
  }
}
