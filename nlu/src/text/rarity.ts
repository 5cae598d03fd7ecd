import { readDictionary } from './jieba.ts'

/** How telling a Chinese character is: the logarithm of how seldom it stands in written text. */
export type Rarity = (character: string) => number

const unknown = 12
let rarity: Rarity | undefined

/** Reads the rarity of characters off the frequencies of the dictionary's words; once per thread, about 0.1 s. */
export function loadRarity(): Rarity {
  rarity ??= countCharacters(readDictionary().toString())
  return rarity
}

function countCharacters(dictionary: string): Rarity {
  const counts = new Map<string, number>()
  let total = 0
  for (const [, word = '', frequency] of dictionary.matchAll(/^(\S+) (\d+)/gm)) {
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + Number(frequency))
    total += Number(frequency) * word.length
  }
  const scale = Math.log(total)
  return (character) => {
    const count = counts.get(character)
    return count ? scale - Math.log(count) : unknown
  }
}
