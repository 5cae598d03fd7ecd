import { loadSegmenter } from './jieba.ts'
import { latinTokens } from './latin.ts'
import { normalise } from './normalise.ts'
import { joiningCharacters, stopWords } from './stop-words.ts'

/**
 * Makes the function that cuts any text into search tokens: the words of its Chinese parts, every pair of neighbouring
 * characters (so that a different cut still finds), words, numbers and model numbers. Stop words are left out; a token
 * occurs as often as it does in the text.
 */
export function createTokens(): (text: string) => string[] {
  const segmenter = loadSegmenter()
  return (text) => {
    const normalised = normalise(text)
    const chinese = (normalised.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
      const words = segmenter.cutForSearch(run, true).filter((word) => !stopWords.has(word))
      return [...words, ...pairs(run).filter((pair) => !words.includes(pair))]
    })
    return [...chinese, ...latinTokens(normalised).filter((token) => !stopWords.has(token))]
  }
}

function pairs(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).flatMap((second, index) => {
    const first = characters[index] ?? ''
    const pair = first + second
    return joiningCharacters.has(first) || joiningCharacters.has(second) || stopWords.has(pair) ? [] : [pair]
  })
}
