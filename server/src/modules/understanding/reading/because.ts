import type { tryout } from '@yanshu/contract/understanding.ts'
import type { Choice, Thresholds } from '@yanshu/nlu/head/decide.ts'
import type { Prediction } from '@yanshu/nlu/head/types.ts'
import type { z } from 'zod'

type Because = z.infer<typeof tryout>['because']

/**
 * Why a prediction leads to this choice. The two lines do not decide alone: two intents close together are offered however sure the best is, one
 * that stands alone is never offered, and what is likely none of the shop's business is less sure than its intent is likely.
 */
export function becauseOf({ act }: Choice, { ranked, confidence }: Prediction, { answer, offer }: Thresholds): Because {
  const [best] = ranked
  if (!best) return 'nothing'
  if (act === 'answer') return 'sure'
  if (act === 'offer') return confidence >= answer ? 'close' : 'between'
  if (confidence >= offer) return 'alone'
  return best.probability >= offer ? 'outside' : 'unsure'
}
