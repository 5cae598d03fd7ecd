import type { Answer, Candidate } from '../types.ts'
import { confidenceOf } from './confidence.ts'
import { gatherEvidence } from './features.ts'

/** Below the confidence of an exact match, however alike two texts are. */
const mostOfInexact = 0.99

/** The candidates as answers, best first: 1 for a phrasing that says the same, otherwise the fitted probability. */
export function rankAnswers(text: string, candidates: Candidate[]): Answer[] {
  if (candidates.length === 0) return []
  return gatherEvidence(text, candidates)
    .map(({ id, matched, exact, numbers }) => ({
      id, matched, confidence: exact ? 1 : Math.min(mostOfInexact, confidenceOf(numbers)),
    }))
    .toSorted((a, b) => b.confidence - a.confidence)
}
