import { beginAVisit } from '../../server/testkit/visit.ts'
import type { Scene } from '../../server/testkit/scene.ts'
import type { ServerProcess } from '../../server/testkit/server-process.ts'
import type { Pipe } from './pump.ts'
import { inBatches, openSocket } from './sockets.ts'

/** Begins `count` visits and opens the socket of each. */
export function openCrowd({ socketBase }: ServerProcess, { call, inbox }: Scene, count: number): Promise<Pipe[]> {
  return inBatches(Array.from({ length: count }), async () => {
    const visit = await beginAVisit(call, inbox)
    const socket = await openSocket(`${socketBase}/ws/visitor`, { type: 'hello', token: await visit.token() })
    return { socket, conversation: visit.conversation }
  })
}
