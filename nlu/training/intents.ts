/**
 * Trains the head of nlu/models/intents-1 on the starter intents and on how the demo shop's entries are asked for in Chinese: an installation uses it until
 * it has a model of its own.
 *
 *     node nlu/training/intents.ts [--measure] [OUT]        (one core, under a minute)
 *
 * `--measure` leaves every fifth of the starter phrasings out once and says how many of them are told right.
 */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fitHead } from '../src/head/fit.ts'
import { isFrozen } from '../src/head/frozen.ts'
import { saveHead } from '../src/head/save.ts'
import type { Example } from '../src/head/types.ts'
import { tellLanguage } from '../src/text/language.ts'
import { starterIntents } from '../starter/intents.ts'
import { crossValidate } from './intents/cross-validate.ts'
import { readShopPhrasings } from './intents/shop-phrasings.ts'

const { values: { measure }, positionals: [out = fileURLToPath(new URL('../models/intents-1/intents.bin', import.meta.url))] } = parseArgs({ allowPositionals: true, options: { measure: { type: 'boolean' } } })
// Not the frozen ones: by these an installation judges its own models beside this one.
const starter = starterIntents.flatMap(({ id, phrasings, english }) => [...phrasings, ...english].filter((text) => !isFrozen(text)).map((text): Example => ({ text, label: id })))
// The Chinese ones: those in English are so many more than the starter's that the head would take one shop's words for what is meant anywhere.
const shop = (await readShopPhrasings()).filter(({ text }) => tellLanguage(text) === 'zh-CN')
const examples = [...starter, ...shop]
if (measure) console.log(await crossValidate(starter))
else await build()

async function build(): Promise<void> {
  const head = await fitHead(examples)
  const { accuracy = 0, calibrationError = 0, outOfScopeAuroc = 0 } = head.report
  const digest = createHash('sha256').update(JSON.stringify(examples)).digest('hex')
  const bytes = await saveHead(out, head, {
    id: 'intents-1', version: '2', languages: ['zh-CN', 'en-US'], learned: { starter: starter.length, shop: examples.length - starter.length, intents: head.labels.length, sha256: digest },
    scores: { accuracy, calibrationError, outOfScopeAuroc },
  })
  console.log(`${examples.length} texts, ${head.labels.length} intents, ${head.report.features} features; right of those left out ${accuracy}, calibration ${calibrationError}, foreign ${outOfScopeAuroc}; ${bytes} bytes in ${out}`)
}
