// npm run nlu:eval [-- MEASURE… | knowledge [--fit] | development | development2 | product] [--encoder FOLDER] [--scale 1] [--seeds 3] [--save]: the score sheet, on parts of the public sets that nothing was trained on.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openEncoder } from '../src/encoder/encoder.ts'
import { createBench } from './bench.ts'
import type { Figure } from './figures.ts'
import { measureDevelopment } from './development/measure.ts'
import { measureSecondDevelopment } from './development2/measure.ts'
import { measureKnowledge } from './knowledge/measure.ts'
import { measures } from './measures/list.ts'
import { measureProduct } from './product/measure.ts'
import { readScores, saveScores } from './scores.ts'
import { dataFolder } from './sources.ts'
import { heading, printFigure } from './table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { encoder: { type: 'string' }, scale: { type: 'string', default: '1' }, seeds: { type: 'string', default: '3' }, save: { type: 'boolean' }, fit: { type: 'boolean' } },
})
/** What is measured on data of our own. */
const others = ['knowledge', 'development', 'development2', 'product']
const unknown = positionals.filter((name) => !others.includes(name) && !(name in measures))
const seeds = Number(values.seeds)
const scale = Number(values.scale)
if (unknown.length > 0) end(`no such measure: ${unknown.join(', ')}. There are: ${others.join(', ')}, ${Object.keys(measures).join(', ')}`)
if (!Number.isInteger(seeds) || seeds < 1) end('--seeds takes a number from 1 on')
if (!(scale > 0)) end('--scale takes a number above 0')
if (positionals.includes('knowledge')) await measureKnowledge(values.fit ?? false)
if (positionals.includes('development')) await measureDevelopment()
if (positionals.includes('development2')) await measureSecondDevelopment()
if (positionals.includes('product')) await measureProduct(values.save ?? false)
const names = positionals.length === 0 ? Object.keys(measures) : Object.keys(measures).filter((name) => positionals.includes(name))
if (names.length > 0) await measureAll()

async function measureAll(): Promise<void> {
  if (!existsSync(dataFolder) && names.some((name) => name !== 'cost')) end(`the public sets do not lie beside the checkout: ${dataFolder} is not there`)
  const encoder = values.encoder === undefined ? undefined : await openEncoder(values.encoder)
  const key = encoder?.id ?? 'none'
  const bench = createBench(Array.from({ length: seeds }, (_, index) => index + 1), encoder, scale)
  const saved = readScores()[key]
  const figures: Figure[] = []
  process.stdout.write(`encoder: ${key}; mean of ${seeds} seeds\n${heading}\n`)
  for (const name of names) {
    const began = bench.seconds()
    const measured = await measures[name]?.(bench) ?? []
    figures.push(...measured)
    const spent = bench.seconds() - began
    for (const figure of measured) process.stdout.write(`${printFigure(figure, saved)}${spent < 0.5 ? '' : `; fitted in ${spent.toFixed(0)} s`}\n`)
  }
  await encoder?.close()
  if (values.save) saveScores(key, figures)
}

function end(words: string): never {
  process.stderr.write(`nlu:eval: ${words}\n`)
  process.exit(2)
}
