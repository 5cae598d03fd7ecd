import { isFrozen } from '@yanshu/nlu/head/frozen.ts'
import type { PhrasingQueries } from '../phrasings/queries.ts'

/** What a model is fitted from, and what it is judged by. */
export interface Material {
  examples: { text: string; label: string }[]
  frozen: { text: string; label: string }[]
  /** The intents of the examples. */
  labels: string[]
}

const walked = 1000

/** All phrasings of intents that are on. */
export async function readMaterial(phrasings: PhrasingQueries): Promise<Material> {
  const examples: Material['examples'] = []
  const frozen: Material['frozen'] = []
  for (let after = ''; ;) {
    const rows = await phrasings.walk(after, walked)
    for (const { text, intent } of rows) (isFrozen(text) ? frozen : examples).push({ text, label: intent })
    after = rows.at(-1)?.id ?? ''
    if (rows.length < walked) break
  }
  const labels = new Set(examples.map(({ label }) => label))
  // What no model could know says nothing of it.
  return { examples, frozen: frozen.filter(({ label }) => labels.has(label)), labels: [...labels] }
}
