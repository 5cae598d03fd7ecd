import type { Language } from '@yanshu/contract/errors.ts'

/** Names one after the other, parted as the language does. */
export function listed(names: readonly string[], language: Language): string {
  return names.join(language === 'zh-CN' ? '、' : ', ')
}
