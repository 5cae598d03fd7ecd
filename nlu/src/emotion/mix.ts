import type { MixConfig } from './types.ts'

/** Fitted by nlu/training/anger.ts on messages that the model had not seen, and put here by hand from what it prints; angry emoji, seldom there, by hand. */
export const defaultMix: MixConfig = {
  anger: {
    bias: -1.88, head: 0.46, offence: 0.08, dissatisfied: 0.65,
    cues: { threat: 2.17, insult: 2.67, demand: 1.98, rhetorical: 2.53, sarcasm: 2.45, again: 1.8, disgust: 2.69, shouting: 0.82, emoji: 1.5, complaint: 0.37, thanks: -0.87, polite: -0.43 },
  },
  offence: { bias: -2.68, head: 0.37, insult: 3.92, disgust: -0.81 },
  encoderShare: 0.25,
}
