import { answerTransfer, withdrawTransfer } from '@yanshu/contract/conversations.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { call } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { useAct } from '../../../ui/use-act.ts'
import { loadSnapshot, takeSnapshot } from '../loading.ts'
import type { Workspace } from '../workspace.ts'

/** Answers an offered transfer, or takes one's own back. */
export function useOfferActs(workspace: Workspace, id: string, done: (accepted: boolean) => void = () => undefined) {
  const settle = (): void => workspace.offers.update((offers) => offers.filter((each) => each.conversation !== id))
  const show = (next: Conversation): void => takeSnapshot(workspace, next)
  // Too late: somebody or the clock was quicker. The snapshot shows where it is now.
  const refused = (error: unknown): boolean => {
    if (isRefusal(error, 'offer_over', 'absent')) settle()
    void loadSnapshot(workspace, id).catch(() => undefined)
    return false
  }
  const answer = useAct({
    do: ({ accept, reason = '' }: { accept: boolean; reason?: string }) => call(answerTransfer, { params: { id }, input: { accept, ...(reason.trim() !== '' && { reason: reason.trim() }) } }), refused,
    then: (next, { accept }) => { settle(); show(next); done(accept) },
  })
  const withdraw = useAct({ do: () => call(withdrawTransfer, { params: { id } }), then: show, refused })
  return { answer, withdraw }
}
