import { createNlu } from '@yanshu/nlu/index.ts'
import { openEncoder } from '@yanshu/nlu/encoder/encoder.ts'
import { loadShipped } from '@yanshu/nlu/shipped/shipped.ts'
import type { Nlu } from '@yanshu/nlu/types.ts'
import { knowledge } from '../demo/data/book.ts'
import { products } from '../demo/data/catalogue.ts'
import { inTurn, median, resultOf, type Benchmark } from './benchmark.ts'

const messages = 400
/** Directory of an encoder to read with; none without. */
const encoder = process.env['BENCH_ENCODER']

/** One message at a time, as they come to the bot of a quiet shop. */
export const parse: Benchmark = {
  name: 'parse',
  about: `understanding one message (values, intent, feeling)${encoder ? ' with an encoder, beside that encoder alone' : ', beside its intent alone; BENCH_ENCODER=DIRECTORY adds an encoder'}`,
  goal: encoder ? '≤ 1.3 × the encoder alone; p50 ≤ 3 ms' : 'p50 ≤ 3 ms',
  async run(tell, remark) {
    const nlu = createNlu()
    const dictionary = products.map(({ id, name, aliases }) => ({ id, name, aliases }))
    try {
      await nlu.useEncoder(encoder)
      const floor = await openFloor()
      for (const [size, texts] of textsBySize()) {
        const reading = { now: Date.now(), timeZone: 'Asia/Shanghai', dictionary }
        const values = await inTurn({
          yanshu: () => middleOf(texts, (text) => nlu.read({ text, ...reading })),
          floor: () => middleOf(texts, floor),
        })
        tell(resultOf({ name: 'parse', size, unit: 'ms', floor: encoder ? 'the encoder alone' : 'the intent alone' }, values.yanshu, values.floor))
      }
      remark({ name: 'parse', size: 'ranking', says: `${(await rankingMs(nlu)).toFixed(2)} ms at the median to rank 20 entries` })
    } finally {
      await nlu.close()
    }
  },
}

async function openFloor(): Promise<(text: string) => unknown> {
  if (encoder) {
    const alone = await openEncoder(encoder)
    return (text) => alone.encode([text])
  }
  const { head } = await loadShipped()
  return (text) => head.predict({ text })
}

/** Questions of the demo shop: of some ten characters, of some twenty, and a long one made of several. */
function textsBySize(): [string, string[]][] {
  const questions = knowledge.flatMap((entry) => entry.questions)
  const take = (list: readonly string[]): string[] => Array.from({ length: messages }, (_, index) => list[index % list.length] ?? '')
  return [
    ['10 characters', take(questions.filter((text) => text.length <= 12))],
    ['20 characters', take(questions.filter((text) => text.length > 15 && text.length < 30))],
    ['200 characters', take(Array.from({ length: messages }, (_, index) => take(questions).slice(index, index + 20).join('，').slice(0, 200)))],
  ]
}

async function middleOf(texts: readonly string[], read: (text: string) => unknown): Promise<number> {
  const waits: number[] = []
  for (const text of texts) {
    const began = performance.now()
    await read(text)
    waits.push(performance.now() - began)
  }
  return median(waits)
}

async function rankingMs(nlu: Nlu): Promise<number> {
  const candidates = knowledge.slice(0, 20).map(({ id, title, questions }) => ({ id, title, questions: [...questions], searchScore: 1 }))
  const reading = await nlu.read({ text: candidates[3]?.title ?? '', now: Date.now(), timeZone: 'Asia/Shanghai' })
  return middleOf(Array.from({ length: messages }, () => ''), () => nlu.rank(reading, candidates))
}
