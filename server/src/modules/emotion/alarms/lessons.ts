import { likeness, toCompare } from '@yanshu/nlu/emotion/likeness.ts'
import type { MessageFeeling } from '@yanshu/nlu/emotion/types.ts'
import { hidePersonal } from '../../understanding/lessons/personal.ts'
import type { Queries } from '../queries.ts'

/** From here on a text is like one whose alarm was none. */
const alike = 0.75
/** A shorter text says too little to be like another. */
const leastLetters = 3
/** What is left of the anger of such a text. */
const share = 0.25

interface Lesson { brand: string; text: string }

/** What was learned from false alarms: kept in memory until `forget`. */
export function createLessons(queries: Pick<Queries, 'lessons'>) {
  let held: Promise<readonly Lesson[]> | undefined

  function all(): Promise<readonly Lesson[]> {
    if (held) return held
    const reading = queries.lessons().then((rows) => rows.map(({ brand, text }) => ({ brand, text: toCompare(text) })).filter(({ text }) => text.length >= leastLetters))
    held = reading
    reading.catch(() => { if (held === reading) held = undefined })
    return reading
  }

  return {
    forget: (): void => void (held = undefined),
    /** Whether somebody said of a like message in this brand that its alarm was none. */
    async excuses(text: string, brand: string): Promise<boolean> {
      const lessons = (await all()).filter((each) => each.brand === brand)
      if (lessons.length === 0) return false
      const compared = toCompare(hidePersonal(text))
      return compared.length >= leastLetters && lessons.some((each) => likeness(each.text, compared) >= alike)
    },
  }
}
export type Lessons = ReturnType<typeof createLessons>

/** The feeling as far as it still counts. */
export function calmed(feeling: MessageFeeling): MessageFeeling {
  const anger = feeling.anger * share
  return { ...feeling, anger, offence: feeling.offence * share, emotion: feeling.emotion === 'angry' ? 'neutral' : feeling.emotion, reasons: [] }
}
