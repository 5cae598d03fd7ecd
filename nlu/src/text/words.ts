import { loadSegmenter } from './jieba.ts'
import { normalise } from './normalise.ts'

/** One word of a text, with what stands before and after it. */
export interface PlacedWord {
  text: string
  before: string
  after: string
}

/** The words of a text's normalised form, in its order; blanks and punctuation are none. */
export function cutIntoWords(text: string): PlacedWord[] {
  const normalised = normalise(text)
  const found: PlacedWord[] = []
  let at = 0
  for (const word of loadSegmenter().cut(normalised, true)) {
    const end = at + word.length
    if (/[\p{L}\p{N}]/u.test(word)) found.push({ text: word, before: normalised.slice(0, at), after: normalised.slice(end) })
    at = end
  }
  return found
}
