/** A phrasing's length and how many are taken at once, as the contract has them. */
export const longestPhrasing = 200
export const mostAtOnce = 200

export interface PhrasingLines {
  /** What would be added, each once. */
  texts: string[]
  repeated: number
  tooLong: number
}

/** The phrasings of a text with one per line: bullets and numbers before them are taken off, and those that say the same but for blanks and case counted once. */
export function phrasingLines(text: string): PhrasingLines {
  const lines = text.split(/\r?\n/).map((line) => line.trim().replace(/^(?:[-*•·]|\d{1,3}[.、)）])\s*(?=\S)/, '')).filter((line) => line !== '')
  const keys = lines.map((line) => line.toLowerCase().replaceAll(/\s+/g, ' '))
  const texts = lines.filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
  return { texts, repeated: lines.length - texts.length, tooLong: texts.filter((each) => each.length > longestPhrasing).length }
}

/** The languages of phrasings as they are kept: Chinese where there is a Chinese character or no word of two letters. */
export function languagesOf(texts: readonly string[]): ('zh-CN' | 'en-US')[] {
  return [...new Set(texts.map((text) => (!/\p{Script=Han}/u.test(text) && /[a-z]{2,}/i.test(text) ? 'en-US' : 'zh-CN')))]
}
