import type { Lesson } from '@yanshu/contract/lessons.ts'
import type { ChosenEntry } from './entry-select.tsx'

type Told = Pick<Lesson, 'source' | 'intent' | 'entry' | 'entryTitle'>

/** What is chosen when a lesson is opened: what a person said of it, an agent or the contact. What a model guessed is not: one key would adopt it. */
export function meantAtFirst(lesson: Told): { intent?: string; entry?: ChosenEntry } {
  if (!isSaid(lesson)) return {}
  if (lesson.intent !== undefined) return { intent: lesson.intent }
  return lesson.entry === undefined ? {} : { entry: { id: lesson.entry, title: lesson.entryTitle ?? '' } }
}

/** The intent that only a model thinks it means. */
export function guessOf(lesson: Told): string | undefined {
  return isSaid(lesson) ? undefined : lesson.intent
}

/** Whether an agent said that the shop has no answer to it. */
export function saysNoAnswer({ source, intent, entry }: Pick<Lesson, 'source' | 'intent' | 'entry'>): boolean {
  return source === 'corrected' && intent === undefined && entry === undefined
}

/** Whether somebody said what it means, an agent or the contact, not a model. */
export function isSaid({ source }: Pick<Lesson, 'source'>): boolean {
  return source === 'corrected' || source === 'chosen'
}
