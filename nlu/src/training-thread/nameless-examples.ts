import { withoutNames } from '../reading/nameless.ts'
import { recogniseProducts } from '../slots/products/product.ts'
import type { Term } from '../slots/types.ts'
import { tellLanguage } from '../text/language.ts'
import { normalise } from '../text/normalise.ts'

/** The texts that name a product, once more with a stand-in for its name, as messages are read too; each only once. */
export function makeNameless<Example extends { text: string }>(examples: readonly Example[], dictionary: readonly Term[]): Example[] {
  const made = new Map<string, Example>()
  for (const example of examples) {
    const normalised = normalise(example.text)
    const text = withoutNames(normalised, recogniseProducts(normalised, dictionary), tellLanguage(normalised))
    if (text !== undefined && !made.has(text)) made.set(text, { ...example, text })
  }
  return [...made.values()]
}
