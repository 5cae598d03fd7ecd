import { gramsOf } from '../../head/grams.ts'
import { hashText, kind } from '../../head/hashing.ts'
import { clausesOf } from '../../intent/clauses.ts'
import { normalise } from '../../text/normalise.ts'

/** Beside the kinds of `head/hashing.ts`: a whole short clause, since 垃圾 alone is another thing than in 垃圾桶. */
const clauseKind = 6
const shortClause = 8
const firstPart = 700
const lastPart = 300
const shouted = /\b[A-Z]{2,}\b.*\b[A-Z]{2,}\b/su

/** What is read of a long message: its beginning and its end. */
export function shorten(text: string): string {
  return text.length <= firstPart + lastPart ? text : `${text.slice(0, firstPart)} ${text.slice(-lastPart)}`
}

/** A text as hashed features, repeated as often as they stand there: character and word n-grams, marks, emoji, whole short clauses, capitals. */
export function featuresOf(text: string): number[] {
  const read = shorten(text)
  const found = gramsOf(read)
  for (const clause of clausesOf(normalise(read))) if (clause.length <= shortClause) found.push(hashText(clauseKind, clause))
  if (shouted.test(read)) found.push(hashText(kind.marks, 'capitals'))
  return found
}
