import { judgeAll, measure } from './measures.ts'
import { evalDialogues, evalMessages } from './product-set.ts'
import { printMeasures, printTally } from './report.ts'
import { readProductScores, saveProductScores } from './scores.ts'
import { playSet, shopIntents, shopTerms } from './shop.ts'
import { printTallies } from './tallies.ts'

/** Plays the held-out set against the shipped server and prints what it came to; nothing of what was written is shown. */
export async function measureProduct(save: boolean): Promise<void> {
  const tell = (words: string): boolean => process.stdout.write(`${words}\n`)
  const played = await playSet({ messages: evalMessages, dialogues: evalDialogues }, tell)
  const rows = judgeAll(played, evalMessages, evalDialogues)
  const measures = measure(rows, await shopTerms())
  const models = new Set(rows.flatMap(({ done }) => done.model ?? []))
  tell(`\n${evalMessages.length} first messages and ${evalDialogues.length} dialogues in ${played.seconds.toFixed(0)} s; model ${[...models].join(', ') || 'unknown'}`)
  tell(`\n${printMeasures(measures, readProductScores())}`)
  tell(`\n${printTallies(rows, await shopIntents())}`)
  tell(`\n${printTally('dialogues by theme', rows.filter((row) => row.dialogue !== undefined), ({ dialogue }) => themeOf(dialogue))}`)
  if (save) saveProductScores(measures)
}

/** Dialogues are named theme-detail. */
function themeOf(dialogue: number | undefined): string {
  return evalDialogues[dialogue ?? 0]?.id.split('-')[0] ?? ''
}

