/** A stretch of a text: plain, or one of the words that were looked for. */
export interface Mark { readonly text: string; readonly hit: boolean }

/**
 * Splits a text at the words of `query`, which blanks part. Compatible forms and cases are the same: ｉＰｈｏｎｅ is iphone.
 * A word of several Han characters that does not stand in the text as a whole is marked by its pairs, as the index finds it.
 */
export function highlight(text: string, query: string): Mark[] {
  const { plain, places } = flatten(text)
  const hit = new Array<boolean>(text.length).fill(false)
  for (const word of wordsOf(query)) {
    if (markAll(plain, places, word, hit)) continue
    const letters = [...word]
    if (letters.length > 2 && letters.every((each) => /\p{Script=Han}/u.test(each))) for (let at = 0; at < letters.length - 1; at++) markAll(plain, places, `${letters[at]}${letters[at + 1]}`, hit)
  }
  const marks: Mark[] = []
  for (let at = 0; at < text.length;) {
    let end = at + 1
    while (end < text.length && hit[end] === hit[at]) end++
    marks.push({ text: text.slice(at, end), hit: hit[at] === true })
    at = end
  }
  return marks
}

/** The part of a long text around its first word that was looked for, at most `most` code units and the dots. */
export function excerpt(text: string, query: string, most = 160): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const marks = highlight(line, query)
  const first = marks.findIndex((each) => each.hit)
  const at = first < 0 ? 0 : marks.slice(0, first).reduce((sum, each) => sum + each.text.length, 0)
  const from = Math.max(0, Math.min(at - Math.floor(most / 4), line.length - most))
  // A surrogate pair is not cut in two.
  const part = line.slice(from, from + most).replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '')
  return `${from > 0 ? '…' : ''}${part}${from + most < line.length ? '…' : ''}`
}

function wordsOf(query: string): string[] {
  return query.normalize('NFKC').toLowerCase().split(/\s+/).filter((each) => each !== '')
}

/** The text in one form, and for every code unit of it the stretch of the original from which it came. */
function flatten(text: string): { plain: string; places: { from: number; to: number }[] } {
  let plain = ''
  const places: { from: number; to: number }[] = []
  let at = 0
  for (const letter of text) {
    const flat = letter.normalize('NFKC').toLowerCase()
    for (let unit = 0; unit < flat.length; unit++) places.push({ from: at, to: at + letter.length })
    plain += flat
    at += letter.length
  }
  return { plain, places }
}

function markAll(plain: string, places: readonly { from: number; to: number }[], word: string, hit: boolean[]): boolean {
  let found = false
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
    found = true
    for (const { from, to } of places.slice(at, at + word.length)) hit.fill(true, from, to)
  }
  return found
}
