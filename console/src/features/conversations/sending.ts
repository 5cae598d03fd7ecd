import { sendMessage } from '@yanshu/contract/conversations.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import { call } from '../../lib/api.ts'
import { ApiError } from '../../lib/api-error.ts'
import { makeClientId } from './client-id.ts'
import { mendSoon } from './loading.ts'
import { nextToSend, retryDelayMs } from './outbox.ts'
import type { Outgoing, Quote } from './outbox.ts'
import { tellOutbox } from './workspace.ts'
import type { Workspace } from './workspace.ts'

/** Puts a message into the outbox; it is sent at once or as soon as that is possible. */
export function post(workspace: Workspace, conversation: string, parts: readonly AgentSentPart[], quote?: Quote): void {
  const item: Outgoing = { clientId: makeClientId(), conversation, parts, at: Date.now(), state: 'queued', ...(quote === undefined ? {} : { quote }) }
  tellOutbox(workspace, { kind: 'add', item })
}

/** Sends a failed message once more, under the same id. */
export function retry(workspace: Workspace, clientId: string): void {
  tellOutbox(workspace, { kind: 'requeue', clientId })
}

/** Gives up a failed message. */
export function discard(workspace: Workspace, clientId: string): void {
  tellOutbox(workspace, { kind: 'remove', clientIds: new Set([clientId]) })
}

/** Empties the outbox for as long as it runs and `isSignedIn` says that its agent is signed in. `hurry` tries at once what waits for its next try; `stop` ends it. */
export function startSending(workspace: Workspace, isSignedIn: () => boolean): { hurry: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  const pump = (): void => {
    if (timer !== undefined || !isSignedIn()) return
    for (const item of nextToSend(workspace.outbox.get())) void deliver(workspace, item).then(settled)
  }
  const settled = (reached: boolean): void => {
    failures = reached ? 0 : failures + 1
    if (reached || timer !== undefined) return pump()
    timer = setTimeout(hurry, retryDelayMs(failures))
  }
  const hurry = (): void => {
    clearTimeout(timer)
    timer = undefined
    pump()
  }
  const unsubscribe = workspace.outbox.subscribe(pump)
  pump()
  return { hurry, stop: () => { clearTimeout(timer); unsubscribe() } }
}

/** One try. Gives whether the server answered: a refusal is an answer, and is not tried again by itself. */
async function deliver(workspace: Workspace, item: Outgoing): Promise<boolean> {
  const { clientId, conversation } = item
  tellOutbox(workspace, { kind: 'sending', clientId })
  try {
    const stored = await call(sendMessage, { params: { id: conversation }, input: { clientId, parts: [...item.parts], ...(item.quote === undefined ? {} : { quote: item.quote.id }) } })
    tellOutbox(workspace, { kind: 'stored', clientId })
    mendSoon(workspace, conversation, stored.seq)
    return true
  } catch (error) {
    if (isPassing(error)) {
      tellOutbox(workspace, { kind: 'requeue', clientId })
      return false
    }
    tellOutbox(workspace, { kind: 'failed', clientId, reason: error instanceof Error ? error.message : '' })
    return true
  }
}

/** The server could not be reached, stumbled, asked for patience, or the session has to be begun anew. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500 || error.status === 429 || error.status === 401)
}
