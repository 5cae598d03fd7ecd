import type { Part } from '@yanshu/contract/messages.ts'

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
  /** Bytes of one file; 0 when it carries none. */
  fileBytes: number
  /** ms after the contact's last message within which one may answer; absent when always. */
  replyWindowMs?: number
}

/** Checks what an administrator entered. A zod schema is one. */
export interface ConfigSchema<Config> {
  safeParse(value: unknown): { success: true; data: Config } | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; code?: string }[] } }
}

/** A message as it came, before anybody knows whose it is. */
export interface InboundMessage {
  /** The vendor's own id: with the inbox it tells a repeat. */
  externalId: string
  /** The vendor's id of the sender. */
  sender: string
  at: number
  parts: readonly Part[]
}
export interface HookRequest { method: string; query: URLSearchParams; headers: Readonly<Record<string, string | undefined>>; body: Buffer }
export interface HookAnswer { status: number; headers: Record<string, string>; body: string }
export interface OutboundMessage { id: string; recipient: string; parts: readonly Part[] }
/** Tokens, cursors and quotas, kept by whoever calls. */
export interface ChannelState { get(name: string): Promise<string | undefined>; set(name: string, value: string, lifeMs: number): Promise<void> }
export type Sent = { outcome: 'sent'; externalId?: string } | { outcome: 'retry'; afterMs: number } | { outcome: 'failed'; reason: string }

/** Messages that a vendor brings or that are fetched from it. */
export interface Inbound<Config> {
  /** The vendor's signature, or the answer to its handshake. */
  verify?(config: Config, request: HookRequest): 'good' | 'forged' | HookAnswer
  /** Pure. Kinds that are not known become a visible placeholder, never a throw. */
  decode?(config: Config, body: Buffer): readonly InboundMessage[]
  pull?(config: Config, state: ChannelState, cursor: string | undefined): Promise<{ messages: readonly InboundMessage[]; next: string; more: boolean }>
  media?(config: Config, state: ChannelState, reference: string): Promise<{ bytes: Buffer; contentType: string; name: string }>
  /** The vendor wants the reply inside the answer to its request. */
  replyInResponse?: { withinMs: number }
}
/** Messages that are handed to a vendor. */
export interface Outbound<Config> {
  /** Pure: as many requests as the vendor needs for one message. */
  encode(config: Config, message: OutboundMessage): readonly unknown[]
  send(config: Config, state: ChannelState, encoded: unknown): Promise<Sent>
}

/** A way on which contacts reach us. */
export interface Channel<Config = unknown> {
  name: string
  title: { 'zh-CN': string; 'en-US': string }
  capabilities: Capabilities
  config: ConfigSchema<Config>
  /** Absent when contacts speak to us directly, over our own sockets. */
  inbound?: Inbound<Config>
  outbound?: Outbound<Config>
}
