import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Goods } from '@yanshu/contract/messages.ts'
import { takeTurn } from '@yanshu/nlu/dialogue/take-turn.ts'
import type { DialogueState, Finished, TurnInput, TurnOutcome } from '@yanshu/nlu/dialogue/types.ts'
import { isHalfOfQuestion, talkedAbout, writeInContext, type Way } from '@yanshu/nlu/dialogue/writing/in-context.ts'
import { spoken } from '@yanshu/nlu/dialogue/writing/write-question.ts'
import type { Entity } from '@yanshu/nlu/slots/types.ts'
import { isPutAsQuestion } from '@yanshu/nlu/intent/asks.ts'
import { isBrief } from '@yanshu/nlu/text/brevity.ts'
import type { Reading, Wish } from '@yanshu/nlu/types.ts'
import { goodsFlow, orderFlow, type Thresholds } from '../deciding/policy.ts'
import { doubtedShare, leadClearly, type About, type Findings } from './finding.ts'
import { colourEntry } from './colours.ts'
import { flowsOf } from './flows.ts'
import { countProductsNear } from './products.ts'
import type { KnownOrder } from './known-order.ts'

/** One message with what is known beside it, before it is read in the light of those before. */
export interface TurnFacts {
  state: DialogueState
  reading: Reading
  wish: Wish
  findings: Findings
  /** Entries of the flows that wait. */
  kept: ReadonlyMap<string, Entry>
  order: KnownOrder
  now: number
  thresholds: Thresholds
  pageGoods: Goods | undefined
  /** What the talk is about, beside the words. */
  about: About | undefined
  /** Whoever asks has told height or weight. */
  isMeasured: boolean
}

/** A turn, with the findings for the question in full. */
export interface TurnRead {
  outcome: TurnOutcome
  findings: Findings
  entries: ReadonlyMap<string, Entry>
}

const mostFlows = 5
/** Less likely than this, an entry takes no half sentence from what was asked before. */
const leastLeaning = 0.45
const mostShown = 60
const leastGuessed = 0.9
/** An entry that asks for a value is asked for where it is about as likely as the best. */
const leastOfBest = 0.6
const mostGoodsQuestion = 60
/** From here on a question that was guessed from few words is as good as asked. */
const leastInContext = 0.75
const mostWays = 3
/** Below this the words alone are about nothing, and with others about something. */
const leastAlone = 0.3
const leastReplaced = 0.35
const saidInFull = 0.94
/** A longer question names what it is about in words that the dictionary does not know: so few leave no room for that. */
const few = { han: 8, words: 4 }
const mostOutside = 0.3
/** What is said of the product itself, from here on, goes before its specification as a whole. */
const leastOfGoods = 0.2
/** The look-up of an order goes before entries on orders in general, but not before their very words. */
const orderConfidence = 0.995

/** Ways to find more, where the words alone do not settle it. */
export interface Further {
  /** Reads the question in full in place of the words. */
  again(completed: string, isOfOtherGoods?: boolean): Promise<Pick<TurnFacts, 'reading' | 'findings'>>
  /** What may answer, with what is known of the goods that the talk is about. */
  about(findings: Findings): Promise<Findings>
}

/** Reads a turn: the words by themselves, then the question in full where they were half of one, then what they say on the goods at hand. */
export async function readTurn(facts: TurnFacts, further: Further): Promise<TurnRead> {
  const read = await readWords(facts, further)
  const led = facts.findings.isForeign || isSettled(read, facts) || read.outcome.completed !== undefined ? undefined : leadClearly(read.findings, facts.reading, facts.thresholds)
  return led ? take({ ...facts, findings: led }, { isLast: true }) : read
}

async function readWords(facts: TurnFacts, { again, about }: Further): Promise<TurnRead> {
  // What no shop knows goes on from nothing.
  if (facts.findings.isForeign) return take({ ...facts, reading: { ...facts.reading, confidence: 0, outOfScope: 1 } })
  const half = isHalf(facts) ? await readHalf(facts, again) : undefined
  if (half) return half
  const first = take(facts)
  const { completed } = first.outcome
  const aboutGoods = first.outcome.finished.find(({ flow }) => flow.startsWith(goodsFlow))
  if (aboutGoods) return askAboutGoods(facts, first, aboutGoods, again)
  if (isSettled(first, facts)) return first
  if (completed === undefined) {
    const second = take({ ...facts, findings: await about(facts.findings) }, { isLast: true })
    return isSettled(second, facts) ? second : (await readInContext(facts, second, again)) ?? second
  }
  return readInFull(facts, first, completed, again)
}

/** "大衣呢" after a question: what its few words find by themselves counts less than the question with them in it. Undefined where that leads nowhere. */
async function readHalf(facts: TurnFacts, again: Further['again']): Promise<TurnRead | undefined> {
  const first = take({ ...facts, findings: { ...facts.findings, answers: facts.findings.answers.filter(({ confidence }) => confidence >= saidInFull) } })
  if (comesToSomething(first)) return { ...first, findings: facts.findings }
  return readInContext(facts, first, again)
}

function isHalf({ state, reading, wish, now }: TurnFacts): boolean {
  return wish === 'question' && state.frames.length === 0 && talkedAbout(state, now).lastQuestion !== undefined && (isHalfOfQuestion(toInput(reading, wish)) || isOfGoodsAtHand(reading, state))
}

/** "有粉色吗" after goods: a colour or a size of them. */
function isOfGoodsAtHand({ normalised, entities }: Reading, { lastProducts }: DialogueState): boolean {
  const isValue = entities.some(({ type, start, end }) => (type === 'colour' || type === 'size') && end > start)
  return isValue && lastProducts.length > 0 && !entities.some(({ type }) => type === 'product') && isBrief(normalised, few)
}

/** Few words in the ways in which they may be meant after the last question: the way that finds most, where that is sure. */
async function readInContext(facts: TurnFacts, plain: TurnRead, again: Further['again']): Promise<TurnRead | undefined> {
  const { state, reading, wish, now, thresholds } = facts
  if (wish !== 'question' || facts.order.told) return undefined
  const written = plain.outcome.completed
  // Words that ask by themselves stand behind no other question.
  const isAlone = isPutAsQuestion(reading.normalised) && !isHalf(facts)
  const others = isAlone ? [] : writeInContext(talkedAbout(state, now, reading.entities), toInput(reading, wish))
  const ways: Way[] = [...(written === undefined ? [] : [{ text: written, isBehind: false, isOfOtherGoods: others.some(({ isOfOtherGoods }) => isOfOtherGoods) }]), ...others.filter(({ text }) => text !== written)].slice(0, mostWays)
  const found = await Promise.all(ways.map(async (way) => ({ way, full: await again(way.text, way.isOfOtherGoods) })))
  const saysMore = !isPutAsQuestion(reading.normalised)
  const best = likeliest(found.filter(({ full, way }) => !way.isBehind || (mayStandBehind(plain.findings, full.findings) && (saysMore || full.findings.answers[0]?.id !== state.done?.flow))))
  if (!best || confidenceOf(best.full.findings) < confidenceOf(plain.findings)) return undefined
  const { way, full } = best
  const doubted = confidenceOf(full.findings) >= leastInContext || !way.isBehind ? full.findings : doubt(full.findings, thresholds)
  const second = take({ ...facts, ...full, findings: doubted }, { isLast: true })
  if (!comesToSomething(second)) return { ...plain, findings: full.findings, entries: new Map([...plain.entries, ...second.entries]), outcome: { ...plain.outcome, completed: way.text } }
  return { ...second, outcome: { ...second.outcome, completed: second.outcome.completed ?? way.text, state: keepQuestion(second.outcome.state, state, way) } }
}

/** The words alone are about nothing else. */
function mayStandBehind({ answers: [own] }: Findings, { answers: [best] }: Findings): boolean {
  return own === undefined || own.confidence < leastAlone || own.id === best?.id
}

/** What has the words in place of others goes before what has them behind the question, which is found by the words of the question alone. */
function likeliest<Found extends { way: Way; full: Pick<TurnFacts, 'findings'> }>(found: readonly Found[]): Found | undefined {
  const sorted = found.toSorted((a, b) => confidenceOf(b.full.findings) - confidenceOf(a.full.findings))
  const [replaced] = sorted.filter(({ way }) => !way.isBehind)
  return replaced && confidenceOf(replaced.full.findings) >= leastReplaced ? replaced : sorted[0]
}

/** What is said behind a question is no question of its own. */
function keepQuestion(after: DialogueState, { lastQuestion }: DialogueState, { isBehind }: Way): DialogueState {
  return isBehind && lastQuestion && after.lastQuestion ? { ...after, lastQuestion: { ...lastQuestion, turn: after.turn, at: after.lastQuestion.at } } : after
}

function confidenceOf({ answers: [best] }: Findings): number {
  return best?.confidence ?? 0
}

function toInput({ normalised, entities }: Reading, wish: Wish): Pick<TurnInput, 'text' | 'entities' | 'wish'> {
  return { text: normalised, entities, wish }
}

/** The question that waited for a product, with the product that was told: it is looked for as if it had been asked so. */
async function askAboutGoods(facts: TurnFacts, first: TurnRead, { flow, slots }: Finished, again: Further['again']): Promise<TurnRead> {
  const [product] = slots
  const completed = `${product === undefined ? '' : spoken(product)} ${flow.slice(goodsFlow.length)}`.trim()
  const full = await again(completed)
  const second = take({ ...facts, ...full, state: first.outcome.state, about: productOf(product) }, { isLast: true })
  const entries = new Map([...first.entries, ...second.entries])
  if (comesToSomething(second)) return { ...second, outcome: { ...second.outcome, completed }, entries }
  return { outcome: { ...first.outcome, finished: [], completed }, findings: full.findings, entries }
}

/** Half a sentence in full; it is answered where that is found, else what was found is kept. */
async function readInFull(facts: TurnFacts, first: TurnRead, completed: string, again: Further['again']): Promise<TurnRead> {
  const found = await again(completed)
  const full = first.outcome.reason.code === 'follow_up_untyped' ? { ...found, findings: doubt(found.findings, facts.thresholds) } : found
  const second = take({ ...facts, ...full }, { isLast: true })
  const findings = (full.findings.answers[0]?.confidence ?? 0) > (first.findings.answers[0]?.confidence ?? 0) ? full.findings : first.findings
  const entries = new Map([...first.entries, ...second.entries])
  if (!comesToSomething(second)) {
    const other = await readInContext(facts, { ...first, findings }, again)
    if (other) return other
  }
  // The words in full stand for the question, whatever came of them.
  return comesToSomething(second) ? { ...second, outcome: { ...second.outcome, completed: second.outcome.completed ?? completed }, entries } : { ...first, findings, entries }
}

/** Something is answered or asked, or the words were none to be searched for. */
function isSettled(read: TurnRead, { wish, findings, thresholds }: TurnFacts): boolean {
  if (comesToSomething(read) || wish !== 'question') return true
  return read.outcome.completed === undefined && (findings.answers[0]?.confidence ?? 0) >= thresholds.answer
}

function comesToSomething({ outcome: { finished, ask } }: TurnRead): boolean {
  return finished.length > 0 || ask !== undefined
}

/**
 * The entry on what is surely meant, where no entry fits the words surely: one that asks for a value, whose answer shows whether it was that;
 * or, once all else was tried, the specification of the product that the talk is about.
 */
function sureOfIntent({ intents: [best], confidence, entities }: Reading, { answers, entries }: Findings, { answer }: Thresholds, about: About | undefined | 'later'): string | undefined {
  if (!best || confidence < answer || (answers[0]?.confidence ?? 0) >= answer) return undefined
  const onIntent = (id: string) => entries.get(id)?.intent === best.label
  // Who has told the value is asked nothing; else another entry on the same matter that fits much better is what was meant.
  const isTold = (slot: string | undefined) => entities.some(({ type }) => type === slot)
  const asking = answers.find(({ id, confidence: own }) => onIntent(id) && entries.get(id)?.variants?.question !== undefined && (isTold(entries.get(id)?.variants?.slot) || own >= (answers[0]?.confidence ?? 0) * leastOfBest))?.id
  if (asking !== undefined || about === 'later') return asking
  const named = entities.find(({ type }) => type === 'product')
  const products = named ? named.values ?? [named.value] : about ? [about.id] : []
  // An alias of several products names none of them.
  const [product, ...others] = products
  if (product === undefined || others.length > 0) return undefined
  const isAbout = (id: string) => entries.get(id)?.goods.some((goods) => goods.id === product) === true
  const isWritten = (id: string) => entries.get(id)?.kind !== 'specification' && entries.get(id)?.kind !== 'review'
  const likely = answers.filter(({ id, confidence }) => confidence >= leastOfGoods && isAbout(id) && (isWritten(id) || onIntent(id)))
  // What is written on the very question goes before its page.
  return (likely.find(({ id, confidence }) => isWritten(id) && confidence >= (likely[0]?.confidence ?? 0) * leastOfBest) ?? likely[0])?.id ?? entries.values().find(({ id, kind }) => kind === 'specification' && onIntent(id) && isAbout(id))?.id
}

/** The colours of the goods, where those are asked for and nothing else is sure. */
function colourAsked(reading: Reading, { answers, entries }: Findings, { answer }: Thresholds, about: About | undefined): string | undefined {
  const named = reading.entities.find(({ type }) => type === 'product')
  const isOwn = answers[0] !== undefined && entries.get(answers[0].id)?.goods.some(({ id }) => id === (named?.value ?? about?.id)) === true
  if ((answers[0]?.confidence ?? 0) >= answer && isOwn) return undefined
  return colourEntry(reading, entries, named ? (named.values?.length ?? 1) > 1 ? undefined : named.value : about?.id)
}

function productOf(slot: { value: string; text: string } | undefined): About | undefined {
  return slot && { id: slot.value, title: slot.text }
}

/** The question is short and names no product, nothing is sure, and what is near is about one product or another. */
function isAboutSomeGoods({ normalised, entities, wish, confidence, outOfScope }: Reading, findings: Findings, { answer }: Thresholds): boolean {
  if (!isBrief(normalised, few) || outOfScope > mostOutside) return false
  if (wish !== 'question' || entities.some(({ type }) => type === 'product') || (findings.answers[0]?.confidence ?? 0) >= answer) return false
  return countProductsNear(findings) >= (confidence >= answer ? 1 : 2)
}

/** A question that was guessed from half of one is answered only by what fits it very well. */
function doubt(findings: Findings, { answer }: Thresholds): Findings {
  return { ...findings, answers: findings.answers.map((each) => (each.confidence >= leastGuessed ? each : { ...each, confidence: Math.min(each.confidence, answer * doubtedShare) })) }
}

function take({ state, reading, wish, findings, kept, order, now, thresholds, pageGoods, about, isMeasured }: TurnFacts, { isLast = false } = {}): TurnRead {
  const entries = new Map([...kept, ...findings.entries])
  const choosesOrder = order.choices !== undefined
  const intents = findings.answers.slice(0, mostFlows).filter(({ confidence }) => confidence >= leastLeaning).map(({ id, confidence }) => ({ flow: id, confidence }))
  const asking = sureOfIntent(reading, findings, thresholds, isLast ? about : 'later') ?? colourAsked(reading, findings, thresholds, about)
  if (asking !== undefined) intents.unshift({ flow: asking, confidence: Math.max(reading.confidence, thresholds.answer) })
  else if (!about && isAboutSomeGoods(reading, findings, thresholds)) intents.unshift({ flow: goodsFlow + reading.normalised.slice(0, mostGoodsQuestion), confidence: thresholds.answer })
  const waits = state.frames.some(({ flow }) => flow === orderFlow)
  if (choosesOrder && !waits) intents.unshift({ flow: orderFlow, confidence: orderConfidence })
  const input: TurnInput = {
    text: reading.normalised, wish, language: reading.language, now, intents,
    entities: pageGoods ? [...reading.entities, shown(pageGoods)] : reading.entities,
  }
  return { outcome: takeTurn(state, input, flowsOf(entries, choosesOrder, isMeasured), { startThreshold: thresholds.answer }), findings, entries }
}

/** The goods on the page: meant, though they stand nowhere in the text. */
function shown({ id, title }: Goods): Entity {
  return { type: 'product', value: id, text: title.slice(0, mostShown), start: 0, end: 0 }
}
