import { entityAt } from '../spans.ts'
import type { Entity, Term } from '../types.ts'
import { compileDictionary } from './dictionary.ts'
import { findNames } from './exact.ts'
import { findLikely } from './fuzzy.ts'
import { splitUnits } from './units.ts'

/**
 * The terms of an installation: products by name, alias, brand in Chinese or English, blanks or none (iphone15pro, 苹果15 Pro), and by a part of a Chinese
 * name; terms of another type by name and alias only. Model numbers match whole or not at all. The value is the id; where several
 * share the words, the first id, and all of them in `values`.
 */
export function recogniseProducts(text: string, terms: readonly Term[]): Entity[] {
  if (terms.length === 0) return []
  const dictionary = compileDictionary(terms)
  const units = splitUnits(text)
  const named = findNames(units, dictionary)
  const likely = findLikely(units, dictionary, named)
  const all = [...named, ...likely].map(({ first, last, type, ids }) =>
    entityAt(type, text, units[first]?.start ?? 0, units[last]?.end ?? 0, ids[0] ?? '', ids.length > 1 ? ids : undefined))
  return all.sort((a, b) => a.start - b.start)
}
