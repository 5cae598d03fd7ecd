import { clausesOf } from '../../intent/clauses.ts'
import { isComplaint } from '../../intent/complaint.ts'
import { normalise } from '../../text/normalise.ts'
import { shorten } from '../model/features.ts'
import type { CueKind } from '../types.ts'
import { chineseCues } from './chinese.ts'
import { englishCues } from './english.ts'

/** A sign in the words of a message; `text` is what stands there. */
export interface Cue {
  kind: CueKind
  text: string
}

/** Where one kind of sign stands, and what takes it back when it stands in the same clause. */
export interface CuePattern {
  kind: CueKind
  pattern: RegExp
  unless?: RegExp
}

const longestQuote = 40
const shoutedMarks = /[!！]{2,}|[?？]{2,}|[!！][?？]|[?？][!！]/u
const shoutedWords = /\b[A-Z]{3,}\b[^a-z]*\b[A-Z]{2,}\b|^[^a-z\p{Script=Han}]*\b[A-Z]{4,}\b[^a-z\p{Script=Han}]*[!?]+$/u
const angryEmoji = /[😠😡🤬💢👿😤👎🖕💩🙄]/u

/** The signs of anger and of calm in a message, each kind once. */
export function findCues(text: string): Cue[] {
  const read = shorten(text)
  const normalised = normalise(read)
  const found = new Map<CueKind, string>()
  for (const clause of clausesOf(normalised)) {
    for (const { kind, pattern, unless } of /\p{Script=Han}/u.test(clause) ? chineseCues : englishCues) {
      if (found.has(kind)) continue
      const hit = pattern.exec(clause)
      if (hit && !unless?.test(clause)) found.set(kind, hit[0].trim())
    }
  }
  for (const [kind, pattern] of [['shouting', shoutedMarks], ['shouting', shoutedWords], ['emoji', angryEmoji]] as const) {
    const hit = pattern.exec(read)
    if (hit && !found.has(kind)) found.set(kind, hit[0].trim())
  }
  if (!found.has('threat') && isComplaint(normalised)) found.set('complaint', normalised)
  return Array.from(found, ([kind, quote]) => ({ kind, text: Array.from(quote).slice(0, longestQuote).join('') }))
}
