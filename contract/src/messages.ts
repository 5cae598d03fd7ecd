import * as z from 'zod'
import { formFields, formValue, formValues } from './forms.ts'
import { orderState } from './orders.ts'
import { cardUrl, clientId, fen, id, time, webUrl } from './primitives.ts'

/** At most this many characters (UTF-16 code units) in one text part, parts in one message, and seconds until a recall is too late. */
export const textLimit = 4000
export const partsLimit = 10
export const recallWindowMs = 120_000

export const textPart = z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(textLimit) })
export const goods = z.strictObject({
  id: z.string().min(1).max(64),
  title: z.string().min(1).max(200),
  price: fen.exactOptional(),
  image: cardUrl.exactOptional(),
  url: cardUrl.exactOptional(),
  sku: z.string().max(64).exactOptional(),
})
export type Goods = z.infer<typeof goods>
export const goodsPart = z.strictObject({ type: z.literal('goods'), goods })
/** A file is sent by the id that the upload answered; the server fills in the rest. */
export const sentImage = z.strictObject({ type: z.literal('image'), file: id })
export const sentFile = z.strictObject({ type: z.literal('file'), file: id })
const fileFacts = { file: id, name: z.string(), size: z.int(), contentType: z.string() }
export const imagePart = z.strictObject({ type: z.literal('image'), ...fileFacts, width: z.int().exactOptional(), height: z.int().exactOptional() })
export const filePart = z.strictObject({ type: z.literal('file'), ...fileFacts })
/** Speech: an uploaded sound file and how long it lasts. */
export const voiceLimitMs = 60_000
const duration = { durationMs: z.int().min(200).max(voiceLimitMs) }
export const sentVoice = z.strictObject({ type: z.literal('voice'), file: id, ...duration })
export const voicePart = z.strictObject({ type: z.literal('voice'), ...fileFacts, ...duration })
/** A place. `datum` says which coordinates these are: phones give WGS-84, Chinese maps GCJ-02 or BD-09; they differ by hundreds of metres. */
export const locationPart = z.strictObject({
  type: z.literal('location'),
  latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180),
  datum: z.enum(['wgs84', 'gcj02', 'bd09']),
  name: z.string().trim().min(1).max(100).exactOptional(), address: z.string().trim().min(1).max(200).exactOptional(),
})
/** An order as a card: what was bought, what it cost, how it stands. */
export const orderCard = z.strictObject({
  id: z.string().min(1).max(64).regex(/^[\w-]+$/), state: orderState, total: fen, title: z.string().min(1).max(200),
  quantity: z.int().min(1), image: cardUrl.exactOptional(), url: cardUrl.exactOptional(), createdAt: time.exactOptional(),
})
export const orderPart = z.strictObject({ type: z.literal('order'), order: orderCard })
/** Where a parcel is, latest first. */
export const logisticsPart = z.strictObject({
  type: z.literal('logistics'), order: z.string().min(1).max(64).regex(/^[\w-]+$/).exactOptional(), carrier: z.string().min(1).max(60), number: z.string().min(1).max(64),
  events: z.array(z.strictObject({ at: time, text: z.string().max(300), place: z.string().max(100).exactOptional() })).max(20),
})
/** A form to be filled in. The server fills in title and fields from the form as it is now. */
export const sentForm = z.strictObject({ type: z.literal('form'), form: id })
export const formPart = z.strictObject({ type: z.literal('form'), form: id, title: z.string(), fields: formFields })
/** The answer to a form in `message`: `form` says which, and may be left out where there is only one. The server checks it and fills in what was asked. */
export const sentFormAnswer = z.strictObject({ type: z.literal('form-answer'), message: id, form: id.exactOptional(), values: formValues })
export const formAnswerPart = z.strictObject({
  type: z.literal('form-answer'), message: id, form: id.exactOptional(), title: z.string(), answers: z.array(z.strictObject({ key: z.string(), label: z.string(), value: formValue })),
})
/** Asks how it was; answered through its own endpoint, also after the conversation was closed. */
const ratingTags = z.array(z.string().max(30)).max(12)
/** `tags` may be said with any score, `goodTags` with 4 and 5, `badTags` with 1 to 3. */
export const satisfactionPart = z.strictObject({ type: z.literal('satisfaction'), invitation: id, expiresAt: time, tags: ratingTags, goodTags: ratingTags.exactOptional(), badTags: ratingTags.exactOptional() })
/** What the contact said: 1 (very bad) to 5 (very good). */
export const ratingPart = z.strictObject({
  type: z.literal('rating'), invitation: id, score: z.int().min(1).max(5), tags: z.array(z.string().max(30)).max(12), comment: z.string().max(500).exactOptional(),
})
export const linkPart = z.strictObject({ type: z.literal('link'), label: z.string().min(1).max(100), url: webUrl.or(cardUrl) })
/** Quick replies. Choosing one sends `send` as an ordinary text of the contact. */
export const menuPart = z.strictObject({
  type: z.literal('menu'),
  items: z.array(z.strictObject({ label: z.string().min(1).max(100), send: z.string().min(1).max(200) })).min(1).max(8),
})
/** Something that happened, said by the system: each side words `code` from its own catalogue. */
export const noticeCodes = [
  'handed_over', 'waiting', 'assigned', 'transferred', 'requeued', 'left_queue', 'closed', 'reopened', 'recalled',
  'nobody_here', 'message_left', 'agent_lost', 'joined', 'left', 'closing_soon', 'closed_silent', 'merged', 'taken_over', 'force_closed', 'served_elsewhere', 'left_elsewhere',
] as const
export type NoticeCode = (typeof noticeCodes)[number]
export const noticePart = z.strictObject({
  type: z.literal('notice'),
  code: z.enum(noticeCodes),
  /** Plain values for the wording: names, counts, ids of messages. */
  values: z.record(z.string(), z.union([z.string(), z.int()])).exactOptional(),
})

export const sentPart = z.discriminatedUnion('type', [textPart, goodsPart, sentImage, sentFile, sentVoice, locationPart, orderPart, sentFormAnswer])
export type SentPart = z.infer<typeof sentPart>
/** Agents may also send links, quick-reply menus, parcels' ways and forms. */
export const agentSentPart = z.discriminatedUnion('type', [textPart, goodsPart, sentImage, sentFile, sentVoice, locationPart, orderPart, logisticsPart, sentForm, linkPart, menuPart])
export type AgentSentPart = z.infer<typeof agentSentPart>
export const part = z.discriminatedUnion('type', [
  textPart, goodsPart, imagePart, filePart, voicePart, locationPart, orderPart, logisticsPart, formPart, formAnswerPart, satisfactionPart, ratingPart,
  linkPart, menuPart, noticePart,
])
export type Part = z.infer<typeof part>

export const sentParts = z.array(sentPart).min(1).max(partsLimit)
export const agentSentParts = z.array(agentSentPart).min(1).max(partsLimit)

export const sender = z.enum(['contact', 'agent', 'bot', 'system'])
export type Sender = z.infer<typeof sender>

export const quote = z.strictObject({ id, seq: z.int(), from: sender, text: z.string().max(120) })

/** Why the bot said it. `label` is the AI-generated mark of GB 45438-2025 (an AI element and a generation element). */
export const botMark = z.strictObject({
  label: z.literal('AI生成'),
  entry: z.string().exactOptional(),
  title: z.string().exactOptional(),
  confidence: z.number().exactOptional(),
  model: z.string().exactOptional(),
})

export const message = z.strictObject({
  id,
  conversation: id,
  /** 1, 2, 3 … without a gap in one conversation: this, never time, is the order. */
  seq: z.int().min(1),
  at: time,
  from: sender,
  author: z.strictObject({ id: z.string(), name: z.string() }).exactOptional(),
  clientId: clientId.exactOptional(),
  /** Empty once recalled. */
  parts: z.array(part),
  quote: quote.exactOptional(),
  bot: botMark.exactOptional(),
  recalledAt: time.exactOptional(),
})
export type Message = z.infer<typeof message>

/** What both sides send; `clientId` makes a repeat harmless (G2). */
export const sendInput = z.strictObject({ clientId, parts: sentParts, quote: id.exactOptional() })
export const agentSendInput = z.strictObject({ clientId, parts: agentSentParts, quote: id.exactOptional() })
/** `masked` is what was stored, where words gave way to stars. */
export const sendOutput = z.strictObject({ clientId, id, seq: z.int().min(1), masked: z.array(part).exactOptional() })
export const recallInput = z.strictObject({ message: id })
