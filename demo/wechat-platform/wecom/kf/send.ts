import { done, readJson, textIn } from '../../calls/request.ts'
import type { CallRequest, Reply } from '../../calls/request.ts'
import { refuseIf, refuseUnless } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { useWindow } from '../../windows.ts'
import { addLine } from '../../world.ts'
import type { Session } from '../model.ts'
import { kfCallerOf } from '../corps.ts'
import { useEventCode } from './codes.ts'
import { readKfContent, readMsgid } from './content.ts'
import { deskOf, sessionOf } from './desks.ts'
import type { At } from './desks.ts'
import { logEvent } from './log.ts'

/** POST kf/send_msg: accepted in states 0 and 1 only, five for a message of the customer. Accepted is not delivered. */
export function sendKfMessage(request: CallRequest): Reply {
  const body = readJson(request)
  const at = deskOf(request, body)
  const session = sessionOf(at, textIn(body, 'touser', 40096))
  const msgid = readMsgid(body)
  const { kind, part } = readKfContent(request, at.corp, body)
  refuseIf(msgid !== undefined && at.desk.sentIds.has(msgid), at.world.rules.repeatedMsgid, 'msgid is repeated')
  refuseIf(session.state > 1, 95018)
  const left = useWindow(session.window, at.world.clock.now())
  refuseUnless(left !== 'closed', 95002)
  refuseUnless(left !== 'used', 95001)
  session.window = left
  session.state = 1
  session.activeAt = at.world.clock.now()
  return accept(at, session, msgid ?? newId('', 32), kind, part)
}

/** POST kf/send_msg_on_event: one message with a code, whatever the window says. */
export function sendOnEvent(request: CallRequest): Reply {
  const body = readJson(request)
  const corp = kfCallerOf(request)
  const code = useEventCode(request.world, corp, textIn(body, 'code'))
  const msgid = readMsgid(body)
  const { kind, part } = readKfContent(request, corp, body, code.kinds)
  refuseIf(msgid !== undefined && code.at.desk.sentIds.has(msgid), request.world.rules.repeatedMsgid, 'msgid is repeated')
  code.spend()
  return accept(code.at, code.session, msgid ?? newId('', 32), kind, part)
}

function accept(at: At, session: Session, msgid: string, kind: string, part: Readonly<Record<string, unknown>>): Reply {
  const { world, desk } = at
  desk.sentIds.add(msgid)
  const failed = failureOf(at, session)
  addLine(world, session.lines, {
    id: msgid, at: world.clock.now(), side: 'account', kind: kind === 'msgmenu' ? 'menu' : kind, content: part, ...(failed !== undefined && { failed }),
  })
  if (failed !== undefined) tellFailure(at, session, msgid, failed)
  return done({ msgid })
}

/** Why it gets lost after it was accepted: the fault switch, or a customer who switched messages off. */
function failureOf({ world }: At, session: Session): number | undefined {
  if (session.refuses) return 10
  if (world.faults.failing <= 0) return undefined
  world.faults.failing--
  return world.faults.failType
}

/** The event comes after the answer. */
function tellFailure(at: At, session: Session, msgid: string, failType: number): void {
  at.world.callbacks.later(50, () => logEvent(at, 'msg_send_fail', { external_userid: session.external, fail_msgid: msgid, fail_type: failType }))
}
