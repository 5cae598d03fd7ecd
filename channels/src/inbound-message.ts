import type { Language } from '@yanshu/contract/errors.ts'
import type { Part } from '@yanshu/contract/messages.ts'
import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import type { Trigger } from './reply-window.ts'

export type Words = Readonly<Record<Language, string>>

/** Something that lies at the vendor and is to be copied at once: a reference dies after days. */
export interface MediaPart {
  type: 'media'
  kind: 'image' | 'voice' | 'video' | 'file'
  /** What the channel's `media` takes. */
  reference: string
  /** `amr`, `silk`, `speex`, `jpg` … where the vendor says it. */
  format?: string
  name?: string
  /** What the vendor's speech recognition heard. */
  heard?: string
}
/** What no part of ours can carry, in words that stand in its place. `what` is the vendor's own word for it. */
export interface PlaceholderPart { type: 'placeholder'; what: string; words: Words }
export type InboundPart = Extract<Part, { type: 'text' | 'location' | 'link' | 'goods' }> | MediaPart | PlaceholderPart

/** A code with which one may write once although no window is open; it takes only parts of these kinds. */
export interface ReplyCode { code: string; expiresAt: number; parts: readonly ('text' | 'menu')[] }

interface Told {
  /** The vendor's own id, or one made of what does not change when it repeats itself: with the inbox it tells a repeat. */
  externalId: string
  /** The vendor's id of the contact whom it concerns; empty when it concerns none. */
  sender: string
  /** ms UTC, as the vendor says; several may share one. */
  at: number
  /** Which of the vendor's accounts it came to, where one hook serves several. */
  account?: string
  /** What right to answer it gives. */
  opens?: Trigger
  /** As it came, decrypted: kept for a while, sealed. */
  raw: string
}

/** Somebody said something: the contact, or a colleague in the vendor's own client. A colleague's is mirrored, never answered. */
export interface Spoken extends Told {
  kind: 'message'
  from: 'contact' | 'colleague'
  /** The vendor's id of the colleague. */
  colleague?: string
  parts: readonly InboundPart[]
  /** The id of the menu entry that was chosen. */
  chosen?: string
}
/** A message of a kind that nobody knew when this was written: shown by its words. */
export interface Unknown extends Told { kind: 'unknown'; from: 'contact' | 'colleague'; what: string; words: Words }
/** The contact followed, scanned a code or opened the chat. */
export interface Arrival extends Told {
  kind: 'arrival'
  how: 'followed' | 'scanned' | 'entered'
  /** Which code or link it was. */
  scene?: string
  /** What a page of the shop gave along. It comes from the contact's device: believed only when signed. */
  carried?: string
  code?: ReplyCode
}
/** The contact unfollowed: nothing can be sent any more. */
export interface Departure extends Told { kind: 'departure' }
/** A message was taken back at the vendor: hide it here too. */
export interface Recall extends Told { kind: 'recall'; message: string; by: 'contact' | 'colleague'; colleague?: string }
/** What was accepted did not arrive. */
export interface SendFailed extends Told { kind: 'send-failed'; message: string; reason: SendReason; vendorCode: string }
/** Who has the conversation at the vendor. `reopened`: a colleague wrote in one that was over. */
export interface SessionChange extends Told {
  kind: 'session'
  change: 'taken' | 'transferred' | 'ended' | 'reopened'
  colleague?: string
  before?: string
  code?: ReplyCode
}
/** A colleague began or stopped to receive conversations in the vendor's own client. */
export interface ColleagueState extends Told { kind: 'colleague-state'; colleague: string; receiving: boolean }
/** The contact refuses messages, or takes them again. */
export interface Refusal extends Told { kind: 'refusal'; refused: boolean; colleague?: string }
/** Where the contact is, told by the vendor and not by the contact: no message. It may come every five seconds. */
export interface Position extends Told { kind: 'position'; latitude: number; longitude: number; datum: 'wgs84' | 'gcj02'; precisionM?: number }
/** A tap on the account's menu, with its key; `result` of what was scanned or chosen. */
export interface Tap extends Told { kind: 'tap'; what: string; key: string; result?: string }
/** The contact withdrew a permission: their data goes. */
export interface Revocation extends Told { kind: 'revocation'; scopes: string }
/** Who a colleague's contact is has changed at the vendor: what is remembered of it is stale. */
export interface RelationChange extends Told { kind: 'relation'; change: string; colleague: string; code?: ReplyCode }
/** There is something to pull from `account`; `ticket` goes into the pull while it is fresh. */
export interface Pending extends Told { kind: 'pending'; account: string; ticket: string }
/** Which accounts may be used has changed. */
export interface AccessChange extends Told { kind: 'access'; added: readonly string[]; removed: readonly string[] }
/** News that concerns no conversation: counted, kept as it came, shown to nobody. */
export interface Aside extends Told { kind: 'aside'; what: string }

/** What a vendor tells, before anybody knows whose it is. */
export type InboundMessage =
  | Spoken | Unknown | Arrival | Departure | Recall | SendFailed | SessionChange | ColleagueState | Refusal | Position | Tap
  | Revocation | RelationChange | Pending | AccessChange | Aside
