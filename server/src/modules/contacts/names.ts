import type { Language } from '@yanshu/contract/errors.ts'

const anonymous: Record<Language, string> = { 'zh-CN': '访客', 'en-US': 'Visitor' }

/** What a contact is called that nobody has named: told apart by the end of its id. */
export function anonymousName(id: string, language: Language): string {
  return `${anonymous[language]} ${id.slice(-4).toUpperCase()}`
}

/** Whether nobody has named the contact yet. */
export function isAnonymousName(name: string, id: string): boolean {
  return name === anonymousName(id, 'zh-CN') || name === anonymousName(id, 'en-US')
}
