import type { EmotionTerms } from '@yanshu/contract/emotion.ts'

export interface TermsValues { on: boolean; levels: [clear: number, raise: number]; priority: number; move: EmotionTerms['move']; group: string | undefined }

const apart = 10
const lowest = 40

export function valuesOf({ on, raise, clear, priority, move, group }: EmotionTerms): TermsValues {
  return { on, levels: [clear, raise], priority, move: group === undefined ? 'never' : move, group }
}

/** Without a group nothing can be moved; with none chosen to move, the group is not kept. */
export function termsOf({ on, levels: [clear, raise], priority, move, group }: TermsValues): EmotionTerms {
  return { on, raise, clear, priority, move, ...(move !== 'never' && group !== undefined && { group }) }
}

/** What is wrong with the two levels, if anything. */
export function levelsProblem([clear, raise]: readonly [number, number]): 'tooLow' | 'tooClose' | undefined {
  if (raise < lowest) return 'tooLow'
  return raise - clear < apart ? 'tooClose' : undefined
}

/** Whether so many of the alarms were none that a higher level is worth a thought. */
export function areMany({ alarms, falses }: { alarms: number; falses: number }): boolean {
  return falses >= 3 && falses / alarms >= 0.3
}
