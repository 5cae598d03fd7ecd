import type { Row } from './measures.ts'
import { printTally } from './report.ts'

/** What came of messages by what they expect, how near the right entry was, what was meant, and what was done: counts only. */
export function printTallies(rows: readonly Row[], intents: ReadonlyMap<string, string>): string {
  const answerable = rows.filter(hasEntries)
  return [
    printTally('expected', rows, kindOf), printTally('where the right entry stood', answerable, placeOf), printTally('whether its intent was told', answerable, (row) => meaningOf(row, intents)),
    printTally('done', rows, doneOf),
  ].join('\n\n')
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

function doneOf({ done }: Row): string {
  return done.handedOver ? `handed over: ${done.reason ?? 'unknown'}` : done.withPerson ? 'with a person' : done.act
}
