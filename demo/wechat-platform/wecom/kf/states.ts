import { done, numberIn, readJson, textIn } from '../../calls/request.ts'
import type { CallRequest, Reply } from '../../calls/request.ts'
import { Refusal, refuseIf } from '../../errors.ts'
import type { World } from '../../world.ts'
import type { ServiceState, Session } from '../model.ts'
import { makeEventCode } from './codes.ts'
import { deskOf, sessionOf, unfit } from './desks.ts'

/** Where the API may move a session from each state; those of `free` only where the rules allow what the page leaves open. */
const moves: Readonly<Record<ServiceState, { readonly always: readonly number[]; readonly free: readonly number[] }>> = {
  0: { always: [2, 3], free: [1] },
  1: { always: [2, 3], free: [4] },
  2: { always: [3], free: [4] },
  3: { always: [3, 4], free: [] },
  4: { always: [], free: [] },
}

/** POST kf/service_state/get. */
export function showState(request: CallRequest): Reply {
  const body = readJson(request)
  const session = sessionOf(deskOf(request, body), textIn(body, 'external_userid', 40096))
  return done({ service_state: session.state, servicer_userid: session.servicer })
}

/** POST kf/service_state/trans: gives a code for a last message where the move ends or parks the session. */
export function moveState(request: CallRequest): Reply {
  const body = readJson(request)
  const at = deskOf(request, body)
  const session = sessionOf(at, textIn(body, 'external_userid', 40096))
  const target = numberIn(body, 'service_state', -1, 0, 4) as ServiceState
  const servicer = textIn(body, 'servicer_userid')
  refuseIf(!mayMove(at.world, session, target), 95016)
  if (target === 3) {
    const why = unfit(at, servicer)
    if (why !== undefined) throw new Refusal(why)
  }
  session.state = target
  session.servicer = target === 3 ? servicer : ''
  session.activeAt = at.world.clock.now()
  at.world.journal.changed()
  if (target !== 2 && target !== 4) return done()
  return done({ msg_code: makeEventCode(at, session, target === 2 ? 'pool' : 'ended') })
}

function mayMove({ rules }: World, { state }: Session, target: number): boolean {
  return moves[state].always.includes(target) || (rules.freeMoves && moves[state].free.includes(target))
}
