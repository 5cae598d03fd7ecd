import { makeNameless } from '../../src/training-thread/nameless-examples.ts'
import type { Example } from '../../src/head/types.ts'
import type { Term } from '../../src/slots/types.ts'

interface Entry {
  title: string
  questions: readonly string[]
  intent?: string
}

/** How the demo shop's entries are asked for, with their intents; those that name goods once more without the name. Found by address, because this workspace depends on no other. */
export async function readShopPhrasings(): Promise<Example[]> {
  const { knowledge } = await load<{ knowledge: readonly Entry[] }>('book.ts')
  const { products } = await load<{ products: readonly Term[] }>('catalogue.ts')
  const own = knowledge.flatMap(({ title, questions, intent }) => (intent === undefined ? [] : [title, ...questions].map((text): Example => ({ text, label: intent }))))
  return [...own, ...makeNameless(own, products.map(({ id, name, aliases = [] }) => ({ id, name, aliases })))]
}

async function load<Module>(file: string): Promise<Module> {
  return await import(new URL(`../../../demo/data/${file}`, import.meta.url).href) as Module
}
