import type { CallbackSender } from './callbacks/deliver.ts'
import type { Clock } from './clock.ts'
import type { Codes } from './codes.ts'
import type { Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import type { MediaStore } from './media/store.ts'
import type { AppAccount, Line, Person } from './model.ts'
import type { Tickets } from './tickets.ts'
import type { Tokens } from './tokens.ts'
import type { Corp } from './wecom/model.ts'

/** Everything that the stand-in keeps. */
export interface World {
  readonly clock: Clock
  readonly faults: Faults
  readonly journal: Journal
  readonly tokens: Tokens
  readonly tickets: Tickets
  readonly media: MediaStore
  readonly callbacks: CallbackSender
  readonly people: Map<string, Person>
  readonly apps: Map<string, AppAccount>
  readonly corps: Map<string, Corp>
  readonly rules: Rules
  readonly codes: Codes
  /** By the path of a call: what the next ones are answered instead. */
  readonly interferences: Map<string, Interference>
  /** Where the three hosts answer, without a slash at the end; filled when they listen. */
  readonly addresses: { api: string; qyapi: string; open: string }
  /** The next message id, 64 bits. */
  readonly nextNumber: () => bigint
}

/** An error code, or a connection that breaks after the work was done. */
export interface Interference {
  readonly outcome: number | 'lost'
  times: number
}

/** Where the protocol page leaves open what the platform does. */
export interface Rules {
  /** Which call shows typing in a mini program. */
  readonly miniTyping: 'business' | 'plain'
  /** Whether a session may be moved to 1 by the API, and from 1 and 2 to 4. */
  readonly freeMoves: boolean
  /** What a repeated msgid of kf/send_msg is answered with. */
  readonly repeatedMsgid: number
  /** How many entries a msgmenu of an official account may have. */
  readonly menuEntries: number
  /** Largest image of an official account in bytes. */
  readonly imageBytes: number
  /** Whether the external_userid of kf is that of 客户联系. */
  readonly oneExternalId: boolean
}

export const usualRules: Rules = {
  miniTyping: 'business', freeMoves: true, repeatedMsgid: 40058, menuEntries: 10, imageBytes: 10 * 1024 * 1024, oneExternalId: true,
}

const KEPT_LINES = 1_000

/** Adds a line to a chat; the oldest go. */
export function addLine(world: World, lines: Line[], line: Line): void {
  lines.push(line)
  if (lines.length > KEPT_LINES) lines.splice(0, lines.length - KEPT_LINES)
  world.journal.changed()
}
