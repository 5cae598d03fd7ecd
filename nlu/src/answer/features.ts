import { compare, createProfile, profile, type Profile } from '../text/similarity.ts'
import type { Candidate } from '../types.ts'

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

/** What does not change from message to message. */
interface Prepared {
  title: string
  phrasings: { text: string; profile: Profile }[]
  /** All phrasings as one. */
  centre: Profile
}

/** By the list of questions: as long as the same entry comes with the same list, it is not prepared again. */
const prepared = new WeakMap<readonly string[], Prepared>()

/** Gathers the evidence for every candidate, in their order. */
export function gatherEvidence(text: string, candidates: Candidate[]): Evidence[] {
  const asked = profile(text)
  const entries = candidates.map(prepare)
  const importance = importanceAmong(asked, entries)
  const first = candidates.map((candidate, index) => compareWith(asked, candidate, entries[index] ?? prepare(candidate), importance))
  const topSearch = Math.max(...candidates.map((candidate) => candidate.searchScore), Number.MIN_VALUE)
  return first.map((one, index) => {
    const leadIn = (of: (compared: typeof one) => number): number => of(one) - bestOther(first, index, of)
    const search = (compared: typeof one): number => Math.max(0, compared.candidate.searchScore) / topSearch
    const numbers = [
      one.cosine, one.cover, one.coverBack, one.titleCosine, one.centre, one.entryCover,
      leadIn((compared) => compared.cosine), leadIn((compared) => compared.centre), leadIn((compared) => compared.entryCover),
      search(one), leadIn(search),
    ]
    return { id: one.candidate.id, matched: one.matched, exact: one.exact, numbers }
  })
}

function bestOther<One>(all: readonly One[], index: number, of: (one: One) => number): number {
  let most = 0
  for (let other = 0; other < all.length; other += 1) if (other !== index) most = Math.max(most, of(all[other] as One))
  return most
}

function compareWith(asked: Profile, candidate: Candidate, { phrasings, centre }: Prepared, importance: (gram: string) => number) {
  const compared = phrasings.map((one) => ({ ...one, overlap: compare(asked, one.profile, importance) }))
  const exact = compared.find((one) => asked.bare !== '' && (one.profile.bare === asked.bare || one.profile.core === asked.core))
  const best = exact ?? compared.reduce((a, b) => (b.overlap.cosine > a.overlap.cosine ? b : a))
  const weights = [...asked.grams].map(([gram, weight]) => ({ gram, weight: weight * importance(gram) }))
  const total = weights.reduce((sum, one) => sum + one.weight, 0)
  const found = weights.reduce((sum, one) => sum + (centre.grams.has(one.gram) ? one.weight : 0), 0)
  return {
    candidate, matched: best.text, exact: exact !== undefined, ...best.overlap,
    titleCosine: compared[0]?.overlap.cosine ?? 0, centre: compare(asked, centre, importance).cosine, entryCover: total === 0 ? 0 : found / total,
  }
}

/** Grams that many of the candidates hold tell them apart less. */
function importanceAmong(asked: Profile, entries: Prepared[]): (gram: string) => number {
  const importance = new Map<string, number>()
  for (const gram of asked.grams.keys()) {
    const holders = entries.reduce((sum, { centre }) => sum + (centre.grams.has(gram) ? 1 : 0), 0)
    importance.set(gram, 1 / (1 + 0.5 * Math.log(Math.max(1, holders))))
  }
  return (gram) => importance.get(gram) ?? 1
}

function prepare({ title, questions }: Candidate): Prepared {
  const known = prepared.get(questions)
  if (known?.title === title) return known
  const phrasings = [title, ...questions].map((text) => ({ text, profile: profile(text) }))
  const grams = new Map<string, number>()
  for (const one of phrasings) {
    for (const [gram, weight] of one.profile.grams) grams.set(gram, (grams.get(gram) ?? 0) + weight)
  }
  const made = { title, phrasings, centre: createProfile('', '', grams) }
  prepared.set(questions, made)
  return made
}
