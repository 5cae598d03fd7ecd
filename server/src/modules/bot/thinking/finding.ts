import type { Entry } from '@yanshu/contract/knowledge.ts'
import { isForeign } from '@yanshu/nlu/intent/foreign.ts'
import { findFits } from '@yanshu/nlu/dialogue/fitting.ts'
import { recogniseRegions } from '@yanshu/nlu/slots/regions/region.ts'
import { tellLanguage } from '@yanshu/nlu/text/language.ts'
import { normalise } from '@yanshu/nlu/text/normalise.ts'
import type { Answer, Reading } from '@yanshu/nlu/types.ts'
import type { Knowledge } from '../../knowledge/service.ts'
import type { Thresholds } from '../deciding/policy.ts'
import type { Mind } from './mind.ts'

/** Entries that may answer, ranked. */
export interface Findings {
  /** Best first. */
  answers: Answer[]
  entries: ReadonlyMap<string, Entry>
  /** The words are plainly about what no shop knows, and this one has no words for it either. */
  isForeign?: boolean
}

/** What the talk is about, beside the words: the goods on the page, or the product that was named last. */
export interface About {
  id: string
  title: string
}

export const noFindings: Findings = { answers: [], entries: new Map() }
const mostCandidates = 20
/** An intent less likely than this finds no entries. */
const leastIntent = 0.1
const mostIntents = 3
/** The name of the goods makes every entry about them look near; below this, the words asked for something else. */
const leastAboutGoods = 0.4
/** An entry on the goods that are named is worth this much beside the general one. */
const leastOwn = 0.04
const elsewhereShare = 0.3
/** Of the confidence from which on is answered: what is doubted has at most this, what leads has at least that; what follows has this much of the best. Chosen on the development sets. */
export const doubtedShare = 0.55
const leadingShare = 0.58
const followingShare = 0.15
const mostOutside = 0.25

export interface FindingDeps {
  mind: Mind
  knowledge: Pick<Knowledge, 'answersFor'>
}

/** Finds what may answer. */
export function createFinding({ mind, knowledge }: FindingDeps) {
  /** What may answer a message: by its words, by what it most likely means and by the products that it names. */
  async function find(reading: Reading, brand: string | undefined, thresholds: Thresholds): Promise<Findings> {
    const intents = reading.intents.filter(({ probability }) => probability >= leastIntent).slice(0, mostIntents).map(({ label, probability }): [string, number] => [label, probability])
    const products = reading.entities.flatMap(({ type, value, values }) => (type === 'product' ? values ?? [value] : []))
    const found = await knowledge.answersFor(reading.text, brand, mostCandidates, { intents, products })
    const answers = await mind.rank(reading, found.map(({ candidate }) => candidate))
    const entries = new Map(found.map(({ entry }) => [entry.id, entry]))
    const own = preferOwnEntry(keepToPlaces(preferLanguage(answers, reading, entries, thresholds), reading, entries), products, entries)
    return isForeignTo(reading, own, entries) ? { answers: doubtAll(own, thresholds), entries, isForeign: true } : { answers: own, entries }
  }

  return {
    find,

    /** The findings, where what is said of other goods than those at hand is not sure any more: no product was named. */
    keepToGoods(findings: Findings, reading: Reading, about: About | undefined, { answer }: Thresholds): Findings {
      const { answers, entries } = findings
      if (!about || reading.entities.some(({ type }) => type === 'product')) return findings
      const isOther = (id: string) => {
        const goods = entries.get(id)?.goods ?? []
        return goods.length > 0 && !goods.some((each) => each.id === about.id)
      }
      const doubted = answers.map((each) => (each.confidence < 1 && isOther(each.id) ? { ...each, confidence: Math.min(each.confidence, answer * doubtedShare) } : each))
      return { ...findings, answers: doubted.toSorted((a, b) => b.confidence - a.confidence) }
    },

    /** The findings; and, where the words settle nothing and name no product, with the entries about the goods that the talk is about. */
    async addAbout(plain: Findings, reading: Reading, about: About | undefined, { brand, thresholds, now }: { brand: string | undefined; thresholds: Thresholds; now: number }): Promise<Findings> {
      const best = plain.answers[0]?.confidence ?? 0
      if (!about || best >= thresholds.answer || reading.entities.some(({ type }) => type === 'product')) return plain
      const named = await find(naming(await mind.read(`${about.title} ${reading.text}`, { now, ...(brand !== undefined && { brand }) }), about), brand, thresholds)
      const isAbout = (id: string) => named.entries.get(id)?.goods.some((goods) => goods.id === about.id) === true
      const answers = named.answers.filter((answer) => isAbout(answer.id) && answer.confidence >= leastAboutGoods)
      return { answers: mergeAnswers(plain.answers, answers), entries: new Map([...named.entries, ...plain.entries]) }
    },
  }
}

/** The reading with the product among what it names, whether or not the dictionary knows it. */
function naming(reading: Reading, { id, title }: About): Reading {
  if (reading.entities.some(({ type, value }) => type === 'product' && value === id)) return reading
  return { ...reading, entities: [...reading.entities, { type: 'product', value: id, text: title, start: 0, end: 0 }] }
}

/** The answers in the language of the question, as long as one of them is worth offering; else all. */
function preferLanguage(answers: Answer[], { language }: Reading, entries: ReadonlyMap<string, Entry>, { offer }: Thresholds): Answer[] {
  const kept = answers.filter(({ id }) => tellLanguage(entries.get(id)?.title ?? '') === language)
  return (kept[0]?.confidence ?? 0) >= offer ? kept : answers
}

/** What is written for one place (港澳台配送) is hardly meant by whoever names another. */
function keepToPlaces(answers: Answer[], { entities }: Reading, entries: ReadonlyMap<string, Entry>): Answer[] {
  const said = entities.filter(({ type, start, end }) => type === 'region' && end > start)
  if (said.length === 0) return answers
  const isElsewhere = ({ id, confidence }: Answer): boolean => {
    const places = confidence === 1 ? [] : recogniseRegions(normalise(entries.get(id)?.title ?? ''), true).map(({ text }) => text)
    return places.length > 0 && said.every((place) => findFits(places, { ...place, slot: 'region', from: 'said' }).length === 0)
  }
  return answers.map((each) => (isElsewhere(each) ? { ...each, confidence: each.confidence * elsewhereShare } : each)).toSorted((a, b) => b.confidence - a.confidence)
}

/** Of the entries on the same matter the one on the product that is named goes before the general one. */
function preferOwnEntry(answers: Answer[], [product, ...others]: readonly string[], entries: ReadonlyMap<string, Entry>): Answer[] {
  const [top] = answers
  const general = top && entries.get(top.id)
  if (!top || !general || top.confidence === 1 || product === undefined || others.length > 0 || general.intent === undefined || general.goods.length > 0) return answers
  const own = answers.find(({ id, confidence }) => confidence >= leastOwn && entries.get(id)?.intent === general.intent && entries.get(id)?.goods.some((goods) => goods.id === product) === true)
  return own ? [{ ...own, confidence: top.confidence }, ...answers.filter(({ id }) => id !== own.id).map((each) => (each === top ? { ...top, confidence: own.confidence } : each))].toSorted((a, b) => b.confidence - a.confidence) : answers
}

/** What leaves all else far behind, and is not outside of all that is known, is as good as sure: the findings with that, or undefined. */
export function leadClearly({ answers, entries }: Findings, { outOfScope }: Reading, { answer }: Thresholds): Findings | undefined {
  const [best, second] = answers
  const kind = best && entries.get(best.id)?.kind
  // The page of some goods is near whatever names them.
  if (!best || kind === 'specification' || kind === 'review' || outOfScope > mostOutside || best.confidence < answer * leadingShare || (second?.confidence ?? 0) > best.confidence * followingShare) return undefined
  return { answers: [{ ...best, confidence: Math.max(best.confidence, answer) }, ...answers.slice(1)], entries }
}

/** A shop that sells flights has entries on flights; goods that it does not know it does not sell. */
function isForeignTo({ normalised, entities }: Reading, answers: readonly Answer[], entries: ReadonlyMap<string, Entry>): boolean {
  if (asksForGoods.test(normalised) && !entities.some(({ type }) => type === 'product')) return (answers[0]?.confidence ?? 0) < leastOfUnknownGoods
  return isForeign(normalised) && !answers.slice(0, mostLookedAt).some(({ id, matched }) => isForeign(normalise(`${entries.get(id)?.title ?? ''} ${matched}`)))
}
const mostLookedAt = 5
const asksForGoods = /卖不卖|有.{1,8}卖[吗么不]?[?!.]*$|买得到[吗么不]|\bdo you (?:sell|carry)\b/
const leastOfUnknownGoods = 0.9

/** What is plainly foreign is answered only by its very words. */
function doubtAll(answers: Answer[], { answer }: Thresholds): Answer[] {
  return answers.map((each) => (each.confidence === 1 ? each : { ...each, confidence: Math.min(each.confidence, answer * doubtedShare) }))
}

function mergeAnswers(first: readonly Answer[], second: readonly Answer[]): Answer[] {
  const best = new Map<string, Answer>()
  for (const answer of [...first, ...second]) {
    if (answer.confidence > (best.get(answer.id)?.confidence ?? -1)) best.set(answer.id, answer)
  }
  return [...best.values()].toSorted((a, b) => b.confidence - a.confidence)
}
