import type { Conversation, ConversationState } from '@yanshu/contract/conversations.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Message, Part, Sender } from '@yanshu/contract/messages.ts'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'
import type { Absence } from './absence.ts'
import type { ConversationRow, MessageRow } from './tables.ts'

const present = <T>(value: T | null): value is T => value !== null

/** The conversation as agents see it. */
export function presentConversation(row: ConversationRow): Conversation {
  return {
    id: row.id, inbox: row.inbox, brand: row.brand,
    contact: { id: row.contact, name: row.contact_name, known: row.contact_known === 1, blocked: row.contact_blocked === 1 },
    state: row.state as ConversationState,
    ...(present(row.group_id) && { group: row.group_id }),
    ...(present(row.agent_id) && { agent: row.agent_id }),
    language: row.language as Language,
    seq: row.seq, agentRead: row.agent_read, contactRead: row.contact_read, contactReceived: row.contact_received, unread: row.unread, revision: row.revision,
    ...(present(row.last_at) && { lastMessage: { from: row.last_from as Sender, text: row.last_text ?? '', at: row.last_at } }),
    ...(present(row.contact_text) && { contactSaid: row.contact_text }),
    openedAt: row.opened_at, activeAt: row.active_at,
    ...(present(row.waiting_since) && { waitingSince: row.waiting_since }),
    ...(present(row.unanswered_since) && { unansweredSince: row.unanswered_since }),
    ...(present(row.assigned_at) && { assignedAt: row.assigned_at }),
    ...(present(row.closed_at) && { closedAt: row.closed_at }),
    ...(present(row.page_url) && { page: { url: row.page_url, title: row.page_title ?? '' } }),
    ...(present(row.goods) && { goods: JSON.parse(row.goods) as Conversation['goods'] & {} }),
    ...(present(row.summary) && { summary: row.summary }),
    ...(present(row.left_details) && { left: JSON.parse(row.left_details) as Conversation['left'] & {} }),
    followUp: row.follow_up === 1,
    ...(present(row.reason) && { reason: row.reason }),
    ...(present(row.handed_reason) && { handedOver: row.handed_reason }),
    priority: row.priority, labels: idsOf(row.labels), helpers: idsOf(row.helpers), mentioned: idsOf(row.mentioned),
    ...(present(row.snoozed_until) && { snoozedUntil: row.snoozed_until }),
    ...(present(row.offer) && { offer: JSON.parse(row.offer) as Conversation['offer'] & {} }),
    ...(present(row.merged_into) && { mergedInto: row.merged_into }),
    ...(present(row.rating) && { rating: row.rating }),
    wrappedUp: row.wrapped_up === 1,
    ...(present(row.elsewhere) && { elsewhere: row.elsewhere }),
  }
}

/** A column that lists ids. */
export function idsOf(json: string | null): string[] {
  return json === null ? [] : JSON.parse(json) as string[]
}

/** A message as agents see it. */
export function presentMessage(row: MessageRow): Message {
  return {
    id: row.id, conversation: row.conversation, seq: row.seq, at: row.at, from: row.sender as Sender,
    author: { id: row.author_id, name: row.author_name },
    clientId: row.client_id,
    parts: present(row.recalled_at) ? [] : JSON.parse(row.parts) as Part[],
    ...(present(row.quote) && { quote: JSON.parse(row.quote) as Message['quote'] & {} }),
    ...(present(row.bot) && { bot: JSON.parse(row.bot) as Message['bot'] & {} }),
    ...(present(row.recalled_at) && { recalledAt: row.recalled_at }),
  }
}

/** A message as the contact sees it: no internal ids, no scores; client ids only of its own messages. */
export function forContact(message: Message): Message {
  const { author, clientId, bot, ...rest } = message
  return {
    ...rest,
    ...(message.from === 'contact' && clientId !== undefined && { clientId }),
    ...(message.from === 'agent' && author && { author: { id: 'agent', name: author.name } }),
    ...(bot && { bot: { label: bot.label, ...(bot.title !== undefined && { title: bot.title }) } }),
  }
}

/** The conversation as the contact sees it. The agent's name comes from its last message or the roster. */
export function conversationForContact(
  conversation: Conversation,
  extra: { agentName?: string | undefined; helperNames: readonly string[]; absence: Absence; queue?: VisitorConversation['queue'] | undefined; opensAt?: number | undefined },
): VisitorConversation {
  const { id, state, seq, agentRead, contactRead, revision } = conversation
  return {
    id, state, seq, agentRead, contactRead, revision,
    ...(extra.agentName !== undefined && { agent: { name: extra.agentName } }),
    ...(extra.queue && { queue: extra.queue }),
    nobodyHere: extra.absence === 1,
    ...(extra.absence === 2 && { allBusy: true as const }),
    ...(extra.opensAt !== undefined && { opensAt: extra.opensAt }),
    left: conversation.left !== undefined,
    helpers: extra.helperNames.map((name) => ({ name })),
  }
}

/** A line for lists and quotes: the text, or what kind of thing it is in brackets, at most 120 characters. */
export function previewOf(parts: readonly Part[]): string {
  const line = parts.map(previewPart).join(' ').replace(/\s+/g, ' ').trim()
  return line.length <= 120 ? line : `${line.slice(0, 118).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function previewPart(part: Part): string {
  switch (part.type) {
    case 'text': return part.text
    case 'goods': return part.goods.title
    case 'image': case 'file': return `[${part.name}]`
    // Kinds by their names on the wire; the console words them.
    case 'voice': return '[voice]'
    case 'location': return `[location] ${part.name ?? part.address ?? ''}`
    case 'order': return `[order] ${part.order.title}`
    case 'logistics': return `[logistics] ${part.carrier} ${part.number}`
    case 'form': return `[form] ${part.title}`
    case 'form-answer': return `[form-answer] ${part.title}`
    case 'satisfaction': return '[satisfaction]'
    case 'rating': return `[rating] ${part.score}/5`
    case 'link': return part.label
    case 'menu': return part.items.map((item) => item.label).join(' / ')
    case 'notice': return `[${part.code}]`
  }
}
