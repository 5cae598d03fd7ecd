import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ServerProcess } from '../server/testkit/server-process.ts'
import { setScene } from '../server/testkit/scene.ts'
import { inTurn, resultOf, type Benchmark, type Result } from './benchmark.ts'
import { openCrowd } from './load/crowd.ts'
import { ackedId, pump } from './load/pump.ts'
import { prepareShipped } from './load/shipped.ts'

const stored = 100_000
const conversations = 200

export const start: Benchmark = {
  name: 'start',
  about: 'from the start of the process until /readyz says yes, beside a Node that does nothing',
  goal: '≤ 3000 ms',
  async run(tell) {
    await measureFirst(tell)
    await measureAgain('demo', async () => {}, tell)
    await measureAgain(`${stored} messages`, fill, tell)
  },
}

/** The very first start: the schema is made. */
async function measureFirst(tell: (result: Result) => void): Promise<void> {
  const values = await inTurn({
    async yanshu() {
      const server = await prepareShipped({ DEMO: '0' })
      try {
        return await server.start()
      } finally {
        await server.remove()
      }
    },
    bare: startBareNode,
  })
  tell(resultOf({ name: 'start', size: 'empty', unit: 'ms', floor: 'node -e 0' }, values.yanshu, values.bare))
}

/** Every later start of an installation that holds something. */
async function measureAgain(size: string, prepare: (server: ServerProcess) => Promise<void>, tell: (result: Result) => void): Promise<void> {
  const server = await prepareShipped()
  try {
    await server.start()
    await prepare(server)
    await server.stop()
    const values = await inTurn({
      async yanshu() {
        const ms = await server.start()
        await server.stop()
        return ms
      },
      bare: startBareNode,
    })
    tell(resultOf({ name: 'start', size, unit: 'ms', floor: 'node -e 0' }, values.yanshu, values.bare))
  } finally {
    await server.remove()
  }
}

async function fill(server: ServerProcess): Promise<void> {
  const crowd = await openCrowd(server, await setScene(server), conversations)
  await pump(crowd, stored / conversations, ackedId)
  crowd.forEach(({ socket }) => socket.terminate())
}

async function startBareNode(): Promise<number> {
  const began = performance.now()
  const [code] = await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit') as [number]
  if (code !== 0) throw new Error(`a bare Node ended with ${code}`)
  return performance.now() - began
}
