import type { Language } from '@yanshu/contract/errors.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { expectedType, flowsIn, readState } from '@yanshu/nlu/dialogue/state.ts'
import { awaitConfirmation } from '@yanshu/nlu/dialogue/steps/pending.ts'
import type { DialogueState, TurnOutcome } from '@yanshu/nlu/dialogue/types.ts'
import { isAcknowledgement } from '@yanshu/nlu/intent/acknowledge.ts'
import { isForeign } from '@yanshu/nlu/intent/foreign.ts'
import { isPutAsQuestion } from '@yanshu/nlu/intent/asks.ts'
import { isDenial, isOfNoHelp, isReproach } from '@yanshu/nlu/intent/reproach.ts'
import { isBrief } from '@yanshu/nlu/text/brevity.ts'
import type { Body } from '@yanshu/nlu/slots/wear/body.ts'
import type { Answer, Reading, Wish } from '@yanshu/nlu/types.ts'
import type { Knowledge } from '../../knowledge/service.ts'
import { decide, goodsFlow, orderFlow, type Decision, type Missing, type Thresholds } from '../deciding/policy.ts'
import { timesAsked, type Memory } from '../memory.ts'
import { readAbroad } from './abroad.ts'
import { addOwnOrders } from './asked-for-order.ts'
import { addDocuments } from './documents.ts'
import { bodyIn } from './measures.ts'
import { preferOwn } from './own-entry.ts'
import { createFinding, noFindings, type Findings } from './finding.ts'
import { flowsOf, withOrder } from './flows.ts'
import { completeQuestion, keepInFull } from './in-full.ts'
import { needsPerson, readWish, settleWish, surelyNeeded, upset, type Acting } from './acting.ts'
import { knownOrder, type KnownOrder } from './known-order.ts'
import type { Mind } from './mind.ts'
import { createOwnOrders, type OwnOrders, type OrderingDeps } from './own-orders.ts'
import { productsIn } from './products.ts'
import { languageFor, type Question, type Setting } from './question.ts'
import { readTurn, type TurnRead } from './turns.ts'

/** What the bot made of a question. */
export interface Thought {
  decision: Decision
  language: Language
  model: string
  answers: readonly Answer[]
  entries: ReadonlyMap<string, Entry>
  /** Absent where nothing could be thought. */
  reading?: Reading
  /** What was most likely meant: by the words, or by the question whose other half they are. */
  intent?: { id: string; name: string; probability: number }
  /** How the turn was read in the light of those before. */
  turn?: Pick<TurnOutcome, 'active' | 'finished' | 'completed' | 'reason'>
  /** Of the products to choose from, by the shop's ids. */
  productNames?: ReadonlyMap<string, string>
  /** What was chosen by a number or by words of it. */
  meant?: string
  /** It is plainly about what no shop knows. */
  isForeign?: boolean
  /** It raised the alarm. */
  isAlarming?: boolean
  /** It is said with regret: the contact complains. */
  isSorry?: boolean
  /** How tall and heavy who asks is, as far as it was said. */
  body?: Body
  /** The question in full, and the kinds of values that it names. */
  asked?: { text: string; named: readonly string[] }
  /** What the next turn is read with. */
  dialogue?: DialogueState
}
export type Thinker = ReturnType<typeof createThinking>

export interface ThinkingDeps extends OrderingDeps {
  mind: Mind
  knowledge: Pick<Knowledge, 'answersFor' | 'entriesInUse'>
}
/** Understands questions and decides what to do; writes nothing. */
export function createThinking({ mind, knowledge, ...ordering }: ThinkingDeps) {
  const { find, addAbout, keepToGoods } = createFinding({ mind, knowledge })

  async function search(question: Question, reading: Reading, acting: Acting, { brand, thresholds }: { brand: string | undefined; thresholds: Thresholds }): Promise<Findings> {
    const isWorthIt = question.text === '' ? question.goods !== undefined : acting.wish === 'question' || acting.unless !== undefined
    return isWorthIt ? find(reading, brand, thresholds) : noFindings
  }

  return {
    /** Decides what to do with a question. Fails when the search or the engine does. `now`: ms UTC. */
    async think(question: Question, setting: Setting, memory: Pick<Memory, 'failures' | 'asked' | 'dialogue'>, now: number): Promise<Thought> {
      const { state: before } = readState(memory.dialogue)
      const own = createOwnOrders(ordering, setting.contact)
      const thresholds = await mind.thresholds()
      const kept = new Map((await knowledge.entriesInUse(flowsIn(before).filter((flow) => flow !== orderFlow && !flow.startsWith(goodsFlow)))).map((entry) => [entry.id, entry]))
      const place = { brand: setting.brand, thresholds, now }
      const waitsForOrder = flowsIn(before).includes(orderFlow)
      const expected = expectedType(before, flowsOf(kept, waitsForOrder))
      const isOnOrders = waitsForOrder || orderActs.has(memory.asked.at(-1)?.act ?? '')
      const named = await own.tell(question.order?.id ?? (isOnOrders ? question.maybeOrder : undefined))
      // The number says nothing about what is asked.
      const plain = named ? question.text.replace(named.card.id, '').trim() : question.text
      const abroad = readAbroad(plain, before, expected)
      const { words, state } = abroad ?? { words: plain, state: before }
      const reading = await mind.read(words === '' && question.goods ? question.goods.title : words, { now, ...(expected && { expected }), ...(setting.brand !== undefined && { brand: setting.brand }) })
      const guessed = readWish({ ...reading, wish: wishAmid(reading, state, memory.asked), needsPerson: neededAmid(reading, memory.asked) }, await Promise.all(reading.intents.map(({ label }) => mind.actionOf(label))), thresholds)
      const product = state.lastProducts[0]
      const about = setting.pageGoods ?? (product && { id: product.value, title: product.text === '' ? product.value : product.text })
      const findings = keepToGoods(await search(question, reading, guessed, place), reading, about, thresholds)
      const best = findings.answers[0]?.confidence ?? 0
      const bestIntent = findings.entries.get(findings.answers[0]?.id ?? '')?.intent
      const acting = settleWish(guessed, { best, answers: bestIntent === undefined ? undefined : await mind.actionOf(bestIntent), isAsked: isPutAsQuestion(reading.normalised), thresholds })
      const order = await knownOrder({ question, own, named, acting, waitsForOrder, last: memory.asked.at(-1) })
      const body = bodyIn([...memory.asked.map(({ text }) => text), question.text])
      const begun = order.told ? withOrder(state, order.told.card.id, now) : state
      const turn = await readTurn({ state: begun, reading, wish: acting.wish, findings, kept, order, now, thresholds, pageGoods: setting.pageGoods, about, isMeasured: body !== undefined }, {
        again: async (completed, isOfOtherGoods = false) => {
          const full = await mind.readAside(completed, { now, ...(setting.brand !== undefined && { brand: setting.brand }) })
          return { reading: full, findings: await addAbout(await find(full, setting.brand, thresholds), full, isOfOtherGoods ? undefined : about, place) }
        },
        about: (plain) => addAbout(plain, reading, about, place),
      })
      const decision = await decideOn(turn, { question, acting, order, own, memory, thresholds, reading })
      return { ...(await finish(decision, { question, setting, reading, turn, state, now })), ...(body && { body }), ...(turn.findings.isForeign === true && isForeign(reading.normalised) && { isForeign: true }) }
    },

    /** What would be found, whatever the wish. */
    async attempt(text: string, now: number): Promise<Findings> {
      return find(await mind.read(text, { now }), undefined, await mind.thresholds())
    },
  }

  async function decideOn(turn: TurnRead, { question, acting, order, own, memory, thresholds, reading }: {
    question: Question; acting: Acting; order: KnownOrder; own: OwnOrders; memory: Pick<Memory, 'failures' | 'asked'>; thresholds: Thresholds; reading: Reading
  }): Promise<Decision> {
    const { outcome, findings } = turn
    const given = outcome.finished.find(({ flow }) => flow === orderFlow)?.slots[0]?.value
    const found = given === undefined ? undefined : await own.find(given)
    const told = found ?? order.told
    const best = findings.answers[0]?.confidence ?? 0
    const decision = decide({
      wish: acting.wish, answers: findings.answers, isOutside: reading.outOfScope > mostOutside && best < thresholds.answer, isForeign: findings.isForeign === true, turn: outcome, isUpset: reading.feeling.anger >= upset, leansToPerson: needsPerson(acting, best),
      likely: reading.confidence >= thresholds.answer ? onIntent(findings, reading.intents[0]?.label) : [],
    }, {
      failures: memory.failures,
      asked: timesAsked(memory.asked, question.text),
      isReproached: isReproach(reading.normalised),
      isDenied: isDenial(reading.normalised) && outcome.finished.length === 0 && outcome.ask === undefined && deniedActs.has(memory.asked.at(-1)?.act ?? ''),
      isOfNoHelp: isOfNoHelp(reading.normalised) && triedActs.has(memory.asked.at(-1)?.act ?? ''),
      offered: memory.asked.at(-1)?.offered,
      wasForeign: memory.asked.at(-1)?.isForeign === true && isForeign(reading.normalised),
      order: told && { told, isShown: order.isShown },
      ...(given !== undefined && !told && { noSuchOrder: given }),
      orders: order.choices,
      products: productsIn(findings),
      maybeOrder: question.maybeOrder !== undefined && given === undefined && (await own.tells()) ? question.maybeOrder : undefined,
      wordless: question.text !== '' || told ? undefined : question.goods ? { goods: question.goods } : 'files',
      thresholds,
    })
    return addOwnOrders(addDocuments(preferOwn(decision, turn.entries), findings), { entries: turn.entries, own, isOrder: acting.isOrder })
  }

  /** The names of the products that may be chosen. */
  async function namesOf(missing: Missing | undefined, entries: ReadonlyMap<string, Entry>): Promise<ReadonlyMap<string, string>> {
    const variants = missing && entries.get(missing.flow)?.variants
    const products = missing?.products ?? (variants?.slot === 'product' ? variants.answers.flatMap(({ values }) => values[0] ?? []) : [])
    const named = await Promise.all(products.map(async (product) => [product, await mind.productName(product)] as const))
    return new Map(named.flatMap(([product, name]) => (name === undefined ? [] : [[product, name] as const])))
  }

  /** The decision with all that is needed to say it and to go on from it. */
  async function finish(decision: Decision, { question, setting, reading, turn, state, now }: { question: Question; setting: Setting; reading: Reading; turn: TurnRead; state: DialogueState; now: number }): Promise<Thought> {
    const { outcome, findings, entries } = turn
    const missing = namedIn(decision).filter((id) => !entries.has(id))
    const known = new Map(entries)
    for (const entry of missing.length > 0 ? await knowledge.entriesInUse(missing) : []) known.set(entry.id, entry)
    const [only, ...others] = decision.act === 'offer' ? decision.entries : []
    const [best] = reading.intents
    const productNames = await namesOf(missingIn(decision), known)
    // Half a sentence means what the question means that it belongs to.
    const [done] = outcome.finished
    const meant = done && done.slots.length > 0 ? known.get(done.flow)?.intent : undefined
    const label = meant ?? best?.label
    const name = label === undefined ? undefined : await mind.nameOf(label, setting.language)
    const { completed: _, ...read } = outcome
    const completed = completeQuestion({ state, reading, now, decision, outcome, entries: known, language: languageFor(question.text, reading.language, setting.language) })
    const dialogue = completed === undefined ? outcome.state : keepInFull(outcome.state, completed, reading, state)
    return {
      asked: { text: `${completed ?? ''} ${reading.normalised}`.trim(), named: reading.entities.map(({ type }) => type) },
      decision, language: languageFor(question.text, reading.language, setting.language), model: reading.model, answers: findings.answers, entries: known, reading, turn: { ...read, ...(completed !== undefined && { completed }) },
      ...(reading.wish === 'complaint' && reading.feeling.anger >= leastRegret && { isSorry: true }),
      ...(label !== undefined && name !== undefined && { intent: { id: label, name, probability: meant === undefined ? best?.probability ?? 0 : 1 } }), productNames,
      dialogue: only !== undefined && others.length === 0 ? awaitConfirmation(dialogue, only) : dialogue,
    }
  }
}

/** After these a no is about what was said. */
const deniedActs: ReadonlySet<string> = new Set(['answer', 'offer', 'unknown'])
/** After these it may be said that they did not help. */
const triedActs: ReadonlySet<string> = new Set(['answer', 'offer', 'unknown', 'tell_order'])
/** After these, bare digits are the number of an order where there is one. */
const orderActs: ReadonlySet<string> = new Set(['tell_order', 'ask_order', 'no_such_order'])
/** The wish of the words, in the light of what was said before: 不要了 of an order that was told gives nothing up, and 知道了 or a thumb asks nothing. */
function wishAmid({ wish, normalised, entities, feeling }: Reading, { pending, frames, shared }: DialogueState, asked: readonly { act: string }[]): Wish {
  if (wish === 'cancel' && frames.length === 0 && notWanted.test(normalised) && shared.some(({ type }) => type === 'order')) return 'question'
  if (wish !== 'question' || pending || frames.length > 0 || entities.length > 0) return wish
  const isMark = asked.length > 0 && feeling.anger < upset && !/[\p{L}\p{N}]/u.test(normalised)
  return isMark || isAcknowledgement(normalised) ? 'affirm' : wish
}

/** A few words after a question tell little of what they are about: they need a person only where that is very likely. */
function neededAmid({ normalised, needsPerson: need }: Reading, asked: readonly unknown[]): number {
  return asked.length > 0 && need < surelyNeeded && isBrief(normalised, fewWords) ? 0 : need
}
const fewWords = { han: 12, words: 8 }

const notWanted = /不要了|不想要|取消/

/** Words of complaint in a calm question ask for no regret. */
const leastRegret = 0.25
/** More likely than not outside of all that the model knows. */
const mostOutside = 0.5

/** The entries on an intent, likeliest first. */
function onIntent({ answers, entries }: Findings, intent: string | undefined): string[] {
  return intent === undefined ? [] : answers.filter(({ id }) => entries.get(id)?.intent === intent).map(({ id }) => id)
}

function missingIn(decision: Decision): Missing | undefined {
  if (decision.act === 'ask_slot') return decision.missing
  return decision.act === 'answer' || decision.act === 'tell_order' ? decision.next : undefined
}

/** The entries that a decision names. */
export function namedIn(decision: Decision): string[] {
  switch (decision.act) {
    case 'answer': return [decision.entry, ...(decision.related ?? []), ...(decision.also ?? []).map(({ entry }) => entry), ...(decision.next ? [decision.next.flow] : [])]
    case 'offer':
    case 'offer_about_goods': return decision.entries
    case 'ask_slot': return [decision.missing.flow]
    case 'tell_order': return decision.next ? [decision.next.flow] : []
    default: return []
  }
}
