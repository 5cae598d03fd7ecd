/** Runs of letters and digits side by side, apart by no more than a blank or a dash. */
const sequence = /[\p{Script=Latin}\d]+(?:\.\d+)?(?:[ '+#._/-]{1,2}[\p{Script=Latin}\d]+(?:\.\d+)?)*/gu
const part = /\p{Script=Latin}+|\d+(?:\.\d+)?/gu

/**
 * The words, numbers and model numbers of a normalised text: every part ("iphone", "15", "pro"), and neighbours joined
 * where one of the two is a number ("iphone15", "15pro"), so that "iPhone 15 Pro", "iphone15pro" and "15 pro" meet.
 */
export function latinTokens(normalised: string): string[] {
  return (normalised.match(sequence) ?? []).flatMap((run) => {
    const parts = (run.replace(/(?<=[a-z])'(?=[a-z])/g, '').match(part) ?? []).map(singular)
    const joined = parts.slice(1).flatMap((next, index) => {
      const previous = parts[index] ?? ''
      return /\d/.test(previous) !== /\d/.test(next) ? [previous + next] : []
    })
    const whole = run.split(' ').filter((word) => /\d/.test(word) && (word.match(part) ?? []).length > 2)
    return [...parts, ...joined, ...whole.map((word) => word.replace(/[^\p{Script=Latin}\d.]/gu, ''))]
  })
}

/** "returns" and "return" are one word; short words and "-ss" are left alone. */
function singular(word: string): string {
  if (word.length < 4 || !/[a-z]s$/.test(word) || /(?:ss|us|is)$/.test(word)) return word
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}
