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
  const intents = await shopIntents()
  tell(`\n${evalMessages.length} first messages and ${evalDialogues.length} dialogues in ${played.seconds.toFixed(0)} s; model ${[...new Set(rows.flatMap(({ done }) => done.model ?? []))].join(', ') || 'unknown'}`)
  tell(`\n${printMeasures(measures, readProductScores())}`)
  tell(`\n${printTally('expected', rows, kindOf)}`)
  tell(`\n${printTally('expected, of dialogues by theme', rows.filter((row) => row.dialogue !== undefined), themeOf)}`)
  tell(`\n${printTally('where the right entry stood', rows.filter(hasEntries), placeOf)}`)
  tell(`\n${printTally('whether its intent was told', rows.filter(hasEntries), (row) => meaningOf(row, intents))}`)
  tell(`\n${printTally('done', rows, ({ done }) => (done.handedOver ? `handed over: ${done.reason ?? 'unknown'}` : done.withPerson ? 'with a person' : done.act))}`)
  if (save) saveProductScores(measures)
}

function kindOf({ expect, dialogue }: Row): string {
  const kind = `${dialogue === undefined ? 'message' : 'turn'}: ${expect.kind}${expect.kind === 'ask' ? ` ${expect.slot}` : ''}`
  return `${kind}${expect.completed === undefined ? '' : ', elliptical'}${expect.angry ? ', angry' : ''}`
}

function hasEntries({ expect, done }: Row): boolean {
  return expect.kind === 'answer' && !done.withPerson
}

/** How near the right entry came, whatever was then done. */
function placeOf({ expect, done, dialogue }: Row): string {
  const entries: readonly string[] = expect.kind === 'answer' ? expect.entries : []
  const place = done.sources?.findIndex((ids) => ids.some((id) => entries.includes(id))) ?? -1
  return `${dialogue === undefined ? 'message' : 'turn'}: ${done.sources?.length === 0 ? 'nothing was thought of' : place === -1 ? 'not among five' : place === 0 ? 'first' : place < 3 ? 'among three' : 'among five'}`
}

/** Whether one of the right entries' intents was told, and how surely. */
function meaningOf({ expect, done, dialogue }: Row, intents: ReadonlyMap<string, string>): string {
  const wanted = expect.kind === 'answer' ? expect.entries.flatMap((id) => intents.get(id) ?? []) : []
  const told = done.intent
  const place = dialogue === undefined ? 'message' : 'turn'
  if (wanted.length === 0) return `${place}: its entry has none`
  if (!told) return `${place}: none was told`
  return `${place}: ${wanted.includes(told.id) ? 'right' : 'another'}, ${told.probability >= 0.7 ? 'sure' : told.probability >= 0.4 ? 'likely' : 'unsure'}`
}

/** The intents of the demo shop's entries, by entry. */
async function shopIntents(): Promise<Map<string, string>> {
  const { knowledge } = (await import(address('demo/data/book.ts'))) as { knowledge: { id: string; intent?: string }[] }
  return new Map(knowledge.flatMap(({ id, intent }) => (intent === undefined ? [] : [[id, intent]])))
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
