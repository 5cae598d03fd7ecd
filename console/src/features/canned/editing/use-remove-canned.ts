import { makeCanned, removeCanned, useCanned } from '@yanshu/contract/canned.ts'
import type { Canned, CannedInput } from '@yanshu/contract/canned.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { inputOf } from './canned-values.ts'

/** Removing asks nothing, because it can be taken back: its pictures are copied before they go. */
export function useRemoveCanned(done: () => void = () => undefined) {
  const words = useWords()
  const undo = useUndo()
  const restore = useAct({ do: (input: CannedInput) => call(makeCanned, { input }), changes: ['canned'], said: words.act.restored })
  return useAct({
    do: async (reply: Canned) => {
      const { parts } = reply.parts.some((part) => part.type === 'image') ? await call(useCanned, { params: { id: reply.id } }) : reply
      await call(removeCanned, { params: { id: reply.id } })
      return inputOf(reply, parts)
    },
    changes: ['canned'],
    then: (input, reply) => {
      undo(words.canned.removed(reply.title), () => restore.mutate(input))
      done()
    },
  })
}
