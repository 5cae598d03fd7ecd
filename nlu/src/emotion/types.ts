/** The emotions a message may have, in the order of the model's first six numbers. */
export const emotions = ['neutral', 'happy', 'angry', 'sad', 'fear', 'surprise'] as const

export type Emotion = (typeof emotions)[number]

/** The eight numbers of a model of feelings, in this order: the emotions, then offence and dissatisfaction. Raw scores, before softmax and logistic. */
export type FeelingLogits = Float32Array | readonly number[]

export const outputs = 8
export const offenceAt = 6
export const dissatisfiedAt = 7

/** Signs of anger (and of calm) that can be named. */
export const cueKinds = ['threat', 'insult', 'demand', 'rhetorical', 'sarcasm', 'again', 'disgust', 'shouting', 'emoji', 'complaint', 'thanks', 'polite'] as const

export type CueKind = (typeof cueKinds)[number]

/** What made a message count as angry, or spoke against it. `wording`: the clause that the model found angriest. */
export interface MessageReason {
  kind: CueKind | 'wording' | 'encoder'
  /** The words themselves, as they were normalised; never more than 40 characters. */
  text: string
  /** How much it moved the log-odds of anger; below 0 it calms. */
  weight: number
}

/** What one message of a contact tells of its writer. Probabilities 0..1. */
export interface MessageFeeling {
  anger: number
  offence: number
  dissatisfied: number
  emotion: Emotion
  /** Strongest first, at most five. */
  reasons: MessageReason[]
}

/** How the parts are put together into the log-odds of anger and of offence. */
export interface MixConfig {
  anger: { bias: number; head: number; offence: number; dissatisfied: number; cues: Record<CueKind, number> }
  offence: { bias: number; head: number; insult: number; disgust: number }
  /** How much the encoder's logits count beside the n-grams' where they are given: 0 not at all, 1 alone. */
  encoderShare: number
}
