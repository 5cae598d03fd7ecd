import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Conversation, Note } from '@yanshu/contract/conversations.ts'
import type { AlertNews } from './alerting.ts'
import { noteComing, untilLeft } from './leaving.ts'
import type { NoteShelf } from './notes/note-shelf.ts'
import type { Observable } from './observable.ts'
import { createObservable } from './observable.ts'
import { changeOutbox } from './outbox.ts'
import type { Outbox, OutboxEvent } from './outbox.ts'
import { outboxStorage } from './outbox-storage.ts'
import { keepDrafts } from './drafts.ts'
import type { Drafts } from './drafts.ts'
import type { OfferNews, OpenOffer } from './offers/offering.ts'
import { emptyShelf, snapshotOf } from './shelf.ts'
import type { Shelf } from './shelf.ts'
import { browserStorage, openTextStore } from './text-store.ts'
import { emptyThread } from './thread.ts'
import type { Thread } from './thread.ts'
import type { Typing } from './typing.ts'
import type { Viewer } from './views.ts'

/** What one agent's workspace holds: everything that frames, answers and the agent's hands change. */
export interface Workspace {
  readonly viewer: Viewer & { readonly name: string; readonly mayReply: boolean }
  readonly shelf: Observable<Shelf>
  readonly threads: Observable<ReadonlyMap<string, Thread>>
  readonly outbox: Observable<Outbox>
  readonly typing: Observable<Typing>
  /** What colleagues wrote beside the conversations. */
  readonly notes: Observable<NoteShelf>
  /** Which colleagues have a conversation on their screens, as the server last said. */
  readonly viewers: Observable<ReadonlyMap<string, readonly string[]>>
  readonly drafts: Drafts
  /** The latest change that deserves attention. */
  readonly alerts: Observable<AlertNews | undefined>
  /** Transfers that colleagues offer to this agent, as far as they were announced. */
  readonly offers: Observable<readonly OpenOffer[]>
  /** The latest word about an offer that this agent made or got. */
  readonly offerNews: Observable<OfferNews | undefined>
  /** The latest note that names this agent. */
  readonly mention: Observable<Note | undefined>
  /** Pictures of this page's own uploads, by file id, shown until the server's own are read. */
  readonly previews: Map<string, string>
}

/** Makes the workspace of `viewer`, with what this browser has kept for it: drafts and unsent messages. */
export function createWorkspace(viewer: Workspace['viewer']): Workspace {
  const browser = openTextStore(browserStorage())
  noteComing(browser, viewer.id)
  const store = untilLeft(browser, viewer.id)
  const storage = outboxStorage(store, viewer.id)
  const outbox = createObservable<Outbox>(storage.read())
  let written = outbox.get()
  outbox.subscribe(() => {
    storage.write(written, outbox.get())
    written = outbox.get()
  })
  return {
    viewer, outbox,
    shelf: createObservable<Shelf>(emptyShelf),
    threads: createObservable<ReadonlyMap<string, Thread>>(new Map()),
    typing: createObservable<Typing>(new Map()),
    notes: createObservable<NoteShelf>(new Map()),
    viewers: createObservable<ReadonlyMap<string, readonly string[]>>(new Map()),
    alerts: createObservable<AlertNews | undefined>(undefined),
    offers: createObservable<readonly OpenOffer[]>([]),
    offerNews: createObservable<OfferNews | undefined>(undefined),
    mention: createObservable<Note | undefined>(undefined),
    drafts: keepDrafts(store, viewer.id),
    previews: new Map(),
  }
}

/** Changes the thread of one conversation. */
export function changeThread(workspace: Workspace, conversation: string, change: (thread: Thread) => Thread): void {
  workspace.threads.update((threads) => {
    const present = threads.get(conversation) ?? emptyThread
    const next = change(present)
    return next === present && threads.has(conversation) ? threads : new Map(threads).set(conversation, next)
  })
}

/** Lets the outbox go through an event. */
export function tellOutbox(workspace: Workspace, event: OutboxEvent): void {
  workspace.outbox.update((outbox) => changeOutbox(outbox, event))
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined)

/** The workspace around the component. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (workspace === undefined) throw new Error('There is no workspace here')
  return workspace
}

/** The present value of an observable; the component draws again when it changes. */
export function useObserved<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get)
}

/** The newest snapshot of a conversation, once something has brought it. */
export function useConversation(id: string | undefined): Conversation | undefined {
  const { shelf } = useWorkspace()
  return useSyncExternalStore(shelf.subscribe, () => snapshotOf(shelf.get(), id))
}
