import type { Me } from '@yanshu/contract/people.ts'
import { live } from '../../lib/connection.ts'
import { forgetSession, queries, refresh, sessionKey } from '../../lib/queries.ts'
import { isAllowed } from '../../lib/session.ts'
import { takeFrame } from './frames.ts'
import { forgetKeptTexts } from './kept-texts.ts'
import { leftKey, noteLeaving } from './leaving.ts'
import { heldUpTo } from './loading.ts'
import { startSending } from './sending.ts'
import { browserStorage, openTextStore } from './text-store.ts'
import { expireTyping } from './typing.ts'
import { createWorkspace } from './workspace.ts'
import type { Workspace } from './workspace.ts'

let open: { workspace: Workspace; stop: () => void } | undefined

/**
 * The workspace of the signed-in agent. It lives as long as the page, not only while its own screen is shown, so that
 * messages are sent and lists stay right meanwhile; another agent's takes its place.
 */
export function openWorkspace(me: Me): Workspace {
  if (open?.workspace.viewer.id === me.id) {
    // Who is lent to another group, or comes back, goes on with what is open and unsent; the lists are read anew.
    open.workspace.viewer.groups = me.groups
    return open.workspace
  }
  open?.stop()
  const workspace = createWorkspace({ id: me.id, name: me.name, groups: me.groups, mayReply: isAllowed(me.permissions, 'conversations.reply') })
  open = { workspace, stop: run(workspace) }
  return workspace
}

/** How many messages of the agent were not sent yet; signing out loses them. */
export function unsentOf(me: Me): number {
  return open?.workspace.viewer.id === me.id ? open.workspace.outbox.get().filter((each) => each.state !== 'stored').length : 0
}

/** Ends the workspace and forgets what this browser keeps of the agent: the next one at this desk is somebody else. */
export function leaveWorkspace(me: Me): void {
  open?.stop()
  open = undefined
  const store = openTextStore(browserStorage())
  // First the word, then the forgetting: another tab that writes in between is refused.
  noteLeaving(store, me.id)
  forgetKeptTexts(store, me.id)
}

/** Connects the workspace to the server. Gives the function that ends it. */
function run(workspace: Workspace): () => void {
  const sending = startSending(workspace, () => queries.getQueryData<Me | null>(sessionKey)?.id === workspace.viewer.id)
  const recount = atMostEvery(1500, () => void refreshCounts())
  const ends = [
    live.subscribe((frame) => {
      takeFrame(workspace, frame, Date.now())
      if (frame.type === 'conversation') recount()
    }),
    live.onState(() => {
      if (live.state() === 'live') sending.hurry()
    }),
    followThreads(workspace),
    sending.stop,
    onLeavingElsewhere(workspace),
  ]
  const clock = setInterval(() => workspace.typing.update((typing) => expireTyping(typing, Date.now())), 1000)
  return () => {
    clearInterval(clock)
    for (const end of ends) end()
  }
}

/** Signed out in another tab: nothing more is sent from here, and what was begun is gone here too. */
function onLeavingElsewhere(workspace: Workspace): () => void {
  const hear = (event: StorageEvent): void => {
    if (event.key !== leftKey(workspace.viewer.id) || event.newValue === null || open?.workspace !== workspace) return
    open.stop()
    open = undefined
    forgetSession()
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}

async function refreshCounts(): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['conversations', 'counts'] })
}

/** Marks the lists as old, for example after an act whose answer says nothing about them. */
export function refreshLists(): Promise<unknown> {
  return refresh('conversations')
}

/** At most this many conversations are kept with their messages; the ones opened longest ago go. */
const threadsKept = 24

/** Every conversation whose messages are held is resumed after a lost connection. */
function followThreads(workspace: Workspace): () => void {
  const followed = new Map<string, () => void>()
  const align = (): void => {
    const threads = workspace.threads.get()
    for (const [id, end] of followed) if (!threads.has(id)) { end(); followed.delete(id) }
    for (const id of threads.keys()) if (!followed.has(id)) followed.set(id, live.follow(id, () => heldUpTo(workspace, id)))
    if (threads.size > threadsKept) workspace.threads.set(new Map([...threads].slice(threads.size - threadsKept)))
  }
  const unsubscribe = workspace.threads.subscribe(align)
  return () => {
    unsubscribe()
    for (const end of followed.values()) end()
  }
}

/** Runs `work` at once, then at most every `ms`; the last call is never lost. */
function atMostEvery(ms: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const rest = (): void => {
    timer = undefined
    if (!again) return
    again = false
    once()
  }
  const once = (): void => {
    work()
    timer = setTimeout(rest, ms)
  }
  return () => {
    if (timer === undefined) once()
    else again = true
  }
}
