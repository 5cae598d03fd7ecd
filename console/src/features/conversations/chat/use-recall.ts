import { recallMessage } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { call } from '../../../lib/api.ts'
import { useAct } from '../../../ui/use-act.ts'
import { isRecallable } from '../marks.ts'
import { useNow } from '../use-now.ts'
import { changeThread, useWorkspace } from '../workspace.ts'

/** What this page's own recalled messages said, so that they can be written again. */
const recalledTexts = new Map<string, string>()

/** Recalls a message of one's own while that is possible; `act` is absent when it is not. */
export function useRecall(message: Message): { act: (() => void) | undefined; textBefore: string | undefined } {
  const workspace = useWorkspace()
  const now = useNow(5000)
  const recall = useAct({
    do: () => call(recallMessage, { params: { id: message.conversation }, input: { message: message.id } }),
    then: () => {
      changeThread(workspace, message.conversation, (thread) => ({
        ...thread, messages: thread.messages.map((each) => (each.id === message.id ? { ...each, parts: [], recalledAt: each.recalledAt ?? each.at } : each)),
      }))
    },
  })
  // Kept before the call: by the time of its answer, the text may be gone from the screen already.
  const act = (): void => {
    recalledTexts.set(message.id, message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n'))
    recall.mutate()
  }
  const text = recalledTexts.get(message.id)
  return { act: isRecallable(message, workspace.viewer.id, now) ? act : undefined, textBefore: text === '' ? undefined : text }
}
