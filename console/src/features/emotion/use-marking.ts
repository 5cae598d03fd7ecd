import { markFalseAlarm, unmarkFalseAlarm } from '@yanshu/contract/emotion.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useAct } from '../../ui/use-act.ts'

const changes = ['alarms', 'mood', 'moods', 'emotion-terms'] as const

/** Says of an alarm that it was none, or was one after all; the first can be taken back in the notice. */
export function useMarking() {
  const words = useWords().emotion.alarm
  const undo = useUndo()
  const unmark = useAct({ do: (id: string) => call(unmarkFalseAlarm, { params: { id } }), changes, said: words.unmarked })
  const mark = useAct({
    do: (id: string) => call(markFalseAlarm, { params: { id } }), changes,
    then: (alarm) => undo(words.marked, () => unmark.mutate(alarm.id)),
  })
  return { mark: (id: string) => mark.mutate(id), unmark: (id: string) => unmark.mutate(id), isBusy: mark.isPending || unmark.isPending }
}
