import { readFileSync, writeFileSync } from 'node:fs'
import type { MeasureKey, Measures, Share } from './measures.ts'
import { productSheet } from './sheet.ts'

/** The committed measures of the product. */
export type ProductScores = Record<MeasureKey, Share>

const file = new URL('./scores.json', import.meta.url)

export function readProductScores(): ProductScores | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProductScores
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export function saveProductScores(measures: Measures): void {
  const round = (value: number): number => Number(value.toFixed(2))
  const kept = (Object.keys(productSheet) as MeasureKey[]).map((key) => {
    const { value, low, high, of } = measures[key]
    return [key, { value: round(value), low: round(low), high: round(high), of }]
  })
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), undefined, 1)}\n`)
}
