import type { Language } from '@yanshu/contract/errors.ts'
import type { Part } from '@yanshu/contract/messages.ts'
import type { SendReason } from '@yanshu/contract/send-reasons.ts'

/** One message for a contact. Several that wait for the same contact may be handed over as one. */
export interface OutboundMessage {
  /** Stable: a repeat after a crash has the same. */
  id: string
  /** The vendor's id of the contact. */
  recipient: string
  /** The vendor's account, where one configuration serves several. */
  account?: string
  /** `bot` is marked as made by AI with the vendor's own flag where there is one. */
  from: 'agent' | 'bot' | 'system'
  /** The contact's, for words that stand in the place of what the vendor cannot show. */
  language: Language
  parts: readonly Part[]
  /** Where this installation is reached, for links that are relative, and where files can be read that the vendor does not take. */
  base?: string
  fileUrls?: Readonly<Record<string, string>>
  /** Sent with this code instead of the window. */
  code?: string
  /** The number of requests that may still go out for this contact; texts are shortened rather than split beyond it. */
  sendsLeft?: number
}

/** A file that is uploaded before the request goes out; the id that the vendor gives is put at `into` in the body. */
export interface Upload { file: string; kind: 'image' | 'voice' | 'video' | 'file' | 'thumb'; into: readonly string[] }
/** One request to a vendor, as plain JSON: it can be kept in a table until it is sent. */
export interface VendorRequest {
  /** Unique within the installation and the same on a repeat: the vendor's idempotency key where it knows one. */
  key: string
  /** How many sends of the window it costs. */
  costs: number
  path: string
  body: Readonly<Record<string, unknown>>
  uploads?: readonly Upload[]
  /** Goes out instead when the account turns out not to be allowed this kind. */
  instead?: Readonly<Record<string, unknown>>
  /** Its text ends with `…`, for the sends that are left do not hold the rest. */
  cut?: true
  /** A former try of it got no answer, so it may have arrived. Set by whoever tries again. */
  mayBeThere?: true
}

/** What a vendor said besides: its code, and a note (a request's number, an address to be listed) without secrets. */
export interface VendorSaid { code: string; note?: string }
/** `retry`: the same request may go out again after `afterMs`; `whole`: until then nothing of this account goes out; `mayBeThere`: nobody knows whether it arrived. */
export type NotSent =
  | { outcome: 'retry'; afterMs: number; reason: SendReason; whole?: true; mayBeThere?: true; vendor?: VendorSaid }
  | { outcome: 'failed'; reason: SendReason; vendor?: VendorSaid }
export type Sent = { outcome: 'sent'; externalId?: string } | NotSent
