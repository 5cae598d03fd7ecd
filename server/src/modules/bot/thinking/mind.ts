import type { IntentAction } from '@yanshu/contract/understanding.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { SlotType } from '@yanshu/nlu/slots/types.ts'
import type { Answer, Candidate, Reading } from '@yanshu/nlu/types.ts'
import type { Tx } from '../../../host/module.ts'
import type { Thresholds } from '../deciding/policy.ts'
import type { Lesson } from '../learning.ts'

/** What the bot needs of `understanding`. */
export interface Mind {
  read(text: string, about: { expected?: SlotType; context?: readonly string[]; brand?: string; now: number }): Promise<Reading>
  /** The same for what is not acted on: it is counted nowhere. */
  readAside: Mind['read']
  rank(reading: Reading, candidates: Candidate[]): Promise<Answer[]>
  thresholds(): Promise<Thresholds>
  actionOf(intent: string): Promise<IntentAction | undefined>
  /** What a product is called, as contacts may write it. */
  productName(product: string): Promise<string | undefined>
  nameOf(intent: string, language: Language): Promise<string | undefined>
  /** Notes a message that is worth learning from, once. */
  learn(tx: Tx, lesson: Lesson): Promise<void>
}
