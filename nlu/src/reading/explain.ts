import type { FittedHead } from '../head/head.ts'
import type { HeadInput } from '../head/types.ts'
import { cutIntoWords } from '../text/words.ts'
import type { Explanation } from '../types.ts'

const mostNearest = 5
/** A text that shares less than this with the one asked about explains nothing. */
const leastSimilar = 0.1
const mostWords = 30

/**
 * Why a head holds its best label for the right one: the texts it learned from that are most like this one, and for each word how much the
 * log-odds of that label fall where the word is left out.
 */
export function explain(input: HeadInput, head: FittedHead): Explanation {
  return { nearest: findNearest(input, head), words: weighWords(input, head) }
}

function findNearest(input: HeadInput, { parts, labels, nearest }: FittedHead): Explanation['nearest'] {
  return nearest(input, mostNearest).filter(({ similarity }) => similarity >= leastSimilar).map(({ text, similarity }) => ({
    text: parts.texts[text] ?? '', intent: labels[parts.neighbours.classes[text] ?? 0] ?? '', similarity,
  }))
}

function weighWords(input: HeadInput, head: FittedHead): Explanation['words'] {
  const label = head.predict(input, 1).ranked[0]?.label
  if (label === undefined) return []
  const whole = logOdds(head, input, label)
  return cutIntoWords(input.text).slice(0, mostWords).map(({ text, before, after }) => (
    { text, weight: whole - logOdds(head, { ...input, text: before + after }, label) }))
}

function logOdds(head: FittedHead, input: HeadInput, label: string): number {
  const all = head.predict(input, head.labels.length).ranked
  const probability = Math.min(1 - 1e-6, Math.max(1e-6, all.find((one) => one.label === label)?.probability ?? 0))
  return Math.log(probability / (1 - probability))
}
