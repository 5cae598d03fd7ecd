import { pathToFileURL } from 'node:url'
import type { Term } from '../../src/slots/types.ts'
import { judgeAll, measure, type Row } from './measures.ts'
import type { Played } from './observed.ts'
import { evalDialogues, evalMessages } from './product-set.ts'
import { printMeasures, printTally } from './report.ts'
import { readProductScores, saveProductScores } from './scores.ts'

/** Plays the held-out set against the shipped server and prints what it came to; nothing of what was written is shown. */
export async function measureProduct(save: boolean): Promise<void> {
  const tell = (words: string): boolean => process.stdout.write(`${words}\n`)
  // Found by address, because this workspace depends on no other.
  const { playProduct } = (await import(address('bench/product/play.ts'))) as { playProduct(tell: (words: string) => void): Promise<Played> }
  const played = await playProduct(tell)
  const rows = judgeAll(played, evalMessages, evalDialogues)
  const measures = measure(rows, await shopTerms())
  tell(`\n${evalMessages.length} first messages and ${evalDialogues.length} dialogues in ${played.seconds.toFixed(0)} s; model ${played.model || 'unknown'}`)
  if (!played.tellsThoughts) tell('what the bot understood cannot be read: elliptical turns and values count as missed')
  if (!played.tellsAlarms) tell('no alarms can be read: a hand-over for a complaint counts as one')
  tell(`\n${printMeasures(measures, readProductScores())}`)
  tell(`\n${printTally('expected', rows, kindOf)}`)
  tell(`\n${printTally('expected, of dialogues by theme', rows.filter((row) => row.dialogue !== undefined), themeOf)}`)
  tell(`\n${printTally('done', rows, ({ done }) => (done.handedOver ? `handed over: ${done.reason ?? 'unknown'}` : done.withPerson ? 'with a person' : done.act))}`)
  if (save) saveProductScores(measures)
}

function kindOf({ expect, dialogue }: Row): string {
  const kind = `${dialogue === undefined ? 'message' : 'turn'}: ${expect.kind}${expect.kind === 'ask' ? ` ${expect.slot}` : ''}`
  return `${kind}${expect.completed === undefined ? '' : ', elliptical'}${expect.angry ? ', angry' : ''}`
}

/** Dialogues are named theme-detail. */
function themeOf({ dialogue }: Row): string {
  return evalDialogues[dialogue ?? 0]?.id.split('-')[0] ?? ''
}

/** The goods of the demo shop, as a dictionary of the recognisers. */
async function shopTerms(): Promise<Term[]> {
  const { products } = (await import(address('demo/data/catalogue.ts'))) as { products: { id: string; name: string; nameEn: string; aliases?: readonly string[] }[] }
  return products.map(({ id, name, nameEn, aliases = [] }) => ({ id, name, aliases: [nameEn, ...aliases] }))
}

function address(path: string): string {
  return pathToFileURL(new URL(`../../../${path}`, import.meta.url).pathname).href
}
