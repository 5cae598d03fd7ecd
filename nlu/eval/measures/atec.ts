import { createReading, fitFeatures, type Row } from '../../src/head/features.ts'
import { shareRight } from '../figures.ts'
import { blake2b } from '../../training/blake2b.ts'
import { formOf, readLines } from '../sources.ts'
import type { Bench } from '../bench.ts'
import type { Measure } from './measure.ts'

/** As many entries as the bar was measured with. */
const entryCount = 293

/**
 * Questions to a payment service and the entry that means the same. Texts of the same form (see `formOf`) are one; pairs marked as meaning
 * the same join them to groups. Entries are all groups of three and more, then groups of two in the order of the digests of their first member, up to
 * 293. In each group the member with the least digest is the title; every other member is asked. Nothing is learned but how rare n-grams are
 * in the titles. (The part of the set that lies here has too few groups of three and more for all 293.)
 */
export const measureAtec: Measure = async (bench) => {
  const groups = joinGroups()
  const titles = await bench.see(groups.map(([text = '']) => ({ text })))
  const asked = groups.flatMap((members, entry) => members.slice(1).map((text) => ({ text, entry })))
  const read = createReading(fitFeatures(titles, { least: 1, most: 1_000_000, vectorScale: 1, contextScale: 0 }))
  const rows = titles.map(read)
  const places = (await bench.see(asked)).map((question) => placeOf(bench, read(question), rows, question.entry))
  const on = `${groups.length} entries, of them ${groups.filter((members) => members.length > 2).length} with three phrasings and more; ${asked.length} questions`
  return [
    shareRight('atec-first', [places.map((place) => place < 1)], on),
    shareRight('atec-five', [places.map((place) => place < 5)], on),
  ]
}

function joinGroups(): string[][] {
  const parents = new Map<string, string>()
  const texts = new Map<string, string>()
  const find = (form: string): string => {
    let at = form
    for (let next = parents.get(at); next !== undefined && next !== at; next = parents.get(at)) at = next
    return at
  }
  for (const { a, b, same } of readLines<{ a: string; b: string; same: number }>('atec/pairs.jsonl')) {
    if (same !== 1) continue
    const [one, other] = [formOf(a), formOf(b)]
    for (const [form, text] of [[one, a], [other, b]] as const) if (!texts.has(form)) texts.set(form, text)
    parents.set(find(one), find(other))
  }
  const byRoot = Map.groupBy(texts.keys(), find)
  const digests = new Map([...byRoot.values()].filter((forms) => forms.length > 1).flat().map((form) => [form, Buffer.from(blake2b(form, 4)).readUInt32BE()]))
  const order = (a = '', b = ''): number => (digests.get(a) ?? 0) - (digests.get(b) ?? 0)
  const groups = [...byRoot.values()].filter((forms) => forms.length > 1).map((forms) => forms.toSorted(order)).toSorted((a, b) => order(a[0], b[0]))
  const large = groups.filter((forms) => forms.length > 2)
  const pairs = groups.filter((forms) => forms.length === 2)
  return [...large, ...pairs].slice(0, entryCount).map((forms) => forms.map((form) => texts.get(form) ?? form))
}

/** How many entries stand above the right one: by the cosine of n-grams, and with an encoder by the mean of both cosines. */
function placeOf(bench: Bench, question: Row, rows: readonly Row[], entry: number): number {
  const scores = rows.map((row) => overlap(question, row) + (bench.encoder ? cosine(question.dense, row.dense) : 0))
  const own = scores[entry] ?? 0
  return scores.filter((score, index) => index !== entry && score >= own).length
}

function overlap(a: Row, b: Row): number {
  const values = new Map(Array.from(a.columns, (column, index) => [column, a.values[index] ?? 0] as const))
  return b.columns.reduce((sum, column, index) => sum + (values.get(column) ?? 0) * (b.values[index] ?? 0), 0)
}

function cosine(a: Float32Array, b: Float32Array): number {
  let [dot, ofA, ofB] = [0, 0, 0]
  a.forEach((value, index) => {
    const other = b[index] ?? 0
    dot += value * other
    ofA += value * value
    ofB += other * other
  })
  return dot / (Math.sqrt(ofA * ofB) || 1)
}
