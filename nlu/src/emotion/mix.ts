import type { MixConfig } from './types.ts'

/** Fitted by nlu/training/anger.ts on messages that the head had not seen; put here by hand from what it prints. */
export const defaultMix: MixConfig = {
  anger: {
    bias: -1.5, head: 0.6, offence: 0.2, dissatisfied: 0.1,
    cues: { threat: 2, insult: 2.5, demand: 1.5, rhetorical: 1.8, sarcasm: 2, again: 1.2, disgust: 1.6, shouting: 0.8, emoji: 2, complaint: 1, thanks: -1.5, polite: -1.2 },
  },
  offence: { bias: -1.5, head: 0.8, insult: 2.5, disgust: 0.3 },
  encoderShare: 0.5,
}
