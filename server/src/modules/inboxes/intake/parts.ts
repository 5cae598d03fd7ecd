import type { Language } from '@yanshu/contract/errors.ts'
import { textLimit, type AgentSentPart } from '@yanshu/contract/messages.ts'
import { isPlainlyEnglish } from '@yanshu/nlu/text/language.ts'
import type { InboundPart, MediaPart } from '@yanshu/channels/inbound-message.ts'

/** A message's parts before its files are here. */
export function isMedia(part: InboundPart): part is MediaPart {
  return part.type === 'media'
}

/** A part as it is stored; what nobody can carry becomes its words. */
export function plainPart(part: Exclude<InboundPart, MediaPart>, language: Language): AgentSentPart[] {
  if (part.type === 'placeholder') return [{ type: 'text', text: part.words[language] }]
  if (part.type !== 'text') return [part]
  return pieces(part.text).map((text) => ({ type: 'text', text }))
}

/** What stands in the place of a file that could not be copied. */
export function lostPart({ kind, heard }: MediaPart, language: Language): AgentSentPart[] {
  const words = lost[language]
  return [{ type: 'text', text: words.replace('{kind}', kinds[language][kind]) }, ...(heard !== undefined && heard !== '' ? [heardPart(heard)] : [])]
}

/** What the vendor understood of speech stands beside it, so that it can be read, searched and answered. */
export function heardPart(heard: string): AgentSentPart {
  return { type: 'text', text: heard.slice(0, textLimit) }
}

/**
 * The language of what somebody wrote, as far as it tells; undefined for numbers, signs and names of goods in Latin letters. Whose language
 * is known (`usual`) goes on in it until something is plainly of the other.
 */
export function languageOfParts(parts: readonly InboundPart[], usual?: Language): Language | undefined {
  const text = parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join(' ')
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN'
  if (isPlainlyEnglish(text)) return 'en-US'
  const isFirstWord = usual === undefined && /^\P{N}*$/u.test(text) && /[A-Za-z]{5,}/.test(text) && !/[a-z][A-Z]/.test(text)
  return isFirstWord ? 'en-US' : undefined
}

/** Vendors may bring longer texts than a part holds. None is cut inside a character. */
function pieces(text: string): string[] {
  const all: string[] = []
  for (let at = 0; at < text.length && all.length < 8; at += all.at(-1)!.length) {
    const isHalf = (text.charCodeAt(at + textLimit - 1) & 0xfc00) === 0xd800
    all.push(text.slice(at, at + textLimit - (isHalf ? 1 : 0)))
  }
  return all
}

const kinds: Record<Language, Record<MediaPart['kind'], string>> = {
  'zh-CN': { image: '图片', voice: '语音', video: '视频', file: '文件' },
  'en-US': { image: 'picture', voice: 'voice message', video: 'video', file: 'file' },
}
const lost: Record<Language, string> = {
  'zh-CN': '[{kind}未能从平台取回]',
  'en-US': '[This {kind} could not be fetched from the platform]',
}
