import type { Language } from '../types.ts'

/** Chinese as soon as there is a Chinese character, or nothing to tell by; English where there are Latin words only. */
export function tellLanguage(normalised: string): Language {
  if (/\p{Script=Han}/u.test(normalised)) return 'zh-CN'
  return /[a-z]{2,}/.test(normalised) ? 'en-US' : 'zh-CN'
}
