/** A text as words are looked for in it: `letters` without what is put between to deceive, and where each stood. */
export interface PlainText {
  /** UTF-16 code units; each is one letter or part of one. */
  letters: string
  /** For every code unit of `letters`: where its character begins and ends in the text as given. */
  starts: number[]
  ends: number[]
}

/** Blanks, punctuation, symbols, marks and what cannot be seen: put between letters, they hide a word from a machine only. */
const between = /^[\p{Z}\p{P}\p{S}\p{C}\p{M}]+$/u

/** Folds width, compatibility forms (NFKC) and case character by character, and leaves out what stands between letters. */
export function plainTextOf(text: string): PlainText {
  let letters = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    const start = at
    at += character.length
    const folded = foldedForm(character)
    letters += folded
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start)
      ends.push(at)
    }
  }
  return { letters, starts, ends }
}

function foldedForm(character: string): string {
  const code = character.charCodeAt(0)
  // The common cases without a regular expression: Chinese characters, then ASCII.
  if (code >= 0x4e00 && code <= 0x9fff) return character
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) ? character : code >= 0x41 && code <= 0x5a ? character.toLowerCase() : ''
  if (between.test(character)) return ''
  const folded = character.normalize('NFKC').toLowerCase()
  return [...folded].filter((each) => !between.test(each)).join('')
}

/** Whether `letters` are of a script that parts its words by blanks, so that a word must not begin within another. */
export function isLatin(letters: string): boolean {
  return /^[a-z0-9]+$/.test(letters)
}

/**
 * Whether a word of Latin letters stands by itself at `from`…`to` (of `letters`, `to` behind the last): no letter touches
 * it in the text as given, and it is not the end of one word and the beginning of the next ("we chat" is no "wechat";
 * "w e c h a t" and "we-chat" are).
 */
export function standsAlone(plain: PlainText, text: string, from: number, to: number): boolean {
  const start = plain.starts[from] ?? 0
  const end = plain.ends[to - 1] ?? text.length
  if (isLetter(text.charAt(start - 1)) || isLetter(text.charAt(end))) return false
  let blanks = 0
  for (let at = from; at < to - 1; at++) if (/^\s+$/.test(text.slice(plain.ends[at], plain.starts[at + 1]))) blanks++
  return blanks === 0 || blanks === to - from - 1
}

function isLetter(character: string): boolean {
  return character !== '' && isLatin(character.normalize('NFKC').toLowerCase())
}
