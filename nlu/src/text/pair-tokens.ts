import { latinTokens } from './latin.ts'
import { normalise } from './normalise.ts'

/**
 * Cuts a text into tokens by which anything written is found again: every pair of neighbouring Chinese characters, words,
 * numbers and model numbers. No dictionary decides and nothing is left out, so a text that holds what is asked for has all of its tokens.
 */
export function pairTokens(text: string): string[] {
  const normalised = normalise(text)
  const chinese = (normalised.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const characters = [...run]
    return characters.slice(1).map((second, index) => `${characters[index] ?? ''}${second}`)
  })
  return [...chinese, ...latinTokens(normalised)]
}
