import type { Language } from '@yanshu/contract/errors.ts'

/** The language of the terminal, by the variables that POSIX names; Chinese when it is neither of ours. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const tag = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return /^en\b|^en_/i.test(tag) ? 'en-US' : 'zh-CN'
}
