import { loadSegmenter } from '../text/jieba.ts'
import { tellLanguage } from '../text/language.ts'
import { normalise } from '../text/normalise.ts'
import { finish, hashText, kind, start, step } from './hashing.ts'

const emoji = /\p{Extended_Pictographic}/gu
const repeatedMarks = /([!?！？。.~～…])\1+|[!！][?？]|[?？][!！]/gu
const chineseWord = /\p{Script=Han}/u
const latinWord = /[\p{Script=Latin}\p{N}']+/gu

/** Letters with which a word begins in all its forms, about. */
const beginning = 4

/**
 * The features of a text as hashes, repeated as often as they stand there. Chinese: characters, pairs and triples of them, its words, and the
 * Latin words and numbers in it. Other text: words, pairs of words, how words begin, and two to five letters of each word with its ends.
 * Emoji and repeated marks count too, since anger is written in them.
 */
export function gramsOf(text: string): number[] {
  const normalised = normalise(text)
  const found: number[] = []
  if (tellLanguage(normalised) === 'zh-CN') {
    addRuns(found, codesOf(normalised), 1, 3, kind.characters)
    addWords(found, normalised.match(latinWord) ?? [], 1)
    addWords(found, loadSegmenter().cut(normalised, true).filter((word) => chineseWord.test(word)), 1)
  } else {
    const words = normalised.match(latinWord) ?? []
    addWords(found, words, 2)
    for (const word of words) addRuns(found, codesOf(` ${word} `), 2, 5, kind.pieces)
    for (const word of words) found.push(hashText(kind.beginnings, word.slice(0, beginning)))
  }
  for (const one of text.match(emoji) ?? []) found.push(hashText(kind.marks, one))
  for (const run of text.match(repeatedMarks) ?? []) found.push(hashText(kind.marks, run.normalize('NFKC').slice(0, 3)))
  return found
}

function codesOf(text: string): number[] {
  const codes: number[] = []
  for (const character of text) codes.push(character.codePointAt(0) ?? 0)
  return codes
}

function addRuns(found: number[], codes: number[], least: number, most: number, of: number): void {
  for (let from = 0; from < codes.length; from += 1) {
    let hash = start(of)
    for (let length = 1; length <= most && from + length <= codes.length; length += 1) {
      hash = step(hash, codes[from + length - 1] ?? 0)
      if (length >= least) found.push(finish(hash))
    }
  }
}

function addWords(found: number[], words: readonly string[], most: number): void {
  words.forEach((word, index) => {
    found.push(hashText(kind.words, word))
    const next = words[index + 1]
    if (most > 1 && next !== undefined) found.push(hashText(kind.words, `${word} ${next}`))
  })
}
