import * as z from 'zod'
import { contactDetails, conversationState, visitedPage } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { formFields, formValues } from './forms.ts'
import { goods, message, recallInput, sendInput, sendOutput } from './messages.ts'
import { cardUrl, done, id, intFromText, language, time } from './primitives.ts'

/** What a contact sees of its own conversation. */
export const visitorConversation = z.strictObject({
  id,
  state: conversationState,
  seq: z.int().min(0),
  /** How far the other side has read; how far the contact has. */
  agentRead: z.int().min(0),
  contactRead: z.int().min(0),
  revision: z.int().min(0),
  agent: z.strictObject({ name: z.string() }).exactOptional(),
  /** In the waiting queue: 1 is next; the estimate is from recent waits, absent when unknown. */
  queue: z.strictObject({ position: z.int().min(1), estimateMs: z.int().min(0).exactOptional() }).exactOptional(),
  /** Nobody can take it now: offer to leave contact details. */
  nobodyHere: z.boolean(),
  /** Somebody is here, but busy, and nobody takes conversations now: waiting is not in vain, leaving contact details is offered too. */
  allBusy: z.literal(true).exactOptional(),
  left: z.boolean(),
  /** Agents who were asked in beside `agent`. */
  helpers: z.array(z.strictObject({ name: z.string() })),
  /** When somebody will be here again, where business hours say so. */
  opensAt: time.exactOptional(),
})
export type VisitorConversation = z.infer<typeof visitorConversation>

/** What the widget needs to draw itself, in the visit's language. */
export const widgetLook = z.strictObject({
  brandName: z.string(),
  title: z.string(),
  color: z.string().regex(/^#[0-9a-f]{6}$/i),
  position: z.enum(['right', 'left']),
  /** How far the bubble stands from the page's edges, in CSS pixels; 20 and 20 when left out. */
  offset: z.strictObject({ side: z.int().min(0).max(200), bottom: z.int().min(0).max(400) }).exactOptional(),
  /** `auto` (when left out) follows the device. */
  theme: z.enum(['auto', 'light', 'dark']).exactOptional(),
  corners: z.enum(['round', 'square']).exactOptional(),
  /** Shown in the header; from Yanshu's own host or one of the inbox's origins. */
  logo: cardUrl.exactOptional(),
  /** The shop's privacy policy, linked wherever the contact is asked for details. */
  privacy: cardUrl.exactOptional(),
  welcome: z.string(),
  quickQuestions: z.array(z.string()),
  botName: z.string(),
  botOn: z.boolean(),
  /** Agents see what the contact types before it is sent (消息预知); the widget says so and then sends `text` in typing frames. */
  preview: z.boolean().exactOptional(),
})
export type WidgetLook = z.infer<typeof widgetLook>

export const beginVisit = endpoint('POST', '/api/visitor/session', {
  summary: 'Begin or renew a visit: gives a token for 15 minutes and a `memory` that recognises the contact next time',
  permission: 'public',
  input: z.strictObject({
    inbox: id,
    language: language.exactOptional(),
    /** As given by an earlier call. */
    memory: z.string().max(4096).exactOptional(),
    /** JWT of the shop's logged-in customer (see the guide on signing in the shop's customers). */
    customerToken: z.string().max(4096).exactOptional(),
  }),
  output: z.strictObject({
    token: z.string(),
    expiresAt: time,
    memory: z.string(),
    contact: z.strictObject({ id, name: z.string(), known: z.boolean() }),
    conversation: visitorConversation.exactOptional(),
    look: widgetLook,
    limits: z.strictObject({ fileBytes: z.int(), textCharacters: z.int() }),
    /** To be filled in before a conversation begins; absent once this contact has answered it. */
    preChat: z.strictObject({ form: id, title: z.string(), fields: formFields }).exactOptional(),
  }),
  errors: ['absent', 'origin_refused', 'bad_token', 'contact_blocked'],
})

const context = z.strictObject({ page: visitedPage.exactOptional(), goods: goods.exactOptional() })

export const openConversation = endpoint('POST', '/api/visitor/conversation', {
  summary: 'The contact\'s present conversation, begun if there is none, with the answers to the visit\'s pre-chat form',
  permission: 'visitor', input: context.extend({ preChat: z.strictObject({ form: id, values: formValues }).exactOptional() }),
  output: visitorConversation, errors: ['contact_blocked', 'form_refused', 'words_blocked'],
})
const byId = z.strictObject({ id })
export const tellContext = endpoint('PUT', '/api/visitor/conversation/:id/context', {
  summary: 'Tell which page and goods the contact looks at', permission: 'visitor', params: byId, input: context, output: done, errors: ['absent'],
})
export const visitorMessages = endpoint('GET', '/api/visitor/conversation/:id/messages', {
  summary: 'Messages after `since` in order (a long poll with `wait` seconds), or the last ones before `before`',
  permission: 'visitor', params: byId,
  query: z.strictObject({
    since: intFromText(0, 1e12).exactOptional(), before: intFromText(1, 1e12).exactOptional(),
    limit: intFromText(1, 200).exactOptional(), wait: intFromText(0, 30).exactOptional(),
  }),
  output: z.strictObject({ messages: z.array(message), conversation: visitorConversation }),
  errors: ['absent'],
})
export const visitorSend = endpoint('POST', '/api/visitor/conversation/:id/messages', {
  summary: 'Send; the answer means stored', permission: 'visitor', params: byId, input: sendInput, output: sendOutput,
  errors: ['absent', 'client_id_reused', 'conversation_over', 'contact_blocked'],
})
export const visitorRecall = endpoint('POST', '/api/visitor/conversation/:id/recall', {
  summary: 'Recall one of one\'s own messages within two minutes', permission: 'visitor', params: byId, input: recallInput,
  output: sendOutput.omit({ clientId: true, masked: true }), errors: ['absent', 'recall_too_late', 'recall_not_yours'],
})
export const visitorRead = endpoint('POST', '/api/visitor/conversation/:id/read', {
  summary: 'Say how far the contact has read', permission: 'visitor', params: byId, input: z.strictObject({ seq: z.int().min(0) }), output: done, errors: ['absent'],
})
export const askForPerson = endpoint('POST', '/api/visitor/conversation/:id/person', {
  summary: 'Ask for a person', permission: 'visitor', params: byId, output: visitorConversation, errors: ['absent', 'conversation_over'],
})
export const leaveQueue = endpoint('POST', '/api/visitor/conversation/:id/leave-queue', {
  summary: 'Leave the waiting queue and go back to the bot', permission: 'visitor', params: byId, output: visitorConversation, errors: ['absent'],
})
export const leaveDetails = endpoint('POST', '/api/visitor/conversation/:id/left', {
  summary: 'Leave contact details when nobody is there', permission: 'visitor', params: byId, input: contactDetails, output: visitorConversation, errors: ['absent', 'words_blocked', 'contact_blocked'],
})
export const endVisit = endpoint('POST', '/api/visitor/conversation/:id/close', {
  summary: 'The contact ends the conversation', permission: 'visitor', params: byId, output: visitorConversation, errors: ['absent'],
})
const stored = z.strictObject({ file: id, name: z.string(), size: z.int(), contentType: z.string() })
export const visitorUpload = endpoint('POST', '/api/visitor/files', {
  summary: 'Upload one file, to be sent in a message', permission: 'visitor', upload: true, output: stored, errors: ['too_large', 'file_type_refused', 'contact_blocked'],
})
export const visitorFile = endpoint('GET', '/api/visitor/files/:id', {
  summary: 'The bytes of a file of one\'s own conversation', permission: 'visitor', download: true, params: byId, output: z.unknown(), errors: ['absent'],
})
export const agentUpload = endpoint('POST', '/api/files', {
  summary: 'Upload one file, to be sent in a message', permission: 'conversations.reply', upload: true, output: stored, errors: ['too_large', 'file_type_refused'],
})
export const agentFile = endpoint('GET', '/api/files/:id', {
  summary: 'The bytes of a file of a conversation that one may see', permission: ['conversations.own', 'conversations.groups', 'conversations.all'], download: true, params: byId, output: z.unknown(), errors: ['absent'],
})
