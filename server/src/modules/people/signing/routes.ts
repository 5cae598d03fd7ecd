import * as wire from '@yanshu/contract/people.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { People } from '../service.ts'
import { cookieAgeS, cookieName } from './sessions.ts'

/** Signing in and out, one's own sessions and profile, one-time links. */
export function signingRoutes(on: On, people: People, transact: Transact, { dataDir, demo }: { dataDir: string; demo: boolean }): void {
  on(wire.signIn, async ({ actor, input, reply }) => {
    const { token, person, before } = await people.signingIn.signIn(actor, input.login, input.password)
    reply.setCookie(cookieName, token, { maxAgeS: cookieAgeS })
    return { token, me: await people.me(person.id), ...(before && { lastSignIn: before }) }
  })
  on(wire.readStage, async () => ({ stage: !(await people.isInhabited()) ? 'fresh' as const : demo ? 'demo' as const : 'in_use' as const }))
  on(wire.readMe, ({ actor }) => people.me(actor.id))
  on(wire.signOut, async ({ actor, reply }) => {
    await transact(actor, 'session.end', (tx) => people.endSession(tx, actor.id, actor.session))
    reply.clearCookie(cookieName)
    return isDone
  })
  on(wire.socketTicket, async ({ actor }) => ({ token: await people.sessions.ticket(actor) }))

  on(wire.listSessions, async ({ actor }) => ({ items: await people.sessionsOf(actor) }))
  on(wire.endSession, async ({ actor, params }) => {
    await transact(actor, 'session.end', (tx) => people.endSession(tx, actor.id, params.id))
    return isDone
  })

  on(wire.editProfile, async ({ actor, input }) => {
    await people.own.editProfile(actor, input)
    return people.me(actor.id)
  })
  on(wire.changePassword, async ({ actor, input }) => {
    await people.own.changePassword(actor, input.present, input.next)
    return isDone
  })

  on(wire.readLink, ({ input }) => people.own.readLink(input.secret))
  on(wire.useLink, async ({ actor, input }) => {
    const { login, purpose } = await people.own.useLink(actor, input)
    if (purpose === 'setup') await people.removeSetupFile(dataDir)
    return { login }
  })
}
