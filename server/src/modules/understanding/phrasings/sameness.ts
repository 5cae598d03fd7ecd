import { hash } from 'node:crypto'
import { tellLanguage } from '@yanshu/nlu/text/language.ts'
import { bare, normalise } from '@yanshu/nlu/text/normalise.ts'
import { newId } from '../../../base/ids.ts'
import type { PhrasingRow } from '../tables.ts'

/** Alike for texts that differ in nothing but case, marks, blanks and traditional characters. */
export function samenessOf(text: string): string {
  const normalised = normalise(text)
  return hash('sha256', bare(normalised) || normalised, 'base64url')
}

/** A row of an intent, made at `at` (ms UTC). */
export function newPhrasing(intent: string, text: string, source: 'starter' | 'written' | 'imported' | 'learned', at: number): PhrasingRow {
  return { id: newId(), intent, text, sameness: samenessOf(text), language: tellLanguage(normalise(text)), source, created_at: at }
}
