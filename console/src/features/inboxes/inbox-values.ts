import type { Called } from '@yanshu/contract/endpoint.ts'
import type { Inbox, editInbox } from '@yanshu/contract/brands.ts'

/** What the form of an inbox edits; the same as what the server takes. */
export type InboxValues = Called<typeof editInbox.shape>['input']

/** The editable part of an inbox. */
export function valuesOf({ name, brand, enabled, origins, look, botOn, reopenMinutes }: Inbox): InboxValues {
  return { name, brand, enabled, origins, look: { theme: 'auto', corners: 'round', offset: { side: plainOffset, bottom: plainOffset }, ...look }, botOn, reopenMinutes }
}

/** The values without stray blanks and empty questions, as the server takes them. */
export function tidied(values: InboxValues): InboxValues {
  const { look } = values
  return {
    ...values,
    name: values.name.trim(),
    origins: [...new Set(values.origins.map(originOf))],
    look: tidiedLook(look),
  }
}

type Look = InboxValues['look']

/** Choices that say no more than their absence are left out, so is what the brand gives, and English words without a title and the like. */
function tidiedLook({ english, color, logo, privacy, theme, corners, offset, ...look }: Look): Look {
  const words = english && tidiedWords(english)
  // An emptied number field holds nothing.
  const place = { side: offset?.side ?? plainOffset, bottom: offset?.bottom ?? plainOffset }
  const hasEnglish = words !== undefined && words.title !== '' && words.welcome !== '' && words.botName !== ''
  return {
    ...look, ...tidiedWords(look),
    ...(color && { color }), ...(logo?.trim() && { logo: logo.trim() }), ...(privacy?.trim() && { privacy: privacy.trim() }), ...(theme && theme !== 'auto' && { theme }), ...(corners === 'square' && { corners }),
    ...(place.side !== plainOffset || place.bottom !== plainOffset ? { offset: place } : {}), ...(hasEnglish && { english: words }),
  }
}

/** How far the bubble stands from the edges when nobody says so, in CSS pixels. */
export const plainOffset = 20

function tidiedWords(words: NonNullable<Look['english']>): NonNullable<Look['english']> {
  const { title = '', welcome = '', botName = '', quickQuestions = [] } = words as Partial<NonNullable<Look['english']>>
  return { title: title.trim(), welcome: welcome.trim(), botName: botName.trim(), quickQuestions: quickQuestions.map((each) => (each ?? '').trim()).filter((each) => each !== '') }
}

/** Where no widget shows a title, English words need none of their own: the bot's name stands for it. */
export function titledByBot(values: InboxValues): InboxValues {
  const { english } = values.look
  return english === undefined ? values : { ...values, look: { ...values.look, english: { ...english, title: english.botName ?? '' } } }
}

/** The exact origin of what somebody typed or pasted: an address loses its path, a bare host gets https. */
export function originOf(text: string): string {
  const trimmed = text.trim()
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  try {
    return new URL(address).origin
  } catch {
    return trimmed
  }
}

/** Whether `text` is an exact origin, as the server demands. */
export function isOrigin(text: string): boolean {
  return /^https?:\/\/[^\s/?#@*]+$/.test(text)
}

/** A new inbox before anybody has edited it. */
export function firstValues(words: { title: string; welcome: string; botName: string }): Omit<InboxValues, 'name' | 'brand'> {
  return {
    enabled: true, origins: [], botOn: true, reopenMinutes: 60 * 24,
    look: { title: words.title, position: 'right', welcome: words.welcome, quickQuestions: [], botName: words.botName },
  }
}
