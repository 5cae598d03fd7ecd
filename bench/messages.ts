import { setScene } from '../server/testkit/scene.ts'
import { inTurn, median, resultOf, type Benchmark, type Remark, type Result } from './benchmark.ts'
import { startFloor } from './floors/floor-process.ts'
import { cpuMs } from './load/cpu.ts'
import { openCrowd } from './load/crowd.ts'
import { openOverseer } from './load/overseer.ts'
import { ackedId, echoedId, pump, type Pipe } from './load/pump.ts'
import { prepareShipped } from './load/shipped.ts'
import { inBatches, openSocket } from './load/sockets.ts'

const sizes = (process.env['BENCH_SIZES'] ?? '50,200,1000').split(',').map(Number)
/** Messages of one round, spread evenly over the conversations. */
const total = 10_000
const unit = 'msg/s'

/** Contacts send; each message is stored, acknowledged, and shown to its contact and to a supervisor. The bot is off, nobody is assigned. */
export const messages: Benchmark = {
  name: 'messages',
  about: 'messages stored, acknowledged and shown to an agent, beside a bare WebSocket echo with one commit per message (each) or per turn (limit)',
  goal: '≥ 3 × each and ≥ 0.35 × limit',
  async run(tell, remark) {
    for (const size of sizes) await measure(size, tell, remark)
  },
}

async function measure(size: number, tell: (result: Result) => void, remark: (remark: Remark) => void): Promise<void> {
  const server = await prepareShipped()
  const costs: Costs = { yanshu: [], each: [], limit: [], 'each NORMAL': [], 'limit NORMAL': [] }
  const floors = await openFloors(size, costs)
  try {
    await server.start()
    const scene = await setScene(server)
    const overseer = await openOverseer(server, scene)
    const crowd = await openCrowd(server, scene, size)
    const values = await inTurn({
      yanshu: costed(() => server.pid, costs.yanshu, async () => {
        const wanted = overseer.count() + total
        const began = performance.now()
        await pump(crowd, total / size, ackedId)
        await overseer.untilCount(wanted)
        return perSecond(performance.now() - began)
      }),
      ...floors.sides,
    })
    for (const floor of ['each', 'limit'] as const) tell(resultOf({ name: 'messages', size, unit, floor }, values.yanshu, values[floor]))
    const cost = (side: Side) => Math.round(median(costs[side]))
    const [each, limit] = [median(values['each NORMAL']), median(values['limit NORMAL'])].map(Math.round)
    remark({ name: 'messages', size, says: `processor time a message: ${cost('yanshu')} µs, each ${cost('each')}, limit ${cost('limit')}; with synchronous=NORMAL each ${each} and limit ${limit} ${unit}; the supervisor was dropped ${overseer.drops()} times; rounds ${values.yanshu.map(Math.round).join(' ')}` })
    overseer.close()
    crowd.forEach(({ socket }) => socket.terminate())
    await server.stop()
  } finally {
    await floors.stop()
    await server.remove()
  }
}

type Side = 'yanshu' | 'each' | 'limit' | 'each NORMAL' | 'limit NORMAL'
/** µs of processor time a message, of each round. */
type Costs = Record<Side, number[]>

/** A round that also notes what processor time its process took. */
function costed(pid: () => number | undefined, costs: number[], round: () => Promise<number>): () => Promise<number> {
  return async () => {
    const before = cpuMs(pid())
    const value = await round()
    costs.push(((cpuMs(pid()) - before) * 1000) / total)
    return value
  }
}

async function openFloors(size: number, costs: Costs) {
  const kinds = ['each', 'limit', 'each NORMAL', 'limit NORMAL'] as const
  const running = await Promise.all(kinds.map(async (kind) => {
    const [mode, synchronous = 'FULL'] = kind.split(' ') as [string, string?]
    const floor = await startFloor('echo', [mode, synchronous])
    const pipes = await inBatches<unknown, Pipe>(Array.from({ length: size }), async (_, at) =>
      ({ socket: await openSocket(floor.url), conversation: `019aa000-0000-7000-8000-${String(at).padStart(12, '0')}` }))
    return { kind, floor, side: costed(() => floor.pid, costs[kind], async () => perSecond(await pump(pipes, total / size, echoedId))) }
  }))
  return {
    sides: Object.fromEntries(running.map(({ kind, side }) => [kind, side])) as Record<(typeof kinds)[number], () => Promise<number>>,
    stop: () => Promise.all(running.map(({ floor }) => floor.stop())),
  }
}

function perSecond(ms: number): number {
  return total / (ms / 1000)
}
