import type { Profile } from '../text/similarity.ts'
import type { Candidate } from '../types.ts'
import { gatherStrangeness, type Strangeness } from './strangeness.ts'
import { liken, lookUp, prepareWritten, seek, weighAmong, type LookedUp, type Written } from './overlaps.ts'

/** What is known about one candidate for one message; every number about 0..1. */
export interface Evidence {
  id: string
  matched: string
  exact: boolean
  numbers: number[]
}

/** What the numbers of the evidence are, in order. */
export const featureNames = ['cosine', 'cover', 'coverBack', 'titleCosine', 'centre', 'entryCover', 'lead', 'centreLead', 'coverLead',
  'search', 'searchLead'] as const

/** By the list of questions: as long as the same entry comes with the same list, it is not prepared again. */
const prepared = new WeakMap<readonly string[], { title: string; written: Written }>()

/** Gathers the evidence for every candidate, in their order, and how strange the message is to all of them. */
export function gatherEvidence(text: string, candidates: Candidate[]): { evidence: Evidence[]; strangeness: Strangeness } {
  const sought = seek(text)
  const entries = candidates.map((candidate) => lookUp(sought, prepare(candidate)))
  const weights = weighAmong(sought, entries)
  const first = entries.map((entry, index) => compareWith(sought.profile, weights, entry, candidates[index] as Candidate))
  const topSearch = Math.max(...candidates.map((candidate) => candidate.searchScore), Number.MIN_VALUE)
  const evidence = first.map((one, index) => {
    const leadIn = (of: (compared: typeof one) => number): number => of(one) - bestOther(first, index, of)
    const search = (compared: typeof one): number => Math.max(0, compared.candidate.searchScore) / topSearch
    const numbers = [
      one.cosine, one.cover, one.coverBack, one.titleCosine, one.centre, one.entryCover,
      leadIn((compared) => compared.cosine), leadIn((compared) => compared.centre), leadIn((compared) => compared.entryCover),
      search(one), leadIn(search),
    ]
    return { id: one.candidate.id, matched: one.matched, exact: one.exact, numbers }
  })
  return { evidence, strangeness: gatherStrangeness(sought, entries, weights, first.reduce((most, { cosine }) => Math.max(most, cosine), 0)) }
}

function bestOther<One>(all: readonly One[], index: number, of: (one: One) => number): number {
  let most = 0
  for (let other = 0; other < all.length; other += 1) if (other !== index) most = Math.max(most, of(all[other] as One))
  return most
}

function compareWith(asked: Profile, weights: Float64Array, entry: LookedUp, candidate: Candidate) {
  const { phrasings } = entry.written
  const { overlaps, centre, cover } = liken(weights, entry)
  const exact = asked.bare === '' ? -1 : phrasings.findIndex((one) => one.bare === asked.bare || one.core === asked.core)
  let best = Math.max(0, exact)
  if (exact < 0) overlaps.forEach((one, index) => { if (one.cosine > (overlaps[best]?.cosine ?? 0)) best = index })
  const { cosine = 0, cover: ofPhrasing = 0, coverBack = 0 } = overlaps[best] ?? {}
  return {
    candidate, matched: phrasings[best]?.text ?? '', exact: exact >= 0, cosine, cover: ofPhrasing, coverBack,
    titleCosine: overlaps[0]?.cosine ?? 0, centre, entryCover: cover,
  }
}

function prepare({ title, questions }: Candidate): Written {
  const known = prepared.get(questions)
  if (known?.title === title) return known.written
  const written = prepareWritten([title, ...questions])
  prepared.set(questions, { title, written })
  return written
}
