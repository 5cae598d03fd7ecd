import type { Language } from '@yanshu/contract/errors.ts'
import type { Asked, Summed } from '../memory.ts'
import { bodyIn } from '../thinking/measures.ts'
import { messages } from './messages.ts'

const mostTexts = 5
const mostQuestions = 8
const mostOrders = 3
const mostLetters = 80
/** From here on a message counts as displeased, and as angry: 0..1. */
const displeased = 0.5
const angry = 0.75

/** What an agent reads before taking over: what was asked and meant, what the bot tried, the mood, why it gave up; one line each. `isAngry`: as the alarm says, whatever single messages say. */
export function summarise({ asked, reason, language, isAngry = false }: Summed): string {
  const { summary } = messages[language]
  const questions = questionsIn({ asked, reason })
  const titles = distinct(asked.flatMap((each) => each.title ?? []))
  const intents = distinct(questions.flatMap((each) => each.intent ?? []))
  const told = toldIn(asked, language)
  const anger = Math.max(isAngry ? 1 : 0, ...asked.slice(-3).map((each) => each.anger ?? 0))
  const lines = [
    questions.length > 0 && summary.asked(questions.slice(-mostQuestions).map(({ text }) => shorten(text))),
    intents.length > 0 && summary.meant(intents.slice(-3)),
    told.length > 0 && summary.told(told),
    titles.length > 0 && summary.answered(titles.slice(-mostTexts)),
    asked.some((each) => each.act === 'offer') && summary.offered,
    asked.some((each) => each.act === 'unknown') && summary.notAnswered,
    anger >= displeased && summary.mood[anger >= angry ? 'angry' : 'displeased'],
    summary.reasons[reason],
  ]
  return lines.filter((line) => line !== false).join('\n')
}

/** What it was about, in the contact's words: the last question. */
export function wantedIn(summed: Pick<Summed, 'asked' | 'reason'>): string | undefined {
  return questionsIn(summed).at(-1)?.text
}

/** Who only asked for a person has asked nothing that the reason does not say. */
function questionsIn({ asked, reason }: Pick<Summed, 'asked' | 'reason'>): Asked[] {
  return asked.filter(({ text, act }) => text.trim() !== '' && !social.has(act) && !(act === 'hand_over' && reason === 'asked'))
}

const social: ReadonlySet<string> = new Set(['greet', 'thank', 'part', 'acknowledge', 'step_back', 'say_identity', 'wait'])

/** What was said of values: numbers of orders, height and weight of who was asked for last, then places, sizes and goods in the contact's words. */
function toldIn(asked: readonly Asked[], language: Language): string[] {
  const { orderNumber, measures } = messages[language].summary
  const body = bodyIn(asked.map(({ text }) => text))
  const orders = distinct(asked.flatMap((each) => each.order ?? [])).slice(-mostOrders).map(orderNumber)
  const values = distinct(toldLast(asked)).filter((value) => !measure.test(value))
  return [...orders, ...(body ? measures(body) : []), ...values.slice(-mostTexts)]
}

/** What was told on the last matter of which anything was: a place for the fee says nothing on a coat. */
function toldLast(asked: readonly Asked[]): string[] {
  const toldOf = (each: Asked): string[] => (each.told ?? []).filter((value) => !measure.test(value))
  const last = asked.findLast((each) => toldOf(each).length > 0)
  return asked.filter(({ intent }) => intent === last?.intent).flatMap(toldOf)
}
/** They are told with whose they are. */
const measure = /(?:斤|千克|kg|cm|厘米|公分)$/i

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= mostLetters ? line : `${line.slice(0, mostLetters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
