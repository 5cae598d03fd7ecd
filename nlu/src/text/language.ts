import type { Language } from '../types.ts'
import { stopWords } from './stop-words.ts'

/** Chinese as soon as there is a Chinese character, or nothing to tell by; English where there are Latin words only. */
export function tellLanguage(normalised: string): Language {
  if (/\p{Script=Han}/u.test(normalised)) return 'zh-CN'
  return /[a-z]{2,}/.test(normalised) ? 'en-US' : 'zh-CN'
}

/**
 * Whether a text as it was written is plainly English rather than a name in Latin letters, as many goods have among Chinese speakers
 * ("iPhone 15 Pro"): it has words that hold sentences together, and does not consist of capitals and digits.
 */
export function isPlainlyEnglish(written: string): boolean {
  if (/\p{Script=Han}/u.test(written)) return false
  const words = written.match(/[\p{L}\p{N}]+/gu) ?? []
  const joining = words.filter((word) => stopWords.has(word.toLowerCase())).length
  if (joining >= 2) return true
  const named = words.filter((word, at) => /\p{N}/u.test(word) || /\p{Lu}/u.test(at === 0 ? word.slice(1) : word)).length
  return words.length >= 3 && named * 2 < words.length && (joining === 1 || named === 0)
}
