import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Reading } from '@yanshu/nlu/types.ts'
import { rowsFor } from '../saying/specification.ts'

/** Whether there is a colour, or which ones there are: not that it came wrong, or shall be another. */
const asks = /(?:什么|哪些|哪几[个种]?|几[个种]|啥)(?:颜)?色|(?:有|出)(?:没有?)?.{0,5}(?:[吗么嘛不没]|的)?[?.~]*$|\bwhat colou?rs?\b|\b(?:any|have|got|come|comes|available|is there|are there)\b/
const elsewise = /改|换|错|差|退|掉|褪|洗|染/

/** The specification that tells the colours of the goods, for whoever asks for them; undefined where something else is asked, or none tells. `product`: what the question is about. */
export function colourEntry({ normalised, entities }: Pick<Reading, 'normalised' | 'entities'>, entries: ReadonlyMap<string, Entry>, product: string | undefined): string | undefined {
  if (product === undefined || elsewise.test(normalised) || !asks.test(normalised)) return undefined
  if (!/颜色|\bcolou?rs?\b/.test(normalised) && !entities.some(({ type, start, end }) => type === 'colour' && end > start)) return undefined
  return entries.values().find(({ kind, goods, answer }) => kind === 'specification' && goods.some(({ id }) => id === product) && rowsFor(answer, '颜色') !== undefined)?.id
}
