import { recogniseRegions } from '../../src/slots/regions/region.ts'
import { recogniseProducts } from '../../src/slots/products/product.ts'
import type { Term } from '../../src/slots/types.ts'
import { normalise } from '../../src/text/normalise.ts'

/**
 * Whether a question in full says every value of topic(value,value): in the same words, a place by any of its names, goods by any
 * name of theirs in the dictionary.
 */
export function saysAll(question: string, stands: string, dictionary: readonly Term[]): boolean {
  const values = /\(([^()]+)\)$/.exec(stands)?.[1]?.split(',') ?? []
  return values.length > 0 && values.every((value) => says(normalise(question), normalise(value.trim()), dictionary))
}

function says(question: string, value: string, dictionary: readonly Term[]): boolean {
  if (question.includes(value)) return true
  const known = (text: string): string[] => [...recogniseRegions(text, true), ...recogniseProducts(text, dictionary)].flatMap((found) => found.values ?? [found.value])
  const wanted = known(value)
  const said = new Set(known(question))
  return wanted.length > 0 && wanted.some((each) => said.has(each))
}
