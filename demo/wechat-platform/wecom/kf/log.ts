import { DAY, MINUTE, seconds } from '../../clock.ts'
import { newId } from '../../ids.ts'
import { tellEvent } from '../announce.ts'
import type { Session, SyncEntry } from '../model.ts'
import type { At } from './desks.ts'

export const TOKEN_LIFE = 10 * MINUTE
const KEPT = 3 * DAY

/** Adds a message to what sync_msg gives and tells the applications that there is something to fetch. Gives its msgid. */
export function logMessage(at: At, session: Session, message: { readonly origin: 3 | 5; readonly type: string; readonly content: Readonly<Record<string, unknown>>; readonly servicer?: string }): string {
  const msgid = newId('from_msgid_', 30)
  add(at, msgid, {
    msgid, open_kfid: at.desk.id, external_userid: session.external, send_time: seconds(at.world.clock.now()), origin: message.origin,
    ...(message.servicer !== undefined && { servicer_userid: message.servicer }), msgtype: message.type, [message.type]: message.content,
  })
  return msgid
}

/** Adds an event: its ids stand inside it. */
export function logEvent(at: At, type: string, more: Readonly<Record<string, unknown>>): void {
  const msgid = newId('', 32)
  const event = { event_type: type, open_kfid: at.desk.id, ...more }
  add(at, msgid, { msgid, send_time: seconds(at.world.clock.now()), origin: 4, msgtype: 'event', event })
}

function add(at: At, msgid: string, body: SyncEntry['body']): void {
  const { world, desk } = at
  desk.log.push({ msgid, at: world.clock.now(), body })
  world.journal.changed()
  notify(at)
}

/** The callback carries no message: only which account has something, and a token for fetching it. */
export function notify({ world, corp, desk }: At): void {
  for (const app of corp.apps.filter(each => each.kf)) {
    const token = world.codes.make('sync', TOKEN_LIFE, { corpid: corp.corpid })
    tellEvent(world, corp, app, 'kf_msg_or_event', { Token: token, OpenKfId: desk.id })
  }
}

/** What is still kept: three days. Places in the log stay as they are. */
export function firstKept({ world, desk }: At): number {
  const first = desk.log.findIndex(entry => entry.at + KEPT > world.clock.now())
  return first === -1 ? desk.log.length : first
}
