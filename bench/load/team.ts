import { signIn } from '@yanshu/contract/people.ts'
import { chooseState } from '@yanshu/contract/routing.ts'
import type { WebSocket } from 'ws'
import type { Scene } from '../../server/testkit/scene.ts'
import type { ServerProcess } from '../../server/testkit/server-process.ts'
import { inBatches, openSocket } from './sockets.ts'

/** The most places that one person can have. */
const capacity = 100

export interface Teammate { id: string; socket: WebSocket }

/** New agents, enough for `conversations`, who see only what they have, online and connected. */
export async function hireTeam({ socketBase }: ServerProcess, { call, hire }: Scene, conversations: number): Promise<Teammate[]> {
  const hired = await hire(Math.ceil(conversations / capacity), ['conversations.own', 'conversations.reply'])
  return inBatches(hired, async (input) => {
    const { token, me } = await call(signIn, { input })
    await call(chooseState, { input: { state: 'online' } }, token)
    return { id: me.id, socket: await openSocket(`${socketBase}/ws/agent`, { type: 'hello', token }) }
  })
}
