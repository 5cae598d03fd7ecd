import { HOUR } from '../../clock.ts'
import type { Line } from '../../model.ts'
import { openWindow } from '../../windows.ts'
import { addLine } from '../../world.ts'
import type { Session } from '../model.ts'
import { makeEventCode } from './codes.ts'
import { unfit } from './desks.ts'
import type { At } from './desks.ts'
import { logEvent, logMessage } from './log.ts'

/** What a customer can send to a kf account: kind and part as sync_msg gives them. */
export type KfSaying =
  | { readonly kind: 'text'; readonly content: { readonly content: string; readonly menu_id?: string } }
  | { readonly kind: 'image' | 'video' | 'file'; readonly content: { readonly media_id: string } }
  | { readonly kind: 'voice'; readonly content: { readonly media_id: string; readonly silk_id?: string } }
  | { readonly kind: 'location'; readonly content: { readonly latitude: number; readonly longitude: number; readonly name: string; readonly address: string } }
  | { readonly kind: 'link'; readonly content: { readonly title: string; readonly desc: string; readonly url: string; readonly pic_url: string } }
  | { readonly kind: 'miniprogram'; readonly content: { readonly title: string; readonly appid: string; readonly pagepath: string; readonly thumb_media_id: string } }
  | { readonly kind: 'business_card'; readonly content: { readonly userid: string } }
  | { readonly kind: 'channels_shop_product' | 'channels_shop_order' | 'merged_msg' | 'channels' | 'note' | 'meeting' | 'schedule'; readonly content: Readonly<Record<string, unknown>> }

export interface Talking extends At {
  readonly session: Session
}

/** A customer sends something: five answers in 48 hours, and an ended session begins anew. Gives the msgid. */
export function sayToKf(where: Talking, { kind, content }: KfSaying): string {
  const { world, session } = where
  const now = world.clock.now()
  if (session.state === 4) begin(where)
  session.window = openWindow('message', session.window, now)
  session.seenAt = now
  session.activeAt = now
  const msgid = logMessage(where, session, { origin: 3, type: kind, content })
  show(where, msgid, 'person', kind, content)
  return msgid
}

/** A tap on an entry of a menu of the account. */
export function tapKfEntry(where: Talking, id: string, text: string): string {
  return sayToKf(where, { kind: 'text', content: { content: text, menu_id: id } })
}

export interface Entering {
  readonly scene?: string
  readonly scene_param?: string
  readonly wechat_channels?: Readonly<Record<string, unknown>>
}

/** A customer opens the chat. A welcome code comes only when they were not greeted and nothing was sent in 48 hours. */
export function enterKf(where: Talking, entering: Entering = {}): void {
  const { world, session } = where
  const now = world.clock.now()
  const isFresh = Math.max(session.greetedAt ?? -Infinity, session.lines.at(-1)?.at ?? -Infinity) <= now - 48 * HOUR
  session.seenAt = now
  session.entered = { scene: entering.scene ?? '', scene_param: entering.scene_param ?? '' }
  if (isFresh) session.greetedAt = now
  const code = isFresh ? { welcome_code: makeEventCode(where, session, 'welcome') } : {}
  const channels = entering.wechat_channels ? { wechat_channels: entering.wechat_channels } : {}
  logEvent(where, 'enter_session', { external_userid: session.external, ...session.entered, ...code, ...channels })
}

/** A customer takes a message of theirs back. */
export function recallFromKf(where: Talking, msgid: string): void {
  const line = where.session.lines.find(each => each.id === msgid && each.side === 'person')
  if (!line || line.recalled) throw new Error('there is no such message of the customer')
  line.recalled = true
  logEvent(where, 'user_recall_msg', { external_userid: where.session.external, recall_msgid: msgid })
}

/** Where a new session goes: to the API, or to a servicer who is receiving. */
function begin(where: Talking): void {
  const { world, desk, session } = where
  const free = [...desk.servicers.keys()].find(userid => unfit(where, userid) === undefined)
  const isTaken = (desk.intake === 'servicers' || world.faults.takeOver) && free !== undefined
  session.state = isTaken ? 3 : 0
  session.servicer = isTaken ? free : ''
  delete session.window
}

export function show({ world, session }: Talking, id: string, side: Line['side'], kind: string, content: Readonly<Record<string, unknown>>, by?: string): void {
  addLine(world, session.lines, { id, at: world.clock.now(), side, kind, content, ...(by !== undefined && { by }) })
}
