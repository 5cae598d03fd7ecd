import { isFrozen } from '@yanshu/nlu/head/frozen.ts'
import type { Term } from '@yanshu/nlu/slots/types.ts'
import { foreignTexts } from '@yanshu/nlu/starter/foreign.ts'
import type { PhrasingQueries } from '../phrasings/queries.ts'
import { samenessOf } from '../phrasings/sameness.ts'

/** What a model is fitted from, and what it is judged by. */
export interface Material {
  examples: { text: string; label: string }[]
  frozen: { text: string; label: string }[]
  /** Texts about none of the intents: half to learn from, half to judge by. */
  foreign: { text: string }[]
  frozenForeign: { text: string }[]
  /** The intents of the examples. */
  labels: string[]
  /** Names of goods: examples are learned without them, too. */
  dictionary: readonly Term[]
}
export interface MaterialDeps {
  phrasings: Pick<PhrasingQueries, 'walk'>
  /** How entries are asked for, by the intent that they answer. */
  entryPhrasings(): Promise<{ intent: string; texts: readonly string[] }[]>
  dictionary(): Promise<readonly Term[]>
}

const walked = 1000
/** With fewer intents no head learns what is foreign. */
const fewestToTellForeign = 8

/** All phrasings of intents that are on, and of the entries that answer them. What is frozen comes from the phrasings alone. */
export async function readMaterial({ phrasings, entryPhrasings, dictionary }: MaterialDeps): Promise<Material> {
  const examples: Material['examples'] = []
  const frozen: Material['frozen'] = []
  for (let after = ''; ;) {
    const rows = await phrasings.walk(after, walked)
    for (const { text, intent } of rows) (isFrozen(text) ? frozen : examples).push({ text, label: intent })
    after = rows.at(-1)?.id ?? ''
    if (rows.length < walked) break
  }
  const labels = new Set(examples.map(({ label }) => label))
  const secret = new Set(frozen.map(({ text }) => samenessOf(text)))
  const entries = (await entryPhrasings()).filter(({ intent }) => labels.has(intent))
    .flatMap(({ intent, texts }) => texts.filter((text) => !secret.has(samenessOf(text))).map((text) => ({ text, label: intent })))
  const strangers = labels.size < fewestToTellForeign ? [] : foreignTexts.map((text) => ({ text }))
  return {
    examples: [...examples, ...entries],
    // What no model could know says nothing of it.
    frozen: frozen.filter(({ label }) => labels.has(label)),
    foreign: strangers.filter((_, index) => index % 2 === 0), frozenForeign: strangers.filter((_, index) => index % 2 === 1),
    labels: [...labels], dictionary: (await dictionary()).filter(({ type }) => type === undefined || type === 'product'),
  }
}
