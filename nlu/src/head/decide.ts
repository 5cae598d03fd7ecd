import type { Prediction } from './types.ts'

/** From which confidence on a text is answered, and from which on choices are offered; 0..1. */
export interface Thresholds {
  answer: number
  offer: number
}

/** What to do with one text: answer with a label, offer two or three, or leave it to the search. */
export type Choice =
  | { act: 'answer'; label: string }
  | { act: 'offer'; labels: string[] }
  | { act: 'search' }

/** Two labels this near to each other are offered both, however sure they are together. */
const nearness = 0.1
/** Labels less likely than this part of the best are no choice. */
const farBehind = 0.15

/** Decides on one prediction. Never offers a single choice: what stands alone is searched for. */
export function decide({ ranked, confidence }: Prediction, { answer, offer }: Thresholds): Choice {
  const [best, second] = ranked
  if (!best || confidence < offer) return { act: 'search' }
  const apart = best.probability - (second?.probability ?? 0)
  if (confidence >= answer && apart >= nearness) return { act: 'answer', label: best.label }
  const labels = ranked.slice(0, 3).filter(({ probability }) => probability >= farBehind * best.probability).map(({ label }) => label)
  return labels.length > 1 ? { act: 'offer', labels } : { act: 'search' }
}
