import type { Term } from '@yanshu/nlu/slots/types.ts'
import type { Nlu } from '@yanshu/nlu/types.ts'
import { demoTerms } from '../../../demo-seed.ts'
import { starterAction } from '../../understanding/intents/starter.ts'
import type { Thresholds } from '../deciding/policy.ts'
import type { Lesson } from '../learning.ts'
import type { Mind } from '../thinking/mind.ts'

/** The engine with the intents that ship and the demo shop's goods, and nothing of an installation's own; what it is told to learn goes into `lessons`. */
export function plainMind(nlu: Nlu, thresholds: Thresholds, lessons: Lesson[] = []): Mind {
  const read: Mind['read'] = (text, { expected, context, now }) => nlu.read({ text, now, timeZone: 'Asia/Shanghai', dictionary, ...(expected && { expected }), ...(context && { context }) })
  return {
    read,
    readAside: read,
    rank: (reading, candidates) => nlu.rank(reading, candidates),
    thresholds: async () => thresholds,
    actionOf: async (intent) => starterAction(intent),
    productName: async (product) => dictionary.find(({ id }) => id === product)?.name,
    nameOf: async (intent) => intent,
    learn: async (_tx, lesson) => void lessons.push(lesson),
  }
}

const dictionary = demoTerms().map(({ code = '', name, aliases }): Term => ({ id: code, name, aliases, type: 'product' }))
