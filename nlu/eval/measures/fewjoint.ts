import { readText } from '../sources.ts'
import type { Example } from '../../src/head/types.ts'
import { mean, withInterval } from '../figures.ts'
import { isRight, withoutForeign } from './classify.ts'
import type { Measure } from './measure.ts'

interface Line {
  text: string
  intent: string
}

/** The five domains of the development part: about three texts of each intent are learned, the others asked; the mean of the domains. */
export const measureFewjoint: Measure = async (bench) => {
  const domains: number[][] = []
  let asked = 0
  for (let domain = 0; domain < 5; domain += 1) {
    const [train, test] = [read(`support/support_${domain}.json`), read(`correct/correct_${domain}.json`)]
    const seen = await bench.see(test)
    const right: number[][] = []
    for (const seed of bench.seeds) {
      const head = await bench.fit(`fewjoint-${domain}`, train, seed, withoutForeign)
      right.push(seen.map((example) => Number(isRight(head, example))))
    }
    asked += test.length
    domains.push(test.map((_, index) => mean(right.map((one) => one[index] ?? 0))))
  }
  const value = (pick: (texts: number[]) => number[]): number => 100 * mean(domains.map((texts) => mean(pick(texts))))
  return [withInterval('fewjoint', value((texts) => texts), value, `${domains.length} domains, ${asked} texts asked`)]
}

function read(path: string): Example[] {
  return (JSON.parse(readText(`fewjoint/FewJoint_3shot/dev/${path}`)) as Line[]).map(({ text, intent }) => ({ text, label: intent }))
}
