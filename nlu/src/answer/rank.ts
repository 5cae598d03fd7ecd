import type { Answer, Candidate, Reading } from '../types.ts'
import { confidenceOf } from './confidence.ts'
import { gatherEvidence } from './features.ts'
import { gatherMeanings, type Meaning } from './meaning.ts'

/** Below the confidence of an exact match, however alike two texts are. */
const mostOfInexact = 0.99

/** The candidates as answers, best first: 1 for a phrasing that says the same, otherwise the fitted probability. */
export function rankAnswers(text: string, candidates: Candidate[]): Answer[] {
  return judge(text, candidates, [])
}

/** The same with what the reading tells of intent and product beside the words. */
export function rankReading(reading: Reading, candidates: Candidate[]): Answer[] {
  return judge(reading.text, candidates, gatherMeanings(reading, candidates))
}

function judge(text: string, candidates: Candidate[], meanings: readonly Meaning[]): Answer[] {
  if (candidates.length === 0) return []
  return gatherEvidence(text, candidates)
    .map(({ id, matched, exact, numbers }, index) => (
      { id, matched, confidence: exact ? 1 : Math.min(mostOfInexact, confidenceOf(numbers, meanings[index])) }))
    .toSorted((a, b) => b.confidence - a.confidence)
}
