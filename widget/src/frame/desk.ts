import type { Keep } from './link/keep.ts'
import type { Link } from './link/link.ts'
import type { Parent } from './parent.ts'
import type { Said } from './rows.ts'
import type { Words } from './words/zh-cn.ts'

/** What every part of the page works with. */
export interface Desk {
  readonly link: Link
  readonly parent: Parent
  readonly keep: Keep
  readonly words: Words
  readonly language: 'zh-CN' | 'en-US'
  /** Sends a text of the contact. */
  sendText(text: string): void
  /** The next message answers this one. */
  quote(row: Said): void
  /** Shows for some seconds why something did not work. */
  complain(error: unknown): void
}

/** Starts work whose failure the contact is told of. */
export function attempt(desk: Desk, work: Promise<unknown>): void {
  work.catch(error => desk.complain(error))
}
