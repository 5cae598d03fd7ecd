import { compare, profile, type Profile } from '../text/similarity.ts'
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

interface Prepared {
  candidate: Candidate
  phrasings: { text: string; profile: Profile }[]
  /** All phrasings as one. */
  centre: Profile
}

const remembered = new Map<string, Profile>()
const mostRemembered = 20_000

/** Gathers the evidence for every candidate, in their order. */
export function gatherEvidence(text: string, candidates: Candidate[]): Evidence[] {
  const asked = profile(text)
  const prepared = candidates.map(prepare)
  const importance = importanceAmong(prepared)
  const first = prepared.map((one) => compareWith(asked, one, importance))
  const topSearch = Math.max(...candidates.map((candidate) => candidate.searchScore), Number.MIN_VALUE)
  return first.map((one, index) => {
    const others = first.filter((_, other) => other !== index)
    const leadIn = (of: (compared: typeof one) => number): number => of(one) - Math.max(0, ...others.map(of))
    const search = (compared: typeof one): number => Math.max(0, compared.candidate.searchScore) / topSearch
    const numbers = [
      one.cosine, one.cover, one.coverBack, one.titleCosine, one.centre, one.entryCover,
      leadIn((compared) => compared.cosine), leadIn((compared) => compared.centre), leadIn((compared) => compared.entryCover),
      search(one), leadIn(search),
    ]
    return { id: one.candidate.id, matched: one.matched, exact: one.exact, numbers }
  })
}

function compareWith(asked: Profile, { candidate, phrasings, centre }: Prepared, importance: (gram: string) => number) {
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
function importanceAmong(prepared: Prepared[]): (gram: string) => number {
  const holders = new Map<string, number>()
  for (const { centre } of prepared) for (const gram of centre.grams.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1)
  return (gram) => 1 / (1 + 0.5 * Math.log(Math.max(1, holders.get(gram) ?? 1)))
}

function prepare(candidate: Candidate): Prepared {
  const phrasings = [candidate.title, ...candidate.questions].map((text) => ({ text, profile: remember(text) }))
  const grams = new Map<string, number>()
  for (const one of phrasings) {
    for (const [gram, weight] of one.profile.grams) grams.set(gram, (grams.get(gram) ?? 0) + weight)
  }
  return { candidate, phrasings, centre: { bare: '', core: '', grams } }
}

function remember(text: string): Profile {
  const held = remembered.get(text)
  if (held) return held
  const made = profile(text)
  const oldest = remembered.size >= mostRemembered ? remembered.keys().next().value : undefined
  if (oldest !== undefined) remembered.delete(oldest)
  remembered.set(text, made)
  return made
}
