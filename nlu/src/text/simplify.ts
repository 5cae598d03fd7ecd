import pairs from 'opencc-js/dict/TSCharacters'

const simplified = new Map(pairs.split('|').map((pair) => {
  const [from = '', to = ''] = pair.split(' ')
  return [from, to] as const
}))

/** Writes traditional characters as simplified ones, one by one; anything else stays. */
export function simplify(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character)
}
