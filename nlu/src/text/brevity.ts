/** How few words count as few: Chinese characters, or where there are none words. */
export interface Few {
  han: number
  words: number
}

/** Whether a text has no more than these. */
export function isBrief(text: string, few: Few): boolean {
  const han = text.replace(/[^\p{Script=Han}]/gu, '').length
  return han > 0 ? han <= few.han : text.split(/\s+/).length <= few.words
}
