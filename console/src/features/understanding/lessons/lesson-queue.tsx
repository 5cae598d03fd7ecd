import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Lesson } from '@yanshu/contract/lessons.ts'
import type { Keyset } from '../../../lib/keyset.ts'
import { useWords } from '../../../lib/language.ts'
import { KeysetRows } from '../../../ui/keyset-rows.tsx'
import { LessonLine } from './lesson-line.tsx'
import { OpenLesson } from './open-lesson.tsx'
import type { OpenLessonHandle } from './open-lesson.tsx'
import { stepped, useQueueKeys } from './queue-keys.ts'
import { useLessonActs } from './use-lesson-acts.ts'

/** The waiting lessons one under the other, the present one open. All can be done by keyboard; after each decision the next one opens. */
export function LessonQueue({ list, blank }: { list: Keyset<Lesson>; blank: ReactNode }) {
  const [chosen, setChosen] = useState<string>()
  const open = useRef<OpenLessonHandle>(null)
  const { rest, hide, show, isLast } = useHidden(list.items ?? [])
  // What was decided here, the latest last: the key for undo goes back along it.
  const [decided, setDecided] = useState<readonly string[]>([])
  const at = Math.max(0, rest.findIndex((each) => each.id === chosen))
  const present = rest[at]
  const acts = useLessonActs({
    decided: (lesson) => {
      const place = rest.findIndex((each) => each.id === lesson.id)
      setChosen((rest[place + 1] ?? rest[place - 1])?.id)
      hide(lesson.id)
      setDecided((old) => [...old, lesson.id])
    },
    reopened: (id) => {
      show(id)
      setDecided((old) => old.filter((each) => each !== id))
      setChosen(id)
    },
  })
  const busy = acts.approve.isPending || acts.dismiss.isPending
  useQueueKeys((command) => {
    if (command === 'next' || command === 'previous') setChosen(rest[stepped(at, command === 'next' ? 1 : -1, rest.length)]?.id)
    if (command === 'target') open.current?.focusTarget()
    const last = decided.at(-1)
    if (command === 'undo' && last !== undefined && !acts.reopen.isPending) acts.reopen.mutate(last)
    if (busy || present === undefined) return
    if (command === 'approve') open.current?.approve()
    if (command === 'dismiss') acts.dismiss.mutate(present)
  })
  return (
    <KeysetRows list={isLast && !list.hasMore ? { ...list, items: rest } : list} blank={blank}>
      {() => (
        <>
          <Keys />
          <ol className="lessons">
            {rest.map((each) => (
              <li key={each.id} className="lesson" data-open={each === present}>
                {each === present
                  ? <OpenLesson key={`${each.source} ${each.intent ?? ''} ${each.entry ?? ''}`} ref={open} lesson={each} busy={busy} onApprove={(target, texts) => acts.approve.mutate({ lesson: each, target, texts })} onDismiss={() => acts.dismiss.mutate(each)} />
                  : <LessonLine lesson={each} onOpen={() => setChosen(each.id)} />}
              </li>
            ))}
          </ol>
        </>
      )}
    </KeysetRows>
  )
}

/** What each key does. */
function Keys() {
  const { keys } = useWords().learning.lessons
  return <p className="lesson-keys faint">{keys.map(([key, does]) => <span key={key}><kbd>{key}</kbd>{does}</span>)}</p>
}

/** The lessons without those that were just decided, until the list that is read anew lacks them. `isLast`: none is left of those read. */
function useHidden(lessons: Lesson[]) {
  const [hidden, setHidden] = useState<readonly string[]>([])
  const known = lessons.map((each) => each.id).join(' ')
  useEffect(() => setHidden((old) => (old.length === 0 ? old : old.filter((id) => known.split(' ').includes(id)))), [known])
  const rest = lessons.filter((each) => !hidden.includes(each.id))
  return { rest, isLast: rest.length === 0 && hidden.length > 0, hide: (id: string) => setHidden((old) => [...old, id]), show: (id: string) => setHidden((old) => old.filter((each) => each !== id)) }
}
