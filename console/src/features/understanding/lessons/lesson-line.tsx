import type { Lesson } from '@yanshu/contract/lessons.ts'
import { useWords } from '../../../lib/language.ts'
import { When } from '../../../ui/when.tsx'
import { useIntentName } from '../intent-names.ts'
import { isSaid, saysNoAnswer } from './meant.ts'

/** A lesson in one line: what was written, why it is here, how often. */
export function LessonLine({ lesson, onOpen }: { lesson: Lesson; onOpen: () => void }) {
  return <button type="button" className="lesson-line" onClick={onOpen}><LessonFacts lesson={lesson} /></button>
}

/** The text and what is known of it. */
export function LessonFacts({ lesson }: { lesson: Lesson }) {
  const words = useWords().learning.lessons
  const nameOfId = useIntentName()
  const guess = lesson.entryTitle ?? (lesson.intent === undefined ? undefined : nameOfId(lesson.intent))
  return (
    <>
      <b className="lesson-text">{lesson.text}</b>
      <span className="lesson-facts">
        <span className="chip" data-tone={lesson.source === 'corrected' ? 'brand' : lesson.source === 'disliked' ? 'bad' : lesson.source === 'unanswered' ? 'warn' : undefined}>{words.sources[lesson.source]}</span>
        {lesson.count > 1 && <span className="chip">{words.times(lesson.count)}</span>}
        {guess !== undefined && <span className="faint">{lesson.state === 'approved' ? words.taught(guess) : isSaid(lesson) ? (words.said[lesson.source] ?? words.guessed)(guess) : words.guessed(guess)}</span>}
        {saysNoAnswer(lesson) && <span className="lesson-no-answer">{words.noAnswer}</span>}
        <span className="faint lesson-at"><When at={lesson.lastAt} ago /></span>
      </span>
    </>
  )
}
