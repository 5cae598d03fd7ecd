import type { Answer, Candidate, Reading } from '../types.ts'
import { judgeTogether } from './confidence.ts'
import { gatherEvidence } from './features.ts'
import { gatherMeanings } from './meaning.ts'
import type { Nearness } from './nearness.ts'
import type { Strangeness } from './strangeness.ts'
import { fitted, fittedWithNearness } from './weights.ts'

/** Below the confidence of an exact match, however alike two texts are. */
const mostOfInexact = 0.99

/** What a ranking needs of a reading. */
export type Asked = Pick<Reading, 'text' | 'intents' | 'outOfScope' | 'confidence' | 'entities'>

/**
 * The candidates as answers, best first: 1 for a phrasing that says the same, otherwise the fitted probability, of which all together have at most 1.
 * `nearness` is that of each candidate, where an encoder told it.
 */
export function rankAnswers(asked: Asked, candidates: Candidate[], nearness?: readonly Nearness[]): Answer[] {
  if (candidates.length === 0) return []
  const { evidence, strangeness } = gatherEvidence(asked.text, candidates)
  const meanings = gatherMeanings(asked, candidates)
  const numbers = evidence.map((each, index) => [...each.numbers, ...meanings[index] ?? [], ...nearness?.[index] ?? []])
  const likely = judgeTogether(numbers, signsOfNone(asked, strangeness), nearness ? fittedWithNearness : fitted)
  return evidence
    .map(({ id, matched, exact }, index) => ({ id, matched, confidence: exact ? 1 : Math.min(mostOfInexact, likely[index] ?? 0) }))
    .toSorted((a, b) => b.confidence - a.confidence)
}

/** What of the message itself, and of it among its candidates, speaks for no answer. */
export function signsOfNone({ outOfScope, confidence }: Pick<Reading, 'outOfScope' | 'confidence'>, strangeness: Strangeness): number[] {
  return [1, outOfScope, confidence, ...strangeness]
}
