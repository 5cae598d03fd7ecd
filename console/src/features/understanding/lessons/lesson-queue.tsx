import { useEffect, useRef, useState } from 'react'
import type { Lesson } from '@yanshu/contract/lessons.ts'
import { useWords } from '../../../lib/language.ts'
import { LessonLine } from './lesson-line.tsx'
import { OpenLesson } from './open-lesson.tsx'
import type { OpenLessonHandle } from './open-lesson.tsx'
import { stepped, useQueueKeys } from './queue-keys.ts'
import { useLessonActs } from './use-lesson-acts.ts'

/** The waiting lessons one under the other, the present one open. All can be done by keyboard; after each decision the next one opens. */
export function LessonQueue({ lessons }: { lessons: Lesson[] }) {
  const words = useWords().learning.lessons
  const [chosen, setChosen] = useState<string>()
  const [decided, setDecided] = useState<readonly string[]>([])
  const open = useRef<OpenLessonHandle>(null)
  const rest = lessons.filter((each) => !decided.includes(each.id))
  const at = Math.max(0, rest.findIndex((each) => each.id === chosen))
  const present = rest[at]
  const acts = useLessonActs((lesson) => {
    const place = rest.findIndex((each) => each.id === lesson.id)
    setChosen((rest[place + 1] ?? rest[place - 1])?.id)
    setDecided((old) => [...old, lesson.id])
  })
  // What comes back into the list, by undo or by the server, is shown again.
  const known = lessons.map((each) => each.id).join(' ')
  useEffect(() => setDecided((old) => old.filter((id) => known.split(' ').includes(id) && acts.reopen.variables !== id)), [known, acts.reopen.variables])
  const busy = acts.approve.isPending || acts.dismiss.isPending
  useQueueKeys((command) => {
    if (command === 'next' || command === 'previous') setChosen(rest[stepped(at, command === 'next' ? 1 : -1, rest.length)]?.id)
    if (command === 'target') open.current?.focusTarget()
    if (command === 'undo' && decided.length > 0) acts.reopen.mutate(decided.at(-1) ?? '')
    if (busy || present === undefined) return
    if (command === 'approve') open.current?.approve()
    if (command === 'dismiss') acts.dismiss.mutate(present)
  })
  return (
    <>
      <p className="lesson-keys faint">{words.keys.map(([key, does]) => <span key={key}><kbd>{key}</kbd>{does}</span>)}</p>
      <ol className="lessons">
        {rest.map((each) => (
          <li key={each.id} className="lesson" data-open={each === present}>
            {each === present
              ? <OpenLesson ref={open} lesson={each} busy={busy} onApprove={(target, texts) => acts.approve.mutate({ lesson: each, target, texts })} onDismiss={() => acts.dismiss.mutate(each)} />
              : <LessonLine lesson={each} onOpen={() => setChosen(each.id)} />}
          </li>
        ))}
      </ol>
    </>
  )
}
