import type { UnderstandingSettings } from '../settings.ts'

/** What is known when it is asked whether a model is due. Times in ms UTC. */
export interface TrainingFacts {
  /** Changes since the model in use was trained, and when the last of them was. */
  changes: number
  changedAt: number
  /** When a model was last made or tried here; 0 for never. */
  lastAt: number
  /** When this installation began. */
  begunAt: number
}

const dayMs = 86_400_000
const quietMs = 10 * 60_000

/** Why a model is to be trained now; nothing where none is due. */
export function dueBecause({ changes, changedAt, lastAt, begunAt }: TrainingFacts, { trainEvery, trainAfterChanges }: UnderstandingSettings, now: number): 'schedule' | 'change' | undefined {
  if (changes === 0) return undefined
  if (trainAfterChanges > 0 && changes >= trainAfterChanges && now - changedAt >= quietMs && now - lastAt >= quietMs) return 'change'
  if (trainEvery === 'never') return undefined
  return now - Math.max(lastAt, begunAt) >= (trainEvery === 'day' ? dayMs : 7 * dayMs) ? 'schedule' : undefined
}
