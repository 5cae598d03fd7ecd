import type { Inbox } from '@yanshu/contract/brands.ts'

/** The languages in which a contact may see the widget. */
export type ReaderLanguage = 'zh-CN' | 'en-US'

/** What the widget itself says around an inbox's own words: in the contact's language, whichever the console is in. */
export const frameWords = {
  'zh-CN': { agent: '客服', welcome: '您好，请直接留言，客服会尽快回复', question: '今天下单什么时候发货？', type: '输入消息…', ai: 'AI生成' },
  'en-US': { agent: 'Agent', welcome: 'Hello, just leave a message and we will reply as soon as we can', question: 'When will my order ship?', type: 'Type a message…', ai: 'AI生成' },
} as const satisfies Record<ReaderLanguage, object>

type Look = Inbox['look']
type SaidWords = Pick<Look, 'title' | 'welcome' | 'botName' | 'quickQuestions'>

/** The words of the inbox that a reader of `language` sees. English ones hold only where title, welcome and bot name are all given. */
export function wordsFor(language: ReaderLanguage, { english, ...look }: Look): SaidWords {
  const given = (text: string | undefined): boolean => (text ?? '').trim() !== ''
  const said: SaidWords = language === 'en-US' && english !== undefined && given(english.title) && given(english.welcome) && given(english.botName) ? english : look
  return { title: said.title, welcome: said.welcome, botName: said.botName, quickQuestions: (said.quickQuestions ?? []).filter(given) }
}

/** The sign of an inbox without a picture, as the widget draws it: the first letter of its title. */
export function signOf(title: string): string {
  return [...title.trim()][0] ?? ''
}
