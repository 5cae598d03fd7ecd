import { listConversations, readConversation, readMessages } from '@yanshu/contract/conversations.ts'
import type { Conversation, ConversationView } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { call } from '../../lib/api.ts'
import { dropStale, putSnapshots, snapshotOf } from './shelf.ts'
import { contiguousSeq, missingSince, putLatest, putMessages, putOlder, storedClientIds } from './thread.ts'
import { isInView, passes, reachOf } from './views.ts'
import type { Reach, ViewFilter } from './views.ts'
import { changeThread, tellOutbox } from './workspace.ts'
import type { Workspace } from './workspace.ts'

const listPage = 50
const messagePage = 50
const latest = 1e12
/** What is missing usually arrives by itself a moment later, so it is asked for only after this. */
const patienceMs = 300

/** One loaded page of a view: where it ends and how to go on. */
export interface ViewPage { readonly reach: Reach; readonly next: string | undefined; readonly ids: readonly string[] }

/** What a list shows: a view, narrowed down. */
export interface Listed { readonly view: ConversationView; readonly filter: ViewFilter }

/** Reads one page of a view into the shelf and drops what it shows to be out of date. `upper` is where the page before ended. */
export async function loadViewPage(workspace: Workspace, { view, filter }: Listed, cursor: string | undefined, upper: number): Promise<ViewPage> {
  const since = workspace.shelf.get().stamp
  const { items, next } = await call(listConversations, { query: { view, ...filter, limit: listPage, ...(cursor === undefined ? {} : { cursor }) } })
  const reach = reachOf(items, next)
  const onPage = new Set(items.map((each) => each.id))
  const open = workspace.threads.get()
  const expected = (each: Conversation): boolean =>
    !open.has(each.id) && isInView(each, view, workspace.viewer) && passes(each, filter) && each.activeAt < upper && (reach.complete || each.activeAt > reach.boundary)
  workspace.shelf.update((shelf) => dropStale(putSnapshots(shelf, items), onPage, since, expected))
  return { reach, next, ids: items.map((each) => each.id) }
}

/** Reads one page of what a search finds, in the server's order. */
export async function loadFound(workspace: Workspace, { view, filter }: Listed, text: string, cursor: string | undefined): Promise<ViewPage> {
  const { items, next } = await call(listConversations, { query: { view, ...filter, text, limit: listPage, ...(cursor === undefined ? {} : { cursor }) } })
  workspace.shelf.update((shelf) => putSnapshots(shelf, items))
  return { reach: reachOf(items, next), next, ids: items.map((each) => each.id) }
}

/** Reads one conversation's snapshot. */
export async function loadSnapshot(workspace: Workspace, id: string): Promise<Conversation> {
  const conversation = await call(readConversation, { params: { id } })
  takeSnapshot(workspace, conversation)
  return conversation
}

const asked = new Set<string>()

/** Reads the snapshot of a conversation that a live message speaks of and nothing has brought yet; once for a burst. */
export function loadSnapshotSoon(workspace: Workspace, id: string): void {
  if (asked.has(id)) return
  asked.add(id)
  setTimeout(() => void loadSnapshot(workspace, id).catch(() => undefined).finally(() => asked.delete(id)), patienceMs)
}

/** Reads the last messages of a conversation. */
export async function loadThread(workspace: Workspace, id: string): Promise<true> {
  const answer = await call(readMessages, { params: { id }, query: { before: latest, limit: messagePage } })
  takeSnapshot(workspace, answer.conversation)
  changeThread(workspace, id, (thread) => {
    const next = putLatest(thread, answer.messages)
    return answer.messages.length < messagePage ? { ...next, complete: true } : next
  })
  settleOutbox(workspace, id)
  mendSoon(workspace, id)
  return true
}

/** Reads the page of messages before the first one held. Gives whether there may be more. */
export async function loadOlder(workspace: Workspace, id: string): Promise<void> {
  const first = workspace.threads.get().get(id)?.messages[0]?.seq
  if (first === undefined || first <= 1) return changeThread(workspace, id, (thread) => ({ ...thread, complete: true }))
  const { messages } = await call(readMessages, { params: { id }, query: { before: first, limit: messagePage } })
  changeThread(workspace, id, (thread) => putOlder(thread, messages))
}

/** Reads older messages until the one with `seq` is held, and a few before it; the chat takes them in at once. */
export async function loadBackTo(workspace: Workspace, id: string, seq: number): Promise<void> {
  const thread = workspace.threads.get().get(id)
  let first = thread?.messages[0]?.seq
  if (thread === undefined || thread.complete || first === undefined) return
  const older: Message[][] = []
  while (first !== undefined && first > Math.max(1, seq - 5)) {
    const messages: Message[] = (await call(readMessages, { params: { id }, query: { before: first, limit: 200 } })).messages
    older.push(messages)
    first = messages[0]?.seq
  }
  if (older.length > 0) changeThread(workspace, id, (present) => putOlder(present, older.flat()))
}

/** Takes in a conversation's new snapshot; if it knows of messages that are missing here, they are asked for. */
export function takeSnapshot(workspace: Workspace, conversation: Conversation): void {
  workspace.shelf.update((shelf) => putSnapshots(shelf, [conversation]))
  if (workspace.threads.get().has(conversation.id)) mendSoon(workspace, conversation.id, conversation.seq)
}

/** Takes in one live message of a conversation whose thread is held. */
export function takeMessage(workspace: Workspace, message: Message): void {
  if (!workspace.threads.get().has(message.conversation)) return
  changeThread(workspace, message.conversation, (thread) => putMessages(thread, [message]))
  settleOutbox(workspace, message.conversation)
  mendSoon(workspace, message.conversation)
}

const mending = new Map<string, ReturnType<typeof setTimeout>>()

/** Looks a moment later whether messages up to `knownSeq` are missing, and asks for them. */
export function mendSoon(workspace: Workspace, id: string, knownSeq = 0): void {
  const thread = workspace.threads.get().get(id)
  if (thread === undefined || missingSince(thread, knownSeq) === undefined || mending.has(id)) return
  mending.set(id, setTimeout(() => void mend(workspace, id, knownSeq).finally(() => mending.delete(id)).catch(() => undefined), patienceMs))
}

async function mend(workspace: Workspace, id: string, knownSeq: number): Promise<void> {
  for (;;) {
    const thread = workspace.threads.get().get(id)
    const known = Math.max(knownSeq, snapshotOf(workspace.shelf.get(), id)?.seq ?? 0)
    const since = thread === undefined ? undefined : missingSince(thread, known)
    if (since === undefined) return
    const { messages } = await call(readMessages, { params: { id }, query: { since, limit: 200 } })
    if (messages.length === 0) return
    changeThread(workspace, id, (present) => putMessages(present, messages))
    settleOutbox(workspace, id)
  }
}

/** From where a resumed connection must replay this conversation. */
export function heldUpTo(workspace: Workspace, id: string): number {
  const thread = workspace.threads.get().get(id)
  return thread === undefined ? 0 : contiguousSeq(thread)
}

/** What has come back among the messages leaves the outbox. */
function settleOutbox(workspace: Workspace, id: string): void {
  const thread = workspace.threads.get().get(id)
  if (thread !== undefined) tellOutbox(workspace, { kind: 'remove', clientIds: storedClientIds(thread) })
}
