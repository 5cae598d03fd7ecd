const letters = 'abcdefghjklmnopqrstwxyz'
/** The first Han characters of each letter in the order of pinyin; i, u and v begin no syllable. */
const firsts = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀'
const pinyin = new Intl.Collator('zh-CN-u-co-pinyin')

/** The first letters of a text as it is spoken: 消息检索 → xxjs. Other letters stay; of characters read in several ways the commonest counts. */
export function initialsOf(text: string): string {
  return [...text].map(initialOf).join('').toLowerCase()
}

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.trim()
  const later = [...firsts].findIndex((each) => pinyin.compare(character, each) < 0)
  return letters[(later < 0 ? letters.length : later) - 1] ?? character
}
