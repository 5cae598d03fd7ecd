import { SECOND } from '../clock.ts'
import { done, readJson, textIn } from '../calls/request.ts'
import type { CallRequest, Reply } from '../calls/request.ts'
import { refuseIf } from '../errors.ts'
import { accountOf } from './accounts.ts'
import { findVisitor } from './people.ts'

const RECENT = 30 * SECOND
const SHOWN = 15 * SECOND

/** POST message/custom/typing, of official accounts; mini programs have a call of their own. */
export function showTyping(request: CallRequest): Reply {
  refuseIf(accountOf(request).kind === 'mini' && request.world.rules.miniTyping === 'business', 48001)
  return type(request)
}

/** POST message/custom/business/typing, of mini programs. */
export function showMiniTyping(request: CallRequest): Reply {
  refuseIf(accountOf(request).kind === 'official' || request.world.rules.miniTyping === 'plain', 48001)
  return type(request)
}

function type(request: CallRequest): Reply {
  const { world } = request
  const account = accountOf(request)
  refuseIf(!account.certified, 48001)
  const body = readJson(request)
  const visitor = findVisitor(account, textIn(body, 'touser', 40003))
  const now = world.clock.now()
  refuseIf(body.command !== 'Typing' && body.command !== 'CancelTyping', 45072)
  if (body.command === 'CancelTyping') {
    delete visitor.typingUntil
  } else {
    refuseIf((visitor.actedAt ?? -Infinity) < now - RECENT, 45080)
    refuseIf((visitor.typingUntil ?? 0) > now, 45081)
    visitor.typingUntil = now + SHOWN
  }
  world.journal.changed()
  return done()
}
