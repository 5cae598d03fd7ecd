import { HOUR } from '../../clock.ts'
import { done, numberIn, readJson, textsIn } from '../../calls/request.ts'
import type { CallRequest, Reply } from '../../calls/request.ts'
import { unionidOf } from '../../official/people.ts'
import { kfCallerOf } from '../corps.ts'
import type { Corp, Session } from '../model.ts'

const RECENT = 48 * HOUR

/** POST kf/customer/batchget: those who entered or wrote in the last 48 hours; the others come back as invalid. */
export function giveCustomers(request: CallRequest): Reply {
  const corp = kfCallerOf(request)
  const body = readJson(request)
  const ids = textsIn(body, 'external_userid_list', 100)
  const wantsContext = numberIn(body, 'need_enter_session_context', 0, 0, 1) === 1
  const known = ids.map(id => [id, recentSession(corp, id, request.world.clock.now())] as const)
  return done({
    customer_list: known.flatMap(([, session]) => (session ? [present(request, session, wantsContext)] : [])),
    invalid_external_userid: known.flatMap(([id, session]) => (session ? [] : [id])),
  })
}

function recentSession(corp: Corp, external: string, now: number): Session | undefined {
  const sessions = [...corp.desks.values()].map(desk => desk.sessions.get(external))
  return sessions.find(session => session !== undefined && session.seenAt > now - RECENT)
}

function present({ world }: CallRequest, { external, person, entered }: Session, wantsContext: boolean) {
  return {
    external_userid: external, nickname: person.name, avatar: `${world.addresses.open}/faces/${person.id}.svg`, gender: person.gender, unionid: unionidOf(person),
    ...(wantsContext && entered && { enter_session_context: entered }),
  }
}
