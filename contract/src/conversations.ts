import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { formValues } from './forms.ts'
import { agentSendInput, goods, message, recallInput, sendOutput, sender } from './messages.ts'
import { conversationReaders } from './permissions.ts'
import { clientId, done, id, intFromText, language, name, pageOf, pageQuery, time } from './primitives.ts'

export const conversationState = z.enum(['bot', 'waiting', 'assigned', 'closed'])
export type ConversationState = z.infer<typeof conversationState>

export const visitedPage = z.strictObject({ url: z.string().max(2000), title: z.string().max(200) })
/**
 * A phone number that can be called: a Chinese mobile, a landline with its area code and perhaps an extension, a 400 or 800
 * number, or any country's with `+` (7–15 digits, ITU-T E.164). Blanks and hyphens may part it.
 */
export const phone = z.string().trim().max(32).regex(/^(1[3-9]\d([ -]?\d){8}|0\d{2,3}[ -]?\d{7,8}([ -]\d{1,6})?|[48]00([ -]?\d){7}|\+[1-9]([ -]?\d){6,14})$/)
/** What somebody leaves when nobody is there: a way to be reached, or at least a text. */
export const contactDetails = z.strictObject({
  name: name.exactOptional(),
  phone: phone.exactOptional(),
  email: z.email().max(200).exactOptional(),
  text: z.string().trim().min(1).max(1000).exactOptional(),
}).refine(({ phone, email, text }) => phone !== undefined || email !== undefined || text !== undefined)
/** The same as it was stored, perhaps under earlier rules. */
const leftDetails = z.strictObject({ name: z.string().exactOptional(), phone: z.string().exactOptional(), email: z.string().exactOptional(), text: z.string().exactOptional() })

/** `from` asks `to` to take over; the conversation stays with `from` until `to` accepts. */
export const transferOffer = z.strictObject({ from: id, to: id, at: time, until: time, note: z.string().exactOptional() })

export const conversation = z.strictObject({
  id,
  inbox: id,
  brand: id,
  contact: z.strictObject({ id, name: z.string(), known: z.boolean(), blocked: z.boolean() }),
  state: conversationState,
  group: id.exactOptional(),
  agent: id.exactOptional(),
  language,
  /** The last `seq`, and how far each side has read or (the contact's device) received. */
  seq: z.int().min(0),
  agentRead: z.int().min(0),
  contactRead: z.int().min(0),
  contactReceived: z.int().min(0),
  /** How many of the contact's messages no agent has read. */
  unread: z.int().min(0),
  /** Grows by one with every change of this snapshot: of two, the higher one is newer. */
  revision: z.int().min(0),
  lastMessage: z.strictObject({ from: sender, text: z.string().max(120), at: time }).exactOptional(),
  /** What the contact wrote last, whoever has spoken since. */
  contactSaid: z.string().max(120).exactOptional(),
  openedAt: time,
  activeAt: time,
  /** Since when the contact has waited for an agent, or for this agent's answer. */
  waitingSince: time.exactOptional(),
  unansweredSince: time.exactOptional(),
  assignedAt: time.exactOptional(),
  closedAt: time.exactOptional(),
  page: visitedPage.exactOptional(),
  goods: goods.exactOptional(),
  /** What to know before taking over: the note of a colleague who handed it on, what the bot summed up. */
  summary: z.string().exactOptional(),
  /** Contact details left when nobody was there; `followUp` until an agent has dealt with it. */
  left: leftDetails.exactOptional(),
  followUp: z.boolean(),
  /** Why it is where it is, as routing stored it. */
  reason: z.string().exactOptional(),
  /** Why it last came to people, whoever it was given to then. */
  handedOver: z.string().exactOptional(),
  /** 0 normal, 1 raised, 2 high, 3 urgent: who waits with a higher one comes first. */
  priority: z.int().min(0).max(3),
  labels: z.array(id),
  /** Colleagues and supervisors who were asked in or came in, and may write to the contact beside `agent`. */
  helpers: z.array(id),
  /** Colleagues named in its notes: they may see it. */
  mentioned: z.array(id),
  /** Out of sight of its agent until then, or until the contact writes. */
  snoozedUntil: time.exactOptional(),
  /** A transfer that a colleague has yet to accept. */
  offer: transferOffer.exactOptional(),
  /** Into this conversation it was merged, where it goes on. */
  mergedInto: id.exactOptional(),
  /** The contact's latest rating of it, 1–5. */
  rating: z.int().min(1).max(5).exactOptional(),
  /** The agent has filled in the wrap-up form (小结). */
  wrappedUp: z.boolean(),
  /** The colleague who has the contact in the vendor's own client, by name; empty where nobody has told it. */
  elsewhere: z.string().exactOptional(),
})
export type Conversation = z.infer<typeof conversation>

export const conversationViews = ['mine', 'waiting', 'groups', 'bot', 'all', 'closed', 'follow-up', 'snoozed'] as const
export type ConversationView = (typeof conversationViews)[number]

const byId = z.strictObject({ id })
const gone = ['absent'] as const

export const listConversations = endpoint('GET', '/api/conversations', {
  summary: 'One page of a view, newest activity first',
  permission: conversationReaders,
  query: z.strictObject({
    view: z.enum(conversationViews).exactOptional(), contact: id.exactOptional(), text: z.string().max(100).exactOptional(),
    label: id.exactOptional(), priority: intFromText(0, 3).exactOptional(), group: id.exactOptional(), agent: id.exactOptional(), inbox: id.exactOptional(), ...pageQuery,
  }),
  output: pageOf(conversation),
})
export const countConversations = endpoint('GET', '/api/conversations/counts', {
  summary: 'How many conversations the views hold, up to 999 each',
  permission: conversationReaders,
  output: z.strictObject({ mine: z.int(), waiting: z.int(), groups: z.int(), bot: z.int(), followUp: z.int() }),
})
export const readConversation = endpoint('GET', '/api/conversations/:id', {
  summary: 'One conversation', permission: conversationReaders, params: byId, output: conversation, errors: gone,
})
export const readMessages = endpoint('GET', '/api/conversations/:id/messages', {
  summary: 'Messages after `since` in order, or the last ones before `before`; waits up to `wait` seconds for a first one',
  permission: conversationReaders,
  params: byId,
  query: z.strictObject({
    since: intFromText(0, 1e12).exactOptional(), before: intFromText(1, 1e12).exactOptional(),
    limit: intFromText(1, 200).exactOptional(), wait: intFromText(0, 30).exactOptional(),
  }),
  output: z.strictObject({ messages: z.array(message), conversation }),
  errors: gone,
})
export const sendMessage = endpoint('POST', '/api/conversations/:id/messages', {
  summary: 'An agent sends; the answer means stored',
  permission: 'conversations.reply', params: byId, input: agentSendInput, output: sendOutput,
  errors: ['absent', 'client_id_reused', 'not_yours', 'conversation_not_open'],
})
export const recallMessage = endpoint('POST', '/api/conversations/:id/recall', {
  summary: 'Recall one of one\'s own messages within two minutes',
  permission: 'conversations.reply', params: byId, input: recallInput, output: sendOutput.omit({ clientId: true, masked: true }),
  errors: ['absent', 'recall_too_late', 'recall_not_yours'],
})
export const takeConversation = endpoint('POST', '/api/conversations/:id/take', {
  summary: 'Take a conversation that nobody has',
  permission: 'conversations.reply', params: byId, output: conversation, errors: ['absent', 'already_taken', 'agent_unavailable', 'conversation_not_open'],
})
export const transferConversation = endpoint('POST', '/api/conversations/:id/transfer', {
  summary: 'Offer a conversation to an agent, who has a minute to accept, or hand it to a group',
  permission: 'conversations.reply', params: byId,
  input: z.union([z.strictObject({ agent: id, note: z.string().max(500).exactOptional() }), z.strictObject({ group: id, note: z.string().max(500).exactOptional() })]),
  output: conversation, errors: ['absent', 'agent_unavailable', 'group_empty', 'conversation_not_open', 'not_yours'],
})
export const closeConversation = endpoint('POST', '/api/conversations/:id/close', {
  summary: 'Close a conversation', permission: 'conversations.reply', params: byId, output: conversation, errors: ['absent', 'not_yours'],
})
export const reopenConversation = endpoint('POST', '/api/conversations/:id/reopen', {
  summary: 'Reopen a closed conversation and take it', permission: 'conversations.reply', params: byId, output: conversation,
  errors: ['absent', 'agent_unavailable', 'already_taken', 'conversation_over'],
})
export const answerTransfer = endpoint('POST', '/api/conversations/:id/transfer/answer', {
  summary: 'Accept or reject a conversation that a colleague offers', permission: 'conversations.reply', params: byId,
  /** `reason`: why it is rejected; with what the colleague noted for the transfer it is kept as a note. */
  input: z.strictObject({ accept: z.boolean(), reason: z.string().trim().min(1).max(500).exactOptional() }), output: conversation, errors: ['absent', 'offer_over', 'agent_unavailable'],
})
export const withdrawTransfer = endpoint('DELETE', '/api/conversations/:id/transfer', {
  summary: 'Take back an offered transfer', permission: 'conversations.reply', params: byId, output: conversation, errors: ['absent', 'offer_over'],
})
export const inviteHelper = endpoint('POST', '/api/conversations/:id/helpers', {
  summary: 'Ask a colleague in, who may then write to the contact too', permission: 'conversations.reply', params: byId,
  input: z.strictObject({ agent: id }), output: conversation, errors: ['absent', 'not_yours', 'agent_unavailable', 'conversation_not_open'],
})
export const removeHelper = endpoint('DELETE', '/api/conversations/:id/helpers/:agent', {
  summary: 'A colleague leaves, or is sent out', permission: 'conversations.reply', params: z.strictObject({ id, agent: id }), output: conversation, errors: ['absent', 'not_yours'],
})
export const snoozeConversation = endpoint('POST', '/api/conversations/:id/snooze', {
  summary: 'Out of sight until a time, or until the contact writes', permission: 'conversations.reply', params: byId,
  input: z.strictObject({ until: time }), output: conversation, errors: ['absent', 'not_yours', 'conversation_not_open', 'rule_refused'],
})
export const wakeConversation = endpoint('DELETE', '/api/conversations/:id/snooze', {
  summary: 'Back into sight', permission: 'conversations.reply', params: byId, output: conversation, errors: ['absent', 'not_yours'],
})
export const setPriority = endpoint('PUT', '/api/conversations/:id/priority', {
  summary: 'Raise or lower its place among those who wait', permission: 'conversations.reply', params: byId,
  input: z.strictObject({ priority: z.int().min(0).max(3) }), output: conversation, errors: gone,
})
export const setLabels = endpoint('PUT', '/api/conversations/:id/labels', {
  summary: 'Put labels on, take labels off', permission: 'conversations.reply', params: byId,
  input: z.strictObject({ labels: z.array(id).max(20) }), output: conversation, errors: gone,
})
export const mergeConversation = endpoint('POST', '/api/conversations/:id/merge', {
  summary: 'Go on in another open conversation of the same contact; this one is closed and points there',
  permission: 'conversations.reply', params: byId, input: z.strictObject({ into: id }), output: conversation,
  errors: ['absent', 'not_yours', 'rule_refused', 'conversation_not_open'],
})
export const wrapUp = endpoint('PUT', '/api/conversations/:id/wrap-up', {
  summary: 'Fill in the wrap-up form (小结)', permission: 'conversations.reply', params: byId,
  input: z.strictObject({ form: id, values: formValues }), output: conversation, errors: ['absent', 'not_yours', 'form_refused'],
})
export const readWrapUp = endpoint('GET', '/api/conversations/:id/wrap-up', {
  summary: 'The wrap-up as it was filled in', permission: conversationReaders, params: byId,
  output: z.strictObject({ form: id.exactOptional(), values: formValues, by: id.exactOptional(), at: time.exactOptional() }), errors: gone,
})

/** What colleagues write beside a conversation; the contact never sees it. A `whisper` is a supervisor's, to the agent. */
export const note = z.strictObject({
  id, conversation: id, at: time, kind: z.enum(['note', 'whisper']), author: z.strictObject({ id, name: z.string() }),
  text: z.string(), mentions: z.array(id), editedAt: time.exactOptional(), removedAt: time.exactOptional(),
  /** The message after which it was written. */
  afterSeq: z.int().min(0),
})
export type Note = z.infer<typeof note>
const noteText = z.string().trim().min(1).max(4000)
export const listNotes = endpoint('GET', '/api/conversations/:id/notes', {
  summary: 'All notes of a conversation in order', permission: conversationReaders, params: byId, output: z.strictObject({ items: z.array(note) }), errors: gone,
})
export const addNote = endpoint('POST', '/api/conversations/:id/notes', {
  summary: 'Write a note; `mentions` are told of it, and may then see the conversation', permission: 'conversations.reply', params: byId,
  input: z.strictObject({ clientId, text: noteText, mentions: z.array(id).max(20) }), output: note, errors: ['absent', 'client_id_reused'],
})
export const editNote = endpoint('PATCH', '/api/conversations/:id/notes/:note', {
  summary: 'Change or remove one\'s own note', permission: 'conversations.reply', params: z.strictObject({ id, note: id }),
  input: z.union([z.strictObject({ text: noteText }), z.strictObject({ removed: z.literal(true) })]), output: note, errors: ['absent'],
})
const mention = z.strictObject({ note, contactName: z.string(), readAt: time.exactOptional() })
export const listMentions = endpoint('GET', '/api/mentions', {
  summary: 'Notes that name me, latest first', permission: conversationReaders, query: z.strictObject({ ...pageQuery }), output: pageOf(mention),
})
export const readMentions = endpoint('POST', '/api/mentions/read', {
  summary: 'I have seen the notes that name me: those of one conversation, or all', permission: conversationReaders, query: z.strictObject({ conversation: id.exactOptional() }), output: done,
})

export const markFollowedUp = endpoint('POST', '/api/conversations/:id/followed-up', {
  summary: 'Say that a left message has been dealt with', permission: 'conversations.reply', params: byId, output: conversation, errors: gone,
})
export const markRead = endpoint('POST', '/api/conversations/:id/read', {
  summary: 'Say how far the agent has read', permission: 'conversations.reply', params: byId,
  input: z.strictObject({ seq: z.int().min(0) }), output: done, errors: gone,
})
