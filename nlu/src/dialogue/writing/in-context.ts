import type { Entity, SlotType } from '../../slots/types.ts'
import { isBrief } from '../../text/brevity.ts'
import { tellLanguage } from '../../text/language.ts'
import { sharedTime, sharedTurns, waitingTime } from '../limits.ts'
import { questionFor } from '../memory.ts'
import { readSaid } from '../said/read-said.ts'
import type { DialogueState, LastQuestion, Remembered, TurnInput } from '../types.ts'
import { askAgainAbout, askAgainAboutTopic, nameGoods } from './follow-up.ts'
import { spoken, writeBehind } from './write-question.ts'

/** What was talked about when a message came, as far as it still counts. */
export interface TalkedAbout {
  /** The number of the message that is read. */
  turn: number
  lastQuestion?: LastQuestion
  product?: Remembered
  region?: Remembered
  order?: Remembered
}

/** What is fresh of a state, for a message that comes `now`. `values`: of the message, which tell what it goes on from. */
export function talkedAbout(state: DialogueState, now: number, values: readonly Pick<Entity, 'type'>[] = []): TalkedAbout {
  const { turn, shared, lastProducts } = state
  const lastQuestion = questionFor(state, values.map(({ type }) => type))
  const isFresh = ({ turn: then, at }: { turn: number; at: number }, time = sharedTime): boolean => turn + 1 - then <= sharedTurns && now - at <= time
  const known = (type: SlotType): Remembered | undefined => shared.find((value) => value.type === type && isFresh(value))
  const product = lastProducts.find((each) => isFresh(each, waitingTime))
  const region = known('region')
  const order = known('order')
  return { turn: turn + 1, ...(lastQuestion && isFresh(lastQuestion) && { lastQuestion }), ...(product && { product }), ...(region && { region }), ...(order && { order }) }
}

/** Longer than this, words stand for themselves. */
const few = { han: 14, words: 9 }

/** One of them. `isBehind`: the words stand behind the question, which stays what the talk is about. */
export interface Way {
  text: string
  isBehind: boolean
  /** It names other goods than those that were talked about. */
  isOfOtherGoods: boolean
}

/** Words that go on from what was asked, and say little by themselves. */
const goingOnHan = /^(?:那|还有|要是|如果|假如|万一|就算|即使|换成|改成)|(?:呢|咧|也(?:行|可以|能|会|是|算|要|得|有|一样)?(?:这样|这么)?.{0,3}|一样|的话)[?!.~吗么嘛吧不]*$/u
const goingOnLatin = /^(?:and|or|but|then|even if|what if|what about|how about|if|same|by|for|with|in|to|on|from|my \w+ is)\b|\b(?:too|as well|instead|then|either)[?!. ]*$/

const asksItself = /怎么|咋|多少|多久|什么|啥|几|哪|谁|\b(?:how|when|where|which|who|why|can|could|do|does|is|are|will|would)\b/

/** Whether a message is half of a question: a bare value, words that correct, or words that go on from what was asked. */
export function isHalfOfQuestion(input: Pick<TurnInput, 'text' | 'entities' | 'wish'>): boolean {
  if (!isBrief(input.text, few)) return false
  const { isMereValue, corrects, topic } = readSaid(input)
  if (isMereValue || corrects || topic !== undefined) return true
  return (goingOnHan.test(input.text) || goingOnLatin.test(input.text)) && !asksItself.test(input.text)
}

/**
 * Ways in which few words may be meant after a question, likeliest first: its values replaced (那北京呢), what is talked about with the words
 * for what is asked of it (那邮费呢 → 拉萨邮费), and the question with the words behind it (已经付了). Empty where nothing was asked lately or the words are many.
 */
export function writeInContext(about: TalkedAbout, input: Pick<TurnInput, 'text' | 'entities' | 'wish'>): Way[] {
  const { lastQuestion: last, product, region } = about
  if (!last || !isBrief(input.text, few)) return []
  const { values, topic } = readSaid(input)
  const has = (type: SlotType): boolean => values.some((value) => value.type === type)
  const kept = [!has('product') && product, !has('region') && region].flatMap((value) => (value ? [spoken(value, tellLanguage(last.text))] : []))
  const words = topic ?? input.text
  const between = tellLanguage(last.text) === 'zh-CN' ? '' : ' '
  // What something is done with takes the place of nothing.
  const isWith = /^(?:用|拿|with )/.test(input.text)
  const ways = isWith ? [] : [
    ...(values.length > 0 ? [askAgainAbout(last, values).text] : []),
    ...(topic === undefined ? [] : [askAgainAboutTopic(last, topic).text]),
    ...(kept.length > 0 ? [[...kept, words].join(between)] : []),
  ]
  const behind = writeBehind(last.text, [words])
  const isOfOtherGoods = topic !== undefined && nameGoods(topic)
  return [...[...new Set(ways)].filter((way) => way !== behind && way !== input.text).map((text) => ({ text, isBehind: false, isOfOtherGoods })), { text: behind, isBehind: true, isOfOtherGoods: false }]
}

/**
 * The question in full, for people: the words, or the question whose half they are, with all that is known and stands in neither. Undefined where the words say it all.
 * `completed`: the question in full as far as it was written.
 */
export function writeInFull(text: string, completed: string | undefined, values: readonly Pick<Entity, 'type' | 'value' | 'text'>[]): string | undefined {
  const written = completed ?? text
  const language = tellLanguage(written.toLowerCase())
  const missing = values.filter(({ text: said, value }) => !holds(written, said) && !holds(written, spoken({ type: 'size', value, text: said }, language))).map((value) => spoken(value, language))
  const full = writeBehind(written, [...new Set(missing)])
  return full === text ? undefined : full
}

function holds(text: string, words: string): boolean {
  return words === '' || text.toLowerCase().includes(words.toLowerCase())
}
