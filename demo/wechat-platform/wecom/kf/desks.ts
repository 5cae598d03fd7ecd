import { HOUR } from '../../clock.ts'
import { textIn } from '../../calls/request.ts'
import type { Body, CallRequest } from '../../calls/request.ts'
import { refuseIf, refuseUnless } from '../../errors.ts'
import type { Person } from '../../model.ts'
import type { World } from '../../world.ts'
import { externalOf, kfCallerOf } from '../corps.ts'
import type { Corp, Desk, Session } from '../model.ts'

const SESSION_LIFE = 48 * HOUR

/** A kf account of a corp. */
export interface At {
  readonly world: World
  readonly corp: Corp
  readonly desk: Desk
}

/** The kf account that a call names. Refuses unknown ones and those that the API does not manage. */
export function deskOf(request: CallRequest, body: Body): At {
  const corp = kfCallerOf(request)
  const desk = corp.desks.get(textIn(body, 'open_kfid', 95000))
  refuseUnless(desk, 95000)
  refuseIf(!desk.managed, 95004)
  return { world: request.world, corp, desk }
}

/** The session of an external_userid at a kf account. Refuses those who never came with 40096. */
export function sessionOf({ world, desk }: At, external: string): Session {
  const session = desk.sessions.get(external)
  refuseUnless(session && session.seenAt > 0, 40096)
  return settle(world, session)
}

/** A person at a kf account; made when they come for the first time. */
export function sessionAt({ world, corp, desk }: At, person: Person): Session {
  const external = externalOf(world, corp, person, 'kf')
  const known = desk.sessions.get(external)
  if (known) return settle(world, known)
  const session: Session = { external, person, state: 4, servicer: '', activeAt: 0, seenAt: 0, refuses: false, lines: [] }
  desk.sessions.set(external, session)
  return session
}

/** A session ends by itself after 48 hours in which nothing happened. */
function settle(world: World, session: Session): Session {
  if (session.state !== 4 && session.activeAt + SESSION_LIFE <= world.clock.now()) {
    session.state = 4
    session.servicer = ''
  }
  return session
}

/** Whether somebody can take sessions of a kf account. Gives the code of the refusal when they cannot. */
export function unfit({ corp, desk }: At, userid: string): 95014 | 95019 | undefined {
  const servicer = desk.servicers.get(userid)
  const member = corp.members.find(each => each.userid === userid)
  if (!servicer || !member?.active) return 95014
  return servicer.status === 1 ? 95019 : undefined
}
