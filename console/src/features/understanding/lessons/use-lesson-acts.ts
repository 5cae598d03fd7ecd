import { approveLesson, dismissLesson, reopenLesson } from '@yanshu/contract/lessons.ts'
import type { Lesson } from '@yanshu/contract/lessons.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { useUndo } from '../../../ui/undo.tsx'

/** What a lesson is to teach: phrasings of an intent, or of a knowledge entry. */
export type Target = { intent: string } | { entry: string }

const changes = ['understanding', 'knowledge']

/** Takes a decision back; what had been learned is forgotten again. */
export function useReopen(then: (id: string) => void = () => undefined) {
  const words = useWords().learning.lessons
  return useAct({ do: (id: string) => call(reopenLesson, { params: { id } }), changes, said: words.reopened, then: (_, id) => then(id) })
}

/** Approves and dismisses lessons; each offers to be undone. `on` hears which lesson was decided, and which one waits again. */
export function useLessonActs(on: { decided: (lesson: Lesson) => void; reopened: (id: string) => void }) {
  const words = useWords().learning.lessons
  const undo = useUndo()
  const reopen = useReopen(on.reopened)
  const approve = useAct({
    do: ({ lesson, target, texts }: { lesson: Lesson; target: Target; texts: string[] }) => call(approveLesson, { params: { id: lesson.id }, input: { ...target, texts } }), changes,
    then: (_, { lesson, texts }) => {
      undo(words.approved(texts.length), () => reopen.mutate(lesson.id))
      on.decided(lesson)
    },
  })
  const dismiss = useAct({
    do: (lesson: Lesson) => call(dismissLesson, { params: { id: lesson.id } }), changes,
    then: (_, lesson) => {
      undo(words.dismissed, () => reopen.mutate(lesson.id))
      on.decided(lesson)
    },
  })
  return { approve, dismiss, reopen }
}
