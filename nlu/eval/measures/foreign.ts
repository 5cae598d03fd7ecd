import type { HeadSettings } from '../../src/head/fit.ts'
import type { Example, HeadInput } from '../../src/head/types.ts'
import type { Bench } from '../bench.ts'
import type { Split } from './classify.ts'

/** What a head of one seed said: how foreign each text is, and whether its label was right. */
export interface ForeignSeen {
  own: number[]
  right: boolean[]
  foreign: number[]
}

/** Asks heads about texts of their labels and about foreign ones. */
export async function askForeign(bench: Bench, { name, train, test }: Split, foreign: readonly HeadInput[], settings: HeadSettings = {}): Promise<ForeignSeen[]> {
  const own = await bench.see<Example>(test)
  const strangers = await bench.see(foreign)
  const seen: ForeignSeen[] = []
  for (const seed of bench.seeds) {
    const head = await bench.fit(`${name}-foreign`, train, seed, settings)
    const said = own.map((example) => ({ example, prediction: head.predict(example, 1) }))
    seen.push({
      own: said.map(({ prediction }) => prediction.outOfScope),
      right: said.map(({ example, prediction }) => prediction.ranked[0]?.label === example.label),
      foreign: strangers.map((input) => head.predict(input, 1).outOfScope),
    })
  }
  return seen
}
