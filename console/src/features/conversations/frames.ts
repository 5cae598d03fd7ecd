import type { Conversation, Note } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { ToAgent } from '@yanshu/contract/realtime.ts'
import { refresh } from '../../lib/queries.ts'
import { loadSnapshotSoon, mendSoon, takeMessage, takeSnapshot } from './loading.ts'
import { advance } from './advance.ts'
import { alertOf } from './alerting.ts'
import { putNotes } from './notes/note-shelf.ts'
import { changeOffers } from './offers/offering.ts'
import { hideSnapshot, snapshotOf } from './shelf.ts'
import { takeClock } from './sla/take-clock.ts'
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
      noteMessage(workspace, frame.message)
      // Whoever has just sent something is not writing any more.
      endTyping(workspace, frame.message, now)
      return
    case 'resumed':
      return mendSoon(workspace, frame.conversation, frame.upTo)
    case 'typing':
      if (frame.from === 'agent' && frame.author === workspace.viewer.id) return
      return workspace.typing.update((typing) => hearTyping(typing, frame, now))
    case 'note':
      workspace.notes.update((notes) => putNotes(notes, [frame.note]))
      return noteMention(workspace, frame.note)
    case 'offer':
      workspace.offers.update((offers) => changeOffers(offers, frame, workspace.viewer.id))
      return workspace.offerNews.set(frame)
    case 'sla':
      return takeClock(frame.clock)
    case 'viewers':
      return workspace.viewers.update((viewers) => new Map(viewers).set(frame.conversation, frame.agents))
    default:
  }
}

/** Of two agents who write, only the one who has sent has ended. */
function endTyping(workspace: Workspace, { conversation, from, author }: Message, now: number): void {
  if (from === 'system') return
  const word = { conversation, from, active: false, ...(from === 'agent' && author !== undefined ? { author: author.id } : {}) }
  workspace.typing.update((typing) => hearTyping(typing, word, now))
}

/** A new note that names this agent deserves attention; a changed one has been told of before. */
function noteMention(workspace: Workspace, note: Note): void {
  const { id } = workspace.viewer
  if (!note.mentions.includes(id) || note.author.id === id) return
  void refresh('mentions')
  if (note.editedAt === undefined && note.removedAt === undefined) workspace.mention.set(note)
}

/** A message comes without a snapshot: the one that is held is moved on by it, and one that is not held is asked for. */
function noteMessage(workspace: Workspace, message: Message): void {
  const held = snapshotOf(workspace.shelf.get(), message.conversation)
  if (held === undefined) return loadSnapshotSoon(workspace, message.conversation)
  const next = advance(held, message)
  if (next !== held) takeNews(workspace, next)
}

function takeNews(workspace: Workspace, next: Conversation): void {
  const previous = snapshotOf(workspace.shelf.get(), next.id)
  takeSnapshot(workspace, next)
  const alert = previous !== undefined && previous.revision >= next.revision ? undefined : alertOf(previous, next, workspace.viewer)
  if (alert !== undefined) workspace.alerts.set({ alert, conversation: next })
}
