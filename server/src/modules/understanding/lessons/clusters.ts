import { compare, profile, type Profile } from '@yanshu/nlu/text/similarity.ts'
import type { HeardRow, LessonRow } from '../tables.ts'

/** From this cosine of their n-grams on two texts ask the same. */
const alike = 0.6
/** The stronger says why it is worth learning. */
const sources = ['corrected', 'disliked', 'chosen', 'unanswered']

const remembered = new Map<string, Profile>()
const mostRemembered = 5000

/** The lesson among those that wait which asks most nearly the same, and does not say that it means something else. */
export function nearestLesson(heard: Pick<HeardRow, 'text' | 'intent' | 'entry'>, lessons: readonly LessonRow[]): LessonRow | undefined {
  const asked = profileOf(heard.text)
  let best: { lesson: LessonRow; cosine: number } | undefined
  for (const lesson of lessons) {
    if (meansOther(heard, lesson)) continue
    const { cosine } = compare(asked, profileOf(lesson.text), () => 1)
    if (cosine >= alike && cosine > (best?.cosine ?? 0)) best = { lesson, cosine }
  }
  return best?.lesson
}

/** The lesson with one message more. What somebody said it means stands above what was guessed; so does that it means nothing the shop answers. */
export function join(lesson: LessonRow, heard: HeardRow): LessonRow {
  const stronger = sources.indexOf(heard.source) < sources.indexOf(lesson.source)
  const means = stronger || (lesson.intent === null && lesson.entry === null)
  return {
    ...lesson, count: lesson.count + 1, source: stronger ? heard.source : lesson.source,
    ...(means && (heard.intent !== null || heard.entry !== null || heard.source === 'corrected') && { intent: heard.intent, entry: heard.entry }),
    first_at: Math.min(lesson.first_at, heard.at), last_at: Math.max(lesson.last_at, heard.at),
  }
}

/** What an unanswered message was guessed to mean does not keep it from its like. */
function meansOther(heard: Pick<HeardRow, 'intent' | 'entry'>, lesson: LessonRow): boolean {
  const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b
  return lesson.source !== 'unanswered' && (differ(heard.intent, lesson.intent) || differ(heard.entry, lesson.entry))
}

function profileOf(text: string): Profile {
  const held = remembered.get(text)
  if (held) return held
  if (remembered.size >= mostRemembered) remembered.clear()
  const made = profile(text)
  remembered.set(text, made)
  return made
}
