import { normaliseForBert, splitForBert } from './bert-normalizer.ts'
import type { NormalizerOptions } from './bert-normalizer.ts'

/** All that cutting a text into tokens needs. `added` are tokens that stand in a text literally, such as `[SEP]`. */
export interface Vocabulary {
  ids: Map<string, number>
  added: Map<string, number>
  unknown: number
  first: number
  last: number
  padding: number
  /** What a piece begins with that goes on with a word. */
  prefix: string
  /** Characters after which a word is unknown as a whole. */
  longestWord: number
  normalizer: NormalizerOptions
}

/** The token ids of a text, at most `longest` of them: the mark of the beginning, the pieces, the mark of the end. Never fails. */
export type Tokenize = (text: string, longest: number) => number[]

/** A tokenizer that gives the ids that Hugging Face's BERT tokenizers give for the same files. */
export function createTokenizer(vocabulary: Vocabulary): Tokenize {
  const find = createPieces(vocabulary)
  const added = literally(vocabulary.added)
  return (text, longest) => {
    const pieces = readPieces(text.slice(0, longestText).toWellFormed(), vocabulary, added, find)
    const ids = [vocabulary.first]
    for (const id of pieces) {
      if (ids.length >= longest - 1) break
      ids.push(id)
    }
    ids.push(vocabulary.last)
    return ids
  }
}

/** Nobody's message is as long; what is would hold up all others for nothing, since so few tokens of it count. */
const longestText = 20_000

type FindPieces = (word: string) => number[]

/** Greedy: the longest piece that the vocabulary has, then the longest of the rest. One gap, and the whole word is unknown. */
function createPieces({ ids, prefix, unknown, longestWord }: Vocabulary): FindPieces {
  let widest = 0
  for (const piece of ids.keys()) widest = Math.max(widest, piece.length)
  return word => {
    if (word.length > longestWord && Array.from(word).length > longestWord) return [unknown]
    const found: number[] = []
    for (let start = 0; start < word.length; ) {
      let end = Math.min(word.length, start + widest)
      let id: number | undefined
      for (; end > start; end--) {
        id = ids.get((start > 0 ? prefix : '') + word.slice(start, end))
        if (id !== undefined) break
      }
      if (id === undefined) return [unknown]
      found.push(id)
      start = end
    }
    return found
  }
}

function* readPieces(text: string, { added, normalizer }: Vocabulary, literal: RegExp | undefined, find: FindPieces): Generator<number> {
  for (const part of literal ? text.split(literal) : [text]) {
    const id = added.get(part)
    if (id === undefined) for (const word of splitForBert(normaliseForBert(part, normalizer))) yield* find(word)
    else yield id
  }
}

function literally(added: Map<string, number>): RegExp | undefined {
  const longestFirst = [...added.keys()].filter(token => token !== '').sort((a, b) => b.length - a.length)
  return longestFirst.length === 0 ? undefined : new RegExp(`(${longestFirst.map(token => token.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|')})`)
}
