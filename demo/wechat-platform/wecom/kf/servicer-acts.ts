import { newId } from '../../ids.ts'
import type { ServiceState } from '../model.ts'
import { makeEventCode } from './codes.ts'
import type { CodeSource } from './codes.ts'
import { show } from './customer-acts.ts'
import type { Talking } from './customer-acts.ts'
import type { At } from './desks.ts'
import { logEvent, logMessage } from './log.ts'

/** A servicer takes a session in the WeCom client: from the pool or from a colleague, or from the API when takeovers are wanted. */
export function takeSession(where: Talking, userid: string): void {
  const { session, desk } = where
  if (!desk.servicers.has(userid)) throw new Error(`${userid} is no servicer of this account`)
  if (session.state === 4) throw new Error('the session has ended; writing takes it up again')
  change(where, 3, userid, session.state === 3 ? 2 : 1, session.state === 3 ? undefined : 'taken')
}

/** A servicer writes in the WeCom client; in an ended session that takes it up again. Gives the msgid. */
export function replyInWecom(where: Talking, userid: string, text: string): string {
  return sayInWecom(where, userid, 'text', { content: text })
}

/** The same with any kind of message. */
export function sayInWecom(where: Talking, userid: string, kind: string, content: Readonly<Record<string, unknown>>): string {
  const { session } = where
  if (session.state === 4) change(where, 3, userid, 4)
  else if (session.state !== 3 || session.servicer !== userid) takeSession(where, userid)
  session.activeAt = where.world.clock.now()
  const msgid = logMessage(where, session, { origin: 5, type: kind, content, servicer: userid })
  show(where, msgid, 'colleague', kind, content, nameOf(where, userid))
  return msgid
}

/** A servicer ends the session in the WeCom client. */
export function endSession(where: Talking): void {
  if (where.session.state !== 3) throw new Error('only a session that a servicer has can be ended in WeCom')
  change(where, 4, '', 3, 'ended')
}

/** A servicer takes a message of theirs back. */
export function recallInWecom(where: Talking, msgid: string): void {
  const line = where.session.lines.find(each => each.id === msgid && each.side === 'colleague')
  if (!line || line.recalled) throw new Error('there is no such message of a servicer')
  line.recalled = true
  logEvent(where, 'servicer_recall_msg', { external_userid: where.session.external, recall_msgid: msgid, servicer_userid: where.session.servicer })
}

/** A servicer starts or stops receiving. In the event 1 is receiving and 2 stopped; in servicer/list it is 0 and 1. */
export function setReceiving(at: At, userid: string, receiving: boolean): void {
  const servicer = at.desk.servicers.get(userid)
  if (!servicer) throw new Error(`${userid} is no servicer of this account`)
  servicer.status = receiving ? 0 : 1
  logEvent(at, 'servicer_status_change', { servicer_userid: userid, status: receiving ? 1 : 2, stop_type: 0 })
}

/** The customer's messages of this account are switched off or on; when they are off, sends get lost with fail_type 10. */
export function setRefusing(where: Talking, refuses: boolean): void {
  where.session.refuses = refuses
  logEvent(where, 'reject_customer_msg_switch_change', { external_userid: where.session.external, servicer_userid: where.session.servicer, reject_switch: refuses ? 1 : 0 })
}

/** `kind`: 1 taken, 2 passed on, 3 ended, 4 taken up again. */
function change(where: Talking, state: ServiceState, userid: string, kind: 1 | 2 | 3 | 4, code?: CodeSource): void {
  const { session, world } = where
  const former = session.servicer
  session.state = state
  session.servicer = userid
  session.activeAt = world.clock.now()
  show(where, newId('', 16), 'notice', 'notice', { text: kind === 3 ? '会话已结束' : `${nameOf(where, userid)} 接入了会话` })
  logEvent(where, 'session_status_change', {
    external_userid: session.external, change_type: kind, old_servicer_userid: former, new_servicer_userid: userid,
    ...(code && { msg_code: makeEventCode(where, session, code) }),
  })
}

function nameOf({ corp }: At, userid: string): string {
  return corp.members.find(member => member.userid === userid)?.name ?? userid
}
