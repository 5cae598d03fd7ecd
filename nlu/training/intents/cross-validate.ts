import { dealFolds } from '../../src/head/folds.ts'
import { fitHead } from '../../src/head/fit.ts'
import { createRandom } from '../../src/head/random.ts'
import type { Example, Ranked } from '../../src/head/types.ts'
import { tellLanguage } from '../../src/text/language.ts'

const folds = 5

/** How a head does on texts left out, a fifth at a time. Shares 0..1, each of its own texts. */
export interface Validated {
  texts: number
  first: number
  amongThree: number
  chinese: number
  english: number
  /** The intents most often mistaken for another, and how often of how many. */
  mistaken: string[]
}

/** Fits on four fifths of each label's texts and asks about the rest, five times. */
export async function crossValidate(examples: readonly Example[]): Promise<Validated> {
  const labels = [...new Set(examples.map(({ label }) => label))]
  const fold = dealFolds(Int32Array.from(examples, ({ label }) => labels.indexOf(label)), folds, createRandom(1))
  const said: { example: Example; ranked: Ranked[] }[] = []
  for (let left = 0; left < folds; left += 1) {
    const head = await fitHead(examples.filter((_, index) => fold[index] !== left), { foreignGroups: 0 })
    for (const example of examples.filter((_, index) => fold[index] === left)) said.push({ example, ranked: head.predict(example).ranked })
  }
  const share = (places: number, of = said): number => (
    Math.round(1000 * of.filter(({ example, ranked }) => ranked.slice(0, places).some(({ label }) => label === example.label)).length / Math.max(1, of.length)) / 1000)
  const isChinese = ({ example }: { example: Example }): boolean => tellLanguage(example.text) === 'zh-CN'
  return {
    texts: said.length, first: share(1), amongThree: share(3), chinese: share(1, said.filter(isChinese)), english: share(1, said.filter((one) => !isChinese(one))),
    mistaken: listMistaken(said),
  }
}

function listMistaken(said: readonly { example: Example; ranked: Ranked[] }[]): string[] {
  const wrong = said.filter(({ example, ranked }) => ranked[0]?.label !== example.label)
  const pairs = Map.groupBy(wrong, ({ example, ranked }) => `${example.label} → ${ranked[0]?.label ?? ''}`)
  return [...pairs].map(([pair, all]) => ({ pair, count: all.length })).toSorted((a, b) => b.count - a.count).slice(0, 20).map(({ pair, count }) => `${pair} ${count}`)
}
