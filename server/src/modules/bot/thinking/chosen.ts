import type { Asked } from '../memory.ts'
import type { Choice } from '../saying/asking.ts'

/** Choices that were offered together. `asks`: a value was asked for with them, so that a bare number may be that value. */
export interface Offered { choices: readonly Choice[]; asks?: boolean }

/**
 * What somebody means who cannot tap, or does not: the choice whose number (2, ２, ②, 第二个, the second one) or words were typed. `offered`:
 * the latest first; older ones count where the latest have no such number or words. Undefined where none was chosen.
 */
export function chosenIn(written: string, offered: readonly Offered[]): string | undefined {
  const text = written.normalize('NFKC').replace(/[\uFE0F\u20E3]/gu, '').toLowerCase().trim()
  if (text === '' || text.length > mostText) return undefined
  const number = numberIn(text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
  return number === undefined ? byWords(bare(text), offered) : byNumber(number, bare(text), offered)
}
const mostText = 100

/** What the contact could choose from, the latest first; before all else what it could ask when it came in. A number after a list of stores is none of it. */
export function offeredBefore(asked: readonly Pick<Asked, 'act' | 'choices'>[], quickQuestions: readonly string[]): Offered[] {
  const later = asked.map(({ choices = [], act }) => ({ choices, asks: act === 'ask_slot' || act === 'ask_order' || act === 'tell_stores' }))
  return [...later.toReversed(), { choices: quickQuestions.map((question) => ({ label: question, send: question })) }]
}

function byNumber(number: number, words: string, offered: readonly Offered[]): string | undefined {
  for (const { choices, asks } of offered) {
    const named = choices.find(({ label }) => bare(label) === words)
    const found = named ?? choices[number - 1]
    if (found || asks) return found?.send
  }
  return undefined
}

function byWords(words: string, offered: readonly Offered[]): string | undefined {
  if (words === '') return undefined
  for (const [at, { choices: all, asks }] of offered.entries()) {
    // A value that was asked for is told by its own words; an order is not.
    const choices = asks ? all.filter(({ send }) => /\d{4}/.test(send)) : all
    const whole = choices.filter(({ label }) => bare(label) === words)
    const found = whole.length > 0 ? whole : choices.filter((choice) => isPart(words, choice, at === 0))
    if (found.length > 0) return new Set(found.map(({ send }) => send)).size === 1 ? found[0]?.send : undefined
  }
  return undefined
}

/** Some words of what a choice is called, where these are not themselves what choosing it says: a question is understood by its own words. */
function isPart(words: string, { label, send }: Choice, isLatest: boolean): boolean {
  if (label === send || words.length < (/\p{Script=Han}/u.test(words) ? leastHan : leastLetters)) return false
  // How an order stands tells it from no other.
  const name = bare(label.split(' · ')[0] ?? label)
  return name.includes(words) && (isLatest || words.length * 2 >= name.length)
}
const leastHan = 2
const leastLetters = 4

function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

const han = '一二三四五六七八九十'
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth']
/** 「2个」 counts something; 「第2个」 and 「2号」 choose. */
const numbered = [
  new RegExp(`^(?:选择?|看|查|序号|编号)?\\s*([1-9]|10|[${han}])\\s*号?$`, 'u'),
  new RegExp(`^(?:我|就|那|要|想|选择?|看|查|问|是)*\\s*第\\s*([1-9]|10|[${han}])\\s*(?:个|项|条|款|笔|单|种)?\\s*(?:订单|问题)?(?:吧|的|呢|呀|啊|哈|谢谢)*$`, 'u'),
  /^(?:the|number|no\.?|option|choice)?\s*([1-9]|10)(?:st|nd|rd|th)?(?:\s+one)?(?:,?\s+please)?$/,
  new RegExp(`^(?:the\\s+)?(${ordinals.join('|')})(?:\\s+one)?(?:,?\\s+please)?$`),
]

function numberIn(text: string): number | undefined {
  const found = numbered.map((pattern) => pattern.exec(text)?.[1]).find((each) => each !== undefined)
  if (found === undefined) return undefined
  if (/^\d/.test(found)) return Number(found)
  return (han.includes(found) ? han.indexOf(found) : ordinals.indexOf(found)) + 1
}
