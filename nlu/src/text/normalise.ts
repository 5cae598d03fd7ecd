import { simplify } from './simplify.ts'

const punctuation: Record<string, string> = { '。': '.', '、': ',', '【': '[', '】': ']', '「': '"', '」': '"', '『': '"',
  '』': '"', '《': '"', '》': '"', '“': '"', '”': '"', '‘': "'", '’': "'", '—': '-', '–': '-', '・': '·' }

/** Emoji with everything that may follow one (skin, joiner, variation), flags, key caps. */
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{20e3}|\u{fe0f}|\u{200d}/gu
const invisible = /[\p{Cc}\p{Cf}]+/gu

/** Some ten parts of the engine ask for the same message one after another. */
const recent = new Map<string, string>()
const mostRecent = 64
const longestRecent = 1000

/**
 * One form for what reads the same: compatibility forms, case, traditional characters, punctuation (in ASCII, once
 * where repeated), blanks (none beside Chinese characters). Emoji are dropped.
 */
export function normalise(text: string): string {
  const known = recent.get(text)
  if (known !== undefined) return known
  const normalised = writeAlike(text)
  if (text.length > longestRecent) return normalised
  if (recent.size >= mostRecent) recent.clear()
  recent.set(text, normalised)
  return normalised
}

function writeAlike(text: string): string {
  return simplify(text.replace(/[©®™]/g, ' ').normalize('NFKC').toLowerCase())
    .replace(emoji, ' ')
    .replace(invisible, (run) => (/[\t\n\r]/.test(run) ? ' ' : ''))
    .replace(/[。、【】「」『』《》“”‘’—–・]/g, (mark) => punctuation[mark] ?? mark)
    .replace(/([\p{P}\p{S}])\1+/gu, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{Script=Han}\p{P}]) | (?=[\p{Script=Han}\p{P}])/gu, (_, at, all) => keepBlank(String(all), Number(at)))
    .trim()
}

/** The normalised text without punctuation and blanks: two texts with the same bare form say the same. */
export function bare(normalised: string): string {
  return normalised.replace(/(?<=[a-z0-9])[.+#](?=[a-z0-9])|[\p{P}\p{S}\s]+/gu, (run) => (/^[.+#]$/.test(run) ? run : ''))
}

const opening = /^(?:请问|问下|你好|您好|哈喽|嗨|hi|hello|亲亲?|客服|老板|掌柜|麻烦(?:你|您)?(?:问|帮)?|劳驾|那个|我?想(?:问|咨询|了解)(?:一?下)?|咨询一?下|问一?下|帮我?(?:看|查|问)一?下|顺[便带]再?(?:请?问|说)?一?[下句]?|再请?问一?[下句个]?|还想问一?[下句个]?|另外|对了|话说|啊|嗯|呃|哦|喂|在吗|在不在|please|excuse me|may i (?:ask|know)|by the way|btw)+/
const closing = /(?:吗|呢|啊|呀|吧|哦|噢|嘛|呐|哈|啦|喽|咯|么|谢谢(?:你|您)?|多谢|please|thanks|thank you)+$/

/** The bare form without the courtesies around a question; the bare form itself where nothing would be left. */
export function core(bareText: string): string {
  const inner = bareText.replace(opening, '').replace(closing, '')
  return inner === '' ? bareText : inner
}

function keepBlank(text: string, at: number): string {
  const latin = /[\p{Script=Latin}\p{N}]/u
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  const besidePunctuation = latin.test(before) !== latin.test(after) && !/\p{Script=Han}/u.test(before + after)
  return besidePunctuation ? ' ' : ''
}
