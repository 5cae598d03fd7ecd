import { Button } from 'antd'
import type { Lesson } from '@yanshu/contract/lessons.ts'
import { useWords } from '../../../lib/language.ts'
import { When } from '../../../ui/when.tsx'
import { usePersonName } from '../person-name.ts'
import { LessonFacts } from './lesson-line.tsx'
import { useReopen } from './use-lesson-acts.ts'

/** Lessons that need no decision here: decided ones with the way back, and waiting ones for those who may only look. */
export function DecidedList({ lessons, may }: { lessons: Lesson[]; may: boolean }) {
  const words = useWords().learning.lessons
  const nameOfPerson = usePersonName()
  const reopen = useReopen()
  return (
    <ol className="lessons">
      {lessons.map((each) => (
        <li key={each.id} className="lesson lesson-decided">
          <div><LessonFacts lesson={each} /></div>
          {each.decidedAt !== undefined && <span className="faint">{nameOfPerson(each.decidedBy)} <When at={each.decidedAt} ago /></span>}
          {may && each.state !== 'waiting' && <Button size="small" loading={reopen.isPending && reopen.variables === each.id} onClick={() => reopen.mutate(each.id)}>{words.reopen}</Button>}
        </li>
      ))}
    </ol>
  )
}
