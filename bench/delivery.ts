import { setScene, until } from '../server/testkit/scene.ts'
import type { ServerProcess } from '../server/testkit/server-process.ts'
import { inTurn, median, quantile, resultOf, type Benchmark } from './benchmark.ts'
import { startFloor, type FloorProcess } from './floors/floor-process.ts'
import { openCrowd } from './load/crowd.ts'
import { listenTo, type Dialogue } from './load/dialogues.ts'
import { prepareShipped } from './load/shipped.ts'
import { inBatches, openSocket } from './load/sockets.ts'
import { hireTeam } from './load/team.ts'

const conversations = Number(process.env['BENCH_CONVERSATIONS'] ?? 1000)
const rates = (process.env['BENCH_SIZES'] ?? '50,200,500').split(',').map(Number)
const seconds = 5

/** Contacts ask and their agents answer at once, through the server and through a bare relay. */
export const delivery: Benchmark = {
  name: 'delivery',
  about: `ms from writing to reading (p99) with ${conversations} live conversations at ${rates.join(', ')} messages a second, beside a bare relay that stores each`,
  goal: 'p99 ≤ 3 × the relay\'s, and ≤ 50 ms',
  async run(tell, remark) {
    const server = await prepareShipped()
    const floor = await startFloor('relay')
    try {
      const talk = { yanshu: listenTo(await openDialogues(server)), relay: listenTo(await openRelayed(floor)) }
      for (const rate of rates) {
        const middles: Record<string, number[]> = { yanshu: [], relay: [] }
        const side = (name: keyof typeof talk) => async () => {
          const latencies = await talk[name](rate, seconds)
          middles[name]!.push(median(latencies))
          return quantile(latencies, 0.99)
        }
        const values = await inTurn({ yanshu: side('yanshu'), relay: side('relay') })
        tell(resultOf({ name: 'delivery', size: rate, unit: 'ms', floor: 'relay' }, values.yanshu, values.relay))
        remark({ name: 'delivery', size: rate, says: `p50 ${median(middles['yanshu']!).toFixed(2)} ms, the relay's ${median(middles['relay']!).toFixed(2)} ms` })
      }
      await server.stop()
    } finally {
      await floor.stop()
      await server.remove()
    }
  },
}

/** Every contact writes once and is given to an agent. */
async function openDialogues(server: ServerProcess): Promise<Dialogue[]> {
  await server.start()
  const scene = await setScene(server)
  const team = await hireTeam(server, scene, conversations)
  const owners = new Map<string, string>()
  for (const { socket } of team) {
    socket.on('message', (data: Buffer) => {
      const { conversation } = JSON.parse(data.toString('utf8')) as { conversation?: { id: string; agent?: string } }
      if (conversation?.agent !== undefined) owners.set(conversation.id, conversation.agent)
    })
  }
  const crowd = await openCrowd(server, scene, conversations)
  for (const { socket, conversation } of crowd) {
    socket.send(JSON.stringify({ type: 'send', conversation, clientId: 'first-message', parts: [{ type: 'text', text: '在吗？' }] }))
  }
  await until(() => owners.size === conversations, 60_000, () => `${owners.size} of ${conversations} conversations were given to an agent`)
  team.forEach(({ socket }) => socket.removeAllListeners('message'))
  const sockets = new Map(team.map(({ id, socket }) => [id, socket]))
  return crowd.map(({ socket, conversation }) => ({ conversation, contact: socket, agent: sockets.get(owners.get(conversation)!)! }))
}

/** The same number of sockets on the relay. */
async function openRelayed({ url }: FloorProcess): Promise<Dialogue[]> {
  const names = Array.from({ length: conversations }, (_, at) => `019aa000-0000-7000-8000-${String(at).padStart(12, '0')}`)
  const team = await inBatches(Array.from({ length: Math.ceil(conversations / 100) }), (_, at) =>
    openSocket(url, { side: 'agent', conversations: names.slice(at * 100, at * 100 + 100) }))
  const contacts = await inBatches(names, (conversation) => openSocket(url, { side: 'contact', conversations: [conversation] }))
  return names.map((conversation, at) => ({ conversation, contact: contacts[at]!, agent: team[Math.floor(at / 100)]! }))
}
