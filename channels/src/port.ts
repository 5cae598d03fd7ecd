import type { Part } from '@yanshu/contract/messages.ts'
import type { ConfigField, ConfigSchema } from './config-form.ts'
import type { InboundMessage, Words } from './inbound-message.ts'
import type { WindowLimits } from './reply-window.ts'
import type { NotSent, OutboundMessage, Sent, VendorRequest } from './sending.ts'
import type { World } from './world.ts'

/** What a channel can carry. The bot and the agents' tools ask before they send. */
export interface Capabilities {
  /** Kinds of parts that it shows as they are; others are sent as text. */
  parts: readonly Part['type'][]
  typing: boolean
  readMarks: boolean
  recall: boolean
  quotes: boolean
  /** Characters of one text. */
  textCharacters: number
  /** UTF-8 bytes of one request's text, where the vendor counts those; longer ones are split at grapheme borders. */
  textBytes?: number
  /** Bytes of one file; 0 when it carries none. */
  fileBytes: number
  /** Sends that each trigger allows, and for how long; absent when one may always send. */
  windows?: WindowLimits
  /** Each request costs: what waits for one contact is handed over as one message. */
  merges?: true
}

export interface HookRequest { method: string; query: URLSearchParams; headers: Readonly<Record<string, string | undefined>>; body: Buffer }
export interface HookAnswer { status: number; headers: Record<string, string>; body: string }
/**
 * `good`: hand it to `decode`. `once` is the same when exactly this request comes again: kept after its news were stored, it is answered
 * then and not handled. `skewMs` is how far
 * the vendor's clock is off. `answer` is a handshake's. `refused` names the check that failed, for a counter: the vendor learns nothing.
 */
export type Verdict = { is: 'good'; once?: string; skewMs?: number } | { is: 'answer'; answer: HookAnswer } | { is: 'refused'; reason: string }

export interface PullFrom { account: string; cursor?: string; ticket?: string }
/**
 * One page; `next` is kept in the transaction that stores `messages`; `more` alone says whether to go on. `restarted`: the vendor has
 * forgotten the cursor and told everything anew, so what is old was told before.
 */
export type Pulled = { outcome: 'pulled'; messages: readonly InboundMessage[]; next?: string; more: boolean; restarted?: true } | NotSent
export type Fetched = { outcome: 'fetched'; bytes: Buffer; contentType: string; name: string } | NotSent

/** Messages that a vendor brings or that are fetched from it. */
export interface Inbound<Config> {
  /** The vendor's signature, or the answer to its handshake. Pure; `now` is ms UTC. */
  verify?(config: Config, request: HookRequest, now: number): Verdict
  /** Pure, on what `verify` found good. Kinds that are not known become a visible placeholder, never a throw. */
  decode?(config: Config, body: Buffer): readonly InboundMessage[]
  /** What the vendor is answered, with the reply inside where it wants that; 200 without a body when absent. */
  answer?(config: Config, request: HookRequest, now: number, reply?: OutboundMessage): HookAnswer
  pull?(config: Config, world: World, from: PullFrom): Promise<Pulled>
  media?(config: Config, world: World, reference: string): Promise<Fetched>
  /** The vendor wants the reply inside the answer to its request. */
  replyInResponse?(config: Config): { withinMs: number } | undefined
}
/** Messages that are handed to a vendor. */
export interface Outbound<Config> {
  /** Pure: as many requests as the vendor needs for one message. Empty when nothing of it can be shown. */
  encode(config: Config, message: OutboundMessage): readonly VendorRequest[]
  /** The vendor knows a request that comes again by its key and drops it, so one of which nobody knows whether it arrived may be repeated. */
  repeatable?: true
  /** `attempt` is 1 the first time. Never throws. */
  send(config: Config, world: World, request: VendorRequest, attempt: number): Promise<Sent>
  /** Best effort; never throws. */
  typing?(config: Config, world: World, recipient: string, on: boolean): Promise<void>
}

/** Who a contact is at the vendor. */
export interface Profile { name?: string; avatar?: string; ids: readonly { kind: 'openid' | 'unionid' | 'external_userid'; id: string }[]; scene?: string }
/** One step of the self-test: what was asked of the vendor and what came of it. */
export interface Check { step: string; title: Words; is: 'good' | 'bad' | 'skipped'; says: Words; vendor?: string }
/** Who has a conversation at the vendor. `ours`: we may send. */
export interface Session { state: 'new' | 'ours' | 'waiting' | 'colleague' | 'over'; colleague?: string }

/** The account at the vendor: what is asked of it besides messages. */
export interface Account<Config> {
  /** Unique for the account at the vendor, so that inboxes of one account find each other. */
  id(config: Config): string
  /** Which of the vendor's accounts this configuration is for, where one hook brings news of several (`Told.account`). */
  serves?(config: Config): string
  profile?(config: Config, world: World, contact: string): Promise<Profile | undefined>
  session?(config: Config, world: World, contact: string): Promise<{ outcome: 'read'; session: Session } | NotSent>
  /** Moves a conversation: to a colleague, to the waiting ones, or to its end. `code` allows one last message. */
  move?(config: Config, world: World, contact: string, to: Session): Promise<{ outcome: 'moved'; code?: string } | NotSent>
  /** What a colleague in the vendor's own client is called; undefined where the vendor does not say. Never throws. */
  colleague?(config: Config, world: World, id: string): Promise<string | undefined>
  /** What is said with the code that comes when a colleague ends a conversation; undefined for nothing. */
  closing?(config: Config): string | undefined
  check?(config: Config, world: World): Promise<readonly Check[]>
  /** What may stand in a line of the form that is `asked`, by what is entered so far. */
  choices?(field: string, entered: Readonly<Record<string, unknown>>, world: World): Promise<Choices>
}
/** `incomplete`: what the vendor wants to know first is missing or wrong. A choice is not `usable` while a right is missing at the vendor. */
export type Choices =
  | { outcome: 'read'; items: readonly { value: string; title: string; usable: boolean }[] }
  | { outcome: 'incomplete'; issues: readonly { path: readonly PropertyKey[]; code?: string }[] }
  | { outcome: 'refused'; check: Check }

/** A page of ours inside the vendor's own client: who opened it, and whose contact it shows. */
export interface Office<Config> {
  /** Where a browser that nobody knows is sent; it comes back to `redirect` with `code` and `state`. Undefined while the app is not named. */
  signInUrl(config: Config, redirect: string, state: string): string | undefined
  /** What the vendor's script on the page is registered with; undefined while the app is not named. */
  registration(config: Config): { company: string; app: string } | undefined
  /** What the file of that name holds by which the vendor sees that a domain is ours; undefined for any other name. */
  domainFile?(config: Config, name: string): string | undefined
  /** A code works once, for five minutes; `expired`: send the browser there again. A stranger is no member of the company. */
  whoSignedIn(config: Config, world: World, code: string): Promise<{ outcome: 'member'; id: string } | { outcome: 'stranger' } | { outcome: 'expired' } | NotSent>
  /** Lets the vendor's script run on a page at `url`, whose origin the caller has checked; `app`: as the app, else as the company. The ticket stays here. */
  signPage(config: Config, world: World, url: string, as: 'company' | 'app'): Promise<{ outcome: 'signed'; values: PageSignature } | NotSent>
  /** Which colleagues have the contact, and who it is; no colleagues for a contact of nobody's. */
  relation(config: Config, world: World, contact: string): Promise<{ outcome: 'read'; colleagues: readonly string[]; profile?: Profile } | NotSent>
}
/** `timestamp` in seconds. */
export interface PageSignature { company: string; app: string; timestamp: number; nonce: string; signature: string }

/** A way on which contacts reach us. */
export interface Channel<Config = unknown> {
  name: string
  title: Words
  capabilities: Capabilities
  config: ConfigSchema<Config>
  /** The form for `config`; absent when the console has a page of its own for it. */
  form?: readonly ConfigField[]
  /** Absent when contacts speak to us directly, over our own sockets. */
  inbound?: Inbound<Config>
  outbound?: Outbound<Config>
  account?: Account<Config>
  office?: Office<Config>
}
