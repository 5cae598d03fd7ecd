import { addPhrasings, editPhrasing, removePhrasings } from '@yanshu/contract/understanding.ts'
import type { Phrasing } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { useUndo } from '../../../ui/undo.tsx'

const changes = ['understanding']

/** Removes phrasings, and offers to put them back. */
export function useRemovePhrasings(then: () => void = () => undefined) {
  const words = useWords().intents
  const undo = useUndo()
  const restore = useAct({ do: putBack, changes, said: words.phrasingRestored })
  return useAct({
    do: (phrasings: Phrasing[]) => call(removePhrasings, { input: { ids: phrasings.map((each) => each.id) } }), changes,
    then: (_, phrasings) => {
      undo(words.phrasingsRemoved(phrasings.length), () => restore.mutate(phrasings))
      then()
    },
  })
}

/** Moves phrasings to another intent, and offers to move them back. `name` is what that intent is called. */
export function useMovePhrasings(then: () => void) {
  const words = useWords()
  const undo = useUndo()
  const back = useAct({ do: (phrasings: Phrasing[]) => moveTo(phrasings, (each) => each.intent), changes, said: words.act.restored })
  return useAct({
    do: ({ phrasings, to }: { phrasings: Phrasing[]; to: string; name: string }) => moveTo(phrasings, () => to), changes,
    then: (_, { phrasings, name }) => {
      undo(words.intents.moved(phrasings.length, name), () => back.mutate(phrasings))
      then()
    },
  })
}

async function putBack(phrasings: Phrasing[]): Promise<void> {
  for (const [intent, all] of Map.groupBy(phrasings, (each) => each.intent)) await call(addPhrasings, { input: { intent, texts: all.map((each) => each.text) } })
}

async function moveTo(phrasings: Phrasing[], to: (phrasing: Phrasing) => string): Promise<void> {
  for (const each of phrasings) await call(editPhrasing, { params: { id: each.id }, input: { text: each.text, intent: to(each) } })
}
