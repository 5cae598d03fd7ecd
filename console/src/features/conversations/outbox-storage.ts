import { agentSentParts, quote } from '@yanshu/contract/messages.ts'
import { clientId, id, time } from '@yanshu/contract/primitives.ts'
import { keptPrefix } from './kept-texts.ts'
import type { Outbox, Outgoing } from './outbox.ts'
import type { TextStore } from './text-store.ts'

/**
 * Keeps the outbox of one agent in this browser: one key for each message, so that two tabs do not overwrite each
 * other. A message that another tab also sends does no harm, for its client id is the same.
 */
export interface OutboxStorage {
  read(): Outbox
  /** Brings the stored keys from what they were after `before` to `after`. */
  write(before: Outbox, after: Outbox): void
}

/** The storage of `agent`'s outbox in `store`. */
export function outboxStorage(store: TextStore, agent: string): OutboxStorage {
  const prefix = keptPrefix(agent).outbox
  return {
    read: () => store.keys(prefix).flatMap((key) => readItem(parse(store.get(key)))).sort((a, b) => a.at - b.at),
    write: (before, after) => {
      const kept = new Map(after.filter((each) => each.state !== 'stored').map((each) => [each.clientId, each]))
      for (const { clientId: old } of before) if (!kept.has(old)) store.remove(prefix + old)
      for (const item of kept.values()) if (!before.includes(item)) store.put(prefix + item.clientId, JSON.stringify(item))
    },
  }
}

/**
 * One stored message. What was under way when the page went is queued again: the same client id makes the repeat
 * harmless. Anything that does not read as a message is left out.
 */
function readItem(raw: unknown): Outgoing[] {
  if (typeof raw !== 'object' || raw === null) return []
  const given = raw as Record<string, unknown>
  const key = clientId.safeParse(given['clientId'])
  const conversation = id.safeParse(given['conversation'])
  const parts = agentSentParts.safeParse(given['parts'])
  const at = time.safeParse(given['at'])
  if (!key.success || !conversation.success || !parts.success || !at.success) return []
  const quoted = quote.safeParse(given['quote'])
  const failed = given['state'] === 'failed' && typeof given['reason'] === 'string'
  return [{
    clientId: key.data, conversation: conversation.data, parts: parts.data, at: at.data,
    ...(quoted.success ? { quote: quoted.data } : {}),
    ...(failed ? { state: 'failed', reason: given['reason'] as string } : { state: 'queued' }),
  }]
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
