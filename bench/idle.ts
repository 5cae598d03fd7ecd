import { setTimeout as sleep } from 'node:timers/promises'
import { beginVisit } from '@yanshu/contract/visitor.ts'
import { setScene } from '../server/testkit/scene.ts'
import type { WebSocket } from 'ws'
import { type Benchmark, type Remark, type Result } from './benchmark.ts'
import { startFloor } from './floors/floor-process.ts'
import { residentBytes } from './load/memory.ts'
import { prepareShipped } from './load/shipped.ts'
import { inBatches, openSocket } from './load/sockets.ts'

/** The largest needs a limit of open files above it, in this process and in the server's. */
const sizes = (process.env['BENCH_SIZES'] ?? '1000,4000,16000').split(',').map(Number)
/** As long as each socket says once that it is there. */
const beatMs = 10_000
const settleMs = 3_000
const wanted = 50_000

/** Widgets that are connected and silent but for their heartbeats. */
export const idle: Benchmark = {
  name: 'idle',
  about: 'KB of memory a connected widget that only says that it is there, beside bare ws',
  goal: '≤ 2 × the floor\'s, and 50,000 in ≤ 2 GB',
  async run(tell, remark) {
    for (const size of sizes) await measure(size, tell, remark)
  },
}

async function measure(size: number, tell: (result: Result) => void, remark: (remark: Remark) => void): Promise<void> {
  const server = await prepareShipped()
  const floor = await startFloor('idle')
  try {
    await server.start()
    const { call, inbox } = await setScene(server)
    await sleep(settleMs)
    // Before the visits: what they leave behind belongs to those who are connected.
    const [started, bareStarted] = [residentBytes(server.pid), residentBytes(floor.pid)]
    const list = Array.from({ length: size })
    const tokens = await inBatches(list, async () => (await call(beginVisit, { input: { inbox } })).token)
    const full = await filled(server.pid, (at) => openSocket(`${server.socketBase}/ws/visitor`, { type: 'hello', token: tokens[at] }), list)
    const bareFull = await filled(floor.pid, () => openSocket(floor.url, { type: 'hello' }), list)
    const [mine, bare] = [(full - started) / size / 1024, (bareFull - bareStarted) / size / 1024]
    tell({ name: 'idle', size, value: mine, unit: 'KB', floor: 'ws', floorValue: bare, ratio: mine / bare })
    remark({ name: 'idle', size, says: `the server took ${megabytes(started)} MB at its start and ${megabytes(full)} MB with all connected; ${wanted} widgets in one process would take ${((started + mine * 1024 * wanted) / 1e9).toFixed(2)} GB` })
    await server.stop()
  } finally {
    await floor.stop()
    await server.remove()
  }
}

/** Bytes that a process takes with as many connections, after each has said once that it is there. */
async function filled(pid: number | undefined, open: (at: number) => Promise<WebSocket>, list: readonly unknown[]): Promise<number> {
  const sockets = await inBatches(list, (_, at) => open(at))
  const began = performance.now()
  for (const [at, socket] of sockets.entries()) {
    socket.send('{"type":"ping"}')
    const due = (at / sockets.length) * beatMs - (performance.now() - began)
    if (due > 5) await sleep(due)
  }
  await sleep(settleMs)
  const gone = sockets.filter((socket) => socket.readyState !== socket.OPEN).length
  if (gone > 0) throw new Error(`${gone} of ${sockets.length} were sent away`)
  const bytes = residentBytes(pid)
  sockets.forEach((socket) => socket.terminate())
  return bytes
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6)
}
