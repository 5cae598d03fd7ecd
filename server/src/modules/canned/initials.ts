import { pinyin } from 'pinyin-pro'

/**
 * The first letters of a text as it is spoken, lower case: 发货时间 → fhsj, 长沙仓 3天 → csc3t. Letters and digits of other
 * scripts stay; all else is left out. Readings of several are chosen by the word around them.
 */
export function initialsOf(text: string): string {
  const spoken = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
  return spoken.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 200)
}
