import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fitHead } from '../../src/head/fit.ts'
import type { FittedHead } from '../../src/head/head.ts'
import { saveHead } from '../../src/head/save.ts'
import type { Example } from '../../src/head/types.ts'
import { toVector } from '../../src/head/vector.ts'
import { starterIntents } from '../../starter/intents.ts'
import type { Bench } from '../bench.ts'
import { plain } from '../figures.ts'
import type { Measure } from './measure.ts'

const rounds = 1_000
const batch = 16

/** What a message costs with a head of the starter intents, encoder included where there is one; and what that head costs. */
export const measureCost: Measure = async (bench) => {
  const examples = starterIntents.flatMap(({ id, phrasings, english }) => [...phrasings, ...english].map((text): Example => ({ text, label: id })))
  const seen = await bench.see(examples)
  const began = process.cpuUsage()
  const head = await fitHead(seen)
  const { user, system } = process.cpuUsage(began)
  const texts = examples.map(({ text }) => text).filter((text) => text.length <= 20)
  const waits = await timeSingly(bench, head, texts)
  const on = `${texts.length} messages, ${head.labels.length} labels`
  return [
    plain('latency-p50', [waits[Math.floor(0.5 * waits.length)] ?? 0], on), plain('latency-p95', [waits[Math.floor(0.95 * waits.length)] ?? 0], on),
    plain('cpu-batched', [await timeBatches(bench, head, texts)], `${batch} at a time`),
    plain('starter-training', [(user + system) / 1e6], `${examples.length} texts, CPU, vectors not counted`),
    plain('starter-size', [await sizeOf(bench, head)], `${head.report.features} features`),
  ]
}

async function timeSingly(bench: Bench, head: FittedHead, texts: readonly string[]): Promise<number[]> {
  const waits: number[] = []
  for (let round = -100; round < rounds; round += 1) {
    const text = texts[(round + 100) % texts.length] ?? ''
    const began = performance.now()
    await predictAll(bench, head, [text])
    if (round >= 0) waits.push(performance.now() - began)
  }
  return waits.toSorted((a, b) => a - b)
}

/** Milliseconds of all cores together for each message. */
async function timeBatches(bench: Bench, head: FittedHead, texts: readonly string[]): Promise<number> {
  const began = process.cpuUsage()
  for (let from = 0; from < rounds; from += batch) {
    await predictAll(bench, head, Array.from({ length: batch }, (_, index) => texts[(from + index) % texts.length] ?? ''))
  }
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000 / (Math.ceil(rounds / batch) * batch)
}

async function predictAll({ encoder }: Bench, head: FittedHead, texts: string[]): Promise<void> {
  const encodings = await encoder?.encode(texts)
  texts.forEach((text, index) => {
    const encoding = encodings?.[index]
    head.predict({ text, ...(encoding && { vector: toVector(encoding) }) })
  })
}

async function sizeOf({ encoder }: Bench, head: FittedHead): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'nlu-eval-'))
  try {
    return await saveHead(join(folder, 'head'), head, {
      id: 'measured', version: '1', languages: ['zh-CN', 'en-US'], learned: {}, scores: {},
      ...(encoder && { encoder: { id: encoder.id, width: head.width } }),
    }) / 1e6
  } finally {
    await rm(folder, { recursive: true })
  }
}
