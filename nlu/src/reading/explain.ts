import type { FittedHead } from '../head/head.ts'
import type { HeadInput } from '../head/types.ts'
import { bare, normalise } from '../text/normalise.ts'
import { cutIntoWords } from '../text/words.ts'
import type { Explanation } from '../types.ts'

const mostNearest = 5
/** So many are looked at: names of goods are learned with and without, so one text may be there more than once. */
const mostLooked = 20
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
  const told = new Set<string>()
  return nearest(input, mostLooked).filter(({ similarity }) => similarity >= leastSimilar).map(({ text, similarity }) => ({
    text: parts.texts[text] ?? '', intent: labels[parts.neighbours.classes[text] ?? 0] ?? '', similarity,
  })).filter(({ text, intent }) => {
    const key = `${intent} ${bare(normalise(text))}`
    return !told.has(key) && told.add(key)
  }).slice(0, mostNearest)
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
