import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Message, Part } from '@yanshu/contract/messages.ts'
import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import type { Tx } from '../../host/module.ts'
import { colleaguePrefix } from '../conversations/talk/receiving.ts'
import type { Queries } from './queries.ts'
import type { DeliveryRow } from './tables.ts'

/** Something for a contact, before it is in its line. */
export type Outgoing = Pick<DeliveryRow, 'id' | 'inbox' | 'contact' | 'brand' | 'conversation' | 'audience' | 'at' | 'seq' | 'said_by'> & {
  parts: readonly Part[]
  code?: { code: string; expiresAt: number }
}
/** What is told to our own pages only: vendors' clients show nothing of it. */
const unsaid = new Set<Part['type']>(['notice', 'rating', 'form-answer'])
/** Why somebody waits again who had a person: that is no news, and each send counts. */
const hadSomebody = new Set(['transferred', 'agent_lost', 'agent_silent'])
/** Of what happened, that nobody is here is said: who asked for a person would wait in silence. */
const nobodyHere: Record<Language, string> = {
  'zh-CN': '客服暂时不在线，您可以先留言，我们会尽快回复您。',
  'en-US': 'Nobody is here right now. Leave a message, and we will reply once we are back.',
}

/** A message as what goes out to the contact; undefined where nothing does: what contacts and colleagues at the vendor said has been there. */
export function outgoingOf(message: Message, conversation: Conversation): Outgoing | undefined {
  if (message.from === 'contact' || message.author?.id.startsWith(colleaguePrefix)) return undefined
  const parts = message.parts.flatMap((part): Part[] => {
    if (part.type === 'notice' && part.code === 'nobody_here' && !hadSomebody.has(conversation.handedOver ?? '')) return [{ type: 'text', text: nobodyHere[conversation.language] }]
    return unsaid.has(part.type) ? [] : [part]
  })
  if (parts.length === 0) return undefined
  const { agent, group, helpers } = conversation
  const audience = JSON.stringify({ ...(agent !== undefined && { agent }), ...(group !== undefined && { group }), ...(helpers.length > 0 && { people: helpers }) })
  return {
    id: message.id, inbox: conversation.inbox, contact: conversation.contact.id, brand: conversation.brand, conversation: conversation.id, audience,
    at: message.at, seq: message.seq, said_by: message.from, parts,
  }
}

export function lineOf(inbox: string, contact: string): string {
  return `${inbox}:${contact}`
}

/** Puts it into its line. `held`: it goes out when the contact writes; `refused`: it never can. A repeat changes nothing. */
export async function queue(queries: Queries, tx: Tx, { parts, code, ...outgoing }: Outgoing, how: 'line' | 'held' | { refused: SendReason }): Promise<void> {
  const refused = typeof how === 'object' ? how.refused : null
  const row: DeliveryRow = {
    ...outgoing, line: lineOf(outgoing.inbox, outgoing.contact), parts: JSON.stringify(parts), state: refused !== null ? 'failed' : how === 'held' ? 'held' : 'waiting', lead: null,
    requests: null, done: 0, under_way: 0, tries: 0, round: 0, insisted: 0, code: code?.code ?? null, code_until: code?.expiresAt ?? null,
    reason: refused, vendor_code: null, vendor_note: null, ended_at: refused === null ? null : tx.now,
  }
  await queries.add(tx, row)
  if (how === 'line') await queries.openLine(tx, row)
}
