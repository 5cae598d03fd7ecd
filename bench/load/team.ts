import { invitePerson, putRole, signIn, useLink } from '@yanshu/contract/people.ts'
import { chooseState, listGroups } from '@yanshu/contract/routing.ts'
import { randomBytes } from 'node:crypto'
import type { WebSocket } from 'ws'
import type { Scene } from '../../server/testkit/scene.ts'
import type { ServerProcess } from '../../server/testkit/server-process.ts'
import { inBatches, openSocket } from './sockets.ts'

/** The most places that one person can have. */
const capacity = 100
const role = 'own-conversations'

export interface Teammate { id: string; socket: WebSocket }

/** New agents, enough for `conversations`, who see only what they have, online and connected. */
export async function hireTeam({ socketBase, people }: ServerProcess, { call }: Scene, conversations: number): Promise<Teammate[]> {
  const { login, password } = people().find((person) => person.role === 'administrator')!
  const { token } = await call(signIn, { input: { login, password } })
  await call(putRole, { params: { name: role }, input: { permissions: ['conversations.own', 'conversations.reply'] } }, token)
  const groups = (await call(listGroups, {}, token)).items.map((group) => group.id)
  return inBatches(Array.from({ length: Math.ceil(conversations / capacity) }), async (_, at) => {
    const hired = { login: `bench-agent-${at}`, name: `客服${at}`, roles: [role], groups, capacity }
    const { link } = await call(invitePerson, { input: hired }, token)
    const secret = /[A-Za-z0-9_-]{20,100}$/.exec(link.url)?.[0]
    if (secret === undefined) throw new Error('the invitation has no secret')
    const chosen = `Aa1!${randomBytes(15).toString('base64url')}`
    await call(useLink, { input: { secret, password: chosen } })
    const session = await call(signIn, { input: { login: hired.login, password: chosen } })
    await call(chooseState, { input: { state: 'online' } }, session.token)
    return { id: session.me.id, socket: await openSocket(`${socketBase}/ws/agent`, { type: 'hello', token: session.token }) }
  })
}
