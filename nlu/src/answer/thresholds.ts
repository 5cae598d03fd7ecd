/** From this confidence on the bot answers by itself. */
export const answerThreshold = 0.7
/** From this confidence on, below the answer's, the bot offers what it found as choices. */
export const offerThreshold = 0.15
