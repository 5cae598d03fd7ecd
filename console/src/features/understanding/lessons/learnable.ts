import type { Lesson } from '@yanshu/contract/lessons.ts'

/** How long a phrasing may be, as the contract has it. */
const longest = 200
const mostTexts = 20

/** A text that may be learned from; `personal` ones show what tells of somebody, as a phone or order number, and are not learned unless chosen. */
export interface Learnable { text: string; personal: boolean }

/** The different texts of a lesson, the one that stands for all first. */
export function learnableTexts(lesson: Pick<Lesson, 'text' | 'samples'>): Learnable[] {
  const texts = [lesson.text, ...lesson.samples.map((each) => each.text)].map((each) => each.trim().slice(0, longest)).filter((each) => each !== '')
  const keys = texts.map((each) => each.toLowerCase())
  return texts.filter((_, at) => keys.indexOf(keys[at] ?? '') === at).slice(0, mostTexts).map((text) => ({ text, personal: isPersonal(text) }))
}

/** The texts that are learned unless somebody chooses otherwise. */
export function learnedAtFirst(texts: readonly Learnable[]): string[] {
  return texts.filter((each) => !each.personal).map((each) => each.text)
}

function isPersonal(text: string): boolean {
  return /\d[\d -]{5,}\d/.test(text) || /\S@\S+\.\S/.test(text)
}
