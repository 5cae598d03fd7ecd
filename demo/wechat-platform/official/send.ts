import { done, noteUnknown, textIn } from '../calls/request.ts'
import type { Body, CallRequest, Reply } from '../calls/request.ts'
import { refuseIf, refuseUnless } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Visitor } from '../model.ts'
import { useWindow } from '../windows.ts'
import { addLine } from '../world.ts'
import type { World } from '../world.ts'
import { accountOf } from './accounts.ts'
import { readContent } from './content.ts'
import { findVisitor } from './people.ts'

/** POST message/custom/send: one message to a person, out of the window that they opened. */
export function sendMessage(request: CallRequest): Reply {
  const { world } = request
  const account = accountOf(request)
  refuseIf(!account.certified, 48001)
  const { body, kind, part } = readContent(request, account)
  noteUnknown(request, body, ['touser', 'msgtype', kind, 'customservice', 'aimsgcontext'])
  const visitor = findVisitor(account, textIn(body, 'touser', 40003))
  spend(world, visitor, account.kind === 'official')
  const by = agentOf(body)
  addLine(world, visitor.lines, {
    id: newId('', 16), at: world.clock.now(), side: 'account', kind: kind === 'msgmenu' ? 'menu' : kind, content: part,
    ...(by !== undefined && { by }), ...(isMarked(body) && { ai: true }),
  })
  delete visitor.typingUntil
  return done()
}

function spend(world: World, visitor: Visitor, hasFollowers: boolean): void {
  refuseIf(visitor.blacklisted, 43019)
  refuseIf(hasFollowers && !visitor.subscribed, visitor.subscribedAt === undefined ? 43004 : 45015)
  refuseIf(visitor.refuses, 48002)
  const left = useWindow(visitor.window, world.clock.now())
  refuseUnless(left !== 'closed', 45015)
  refuseUnless(left !== 'used', 45047)
  visitor.window = left
}

function agentOf({ customservice }: Body): string | undefined {
  const named = typeof customservice === 'object' && customservice !== null ? (customservice as Body).kf_account : undefined
  return typeof named === 'string' ? named : undefined
}

function isMarked({ aimsgcontext }: Body): boolean {
  return typeof aimsgcontext === 'object' && aimsgcontext !== null && (aimsgcontext as Body).is_ai_msg === 1
}
