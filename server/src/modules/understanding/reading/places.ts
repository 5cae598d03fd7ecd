import { normalise } from '@yanshu/nlu/text/normalise.ts'

/** A stretch of a text, in UTF-16 units, `end` not in it. */
export interface Place { start: number; end: number }

/**
 * Where stretches of the normalised form of a text stand in the text as it was written, which has blanks and repeated marks that the normalised
 * form lacks. Nothing where the two cannot be laid side by side letter by letter.
 */
export function placesIn(text: string, normalised: string): ((place: Place) => Place) | undefined {
  const letters: Place[] = []
  let at = 0
  for (const letter of text) {
    const place = { start: at, end: at + letter.length }
    at = place.end
    const form = normalise(letter)
    if (form === '') continue
    // A blank of the normalised form may stand for what was dropped.
    if (normalised[letters.length] === ' ' && form !== ' ') letters.push(place)
    if (normalised.startsWith(form, letters.length)) letters.push(...Array.from(form, () => place))
  }
  if (letters.length !== normalised.length) return undefined
  return ({ start, end }) => ({ start: letters[start]?.start ?? 0, end: letters[Math.max(start, end - 1)]?.end ?? text.length })
}
