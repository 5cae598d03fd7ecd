import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { ToAgent } from '@yanshu/contract/realtime.ts'
import { mendSoon, takeMessage, takeSnapshot } from './loading.ts'
import { alertOf } from './alerting.ts'
import { hideSnapshot, snapshotOf } from './shelf.ts'
import { hearTyping } from './typing.ts'
import type { Workspace } from './workspace.ts'

/** Lets one frame of the server change the workspace. */
export function takeFrame(workspace: Workspace, frame: ToAgent, now: number): void {
  switch (frame.type) {
    case 'conversation':
      if (frame.hidden === true) return workspace.shelf.update((shelf) => hideSnapshot(shelf, frame.conversation))
      return takeNews(workspace, frame.conversation)
    case 'message':
      takeMessage(workspace, frame.message)
      // Whoever has just sent something is not writing any more.
      if (frame.message.from !== 'system') workspace.typing.update((typing) => hearTyping(typing, { conversation: frame.message.conversation, from: frame.message.from as 'contact', active: false }, now))
      return
    case 'resumed':
      return mendSoon(workspace, frame.conversation, frame.upTo)
    case 'typing':
      if (frame.from === 'agent' && frame.author === workspace.viewer.name) return
      return workspace.typing.update((typing) => hearTyping(typing, frame, now))
    default:
  }
}

function takeNews(workspace: Workspace, next: Conversation): void {
  const previous = snapshotOf(workspace.shelf.get(), next.id)
  takeSnapshot(workspace, next)
  const alert = previous !== undefined && previous.revision >= next.revision ? undefined : alertOf(previous, next, workspace.viewer)
  if (alert !== undefined) workspace.alerts.set({ alert, conversation: next })
}
