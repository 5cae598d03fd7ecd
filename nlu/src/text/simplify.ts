import pairs from 'opencc-js/dict/TSCharacters'

const simplified = new Map(pairs.split('|').map((pair) => {
  const [from = '', to = ''] = pair.split(' ')
  return [from, to] as const
}))

/** Writes traditional characters as simplified ones, one by one; anything else stays. */
export function simplify(text: string): string {
  return isSimple(text) ? text : text.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character)
}

/** Most texts hold no traditional character, and to look costs less than to write them anew. */
function isSimple(text: string): boolean {
  for (const character of text) if (simplified.has(character)) return false
  return true
}
