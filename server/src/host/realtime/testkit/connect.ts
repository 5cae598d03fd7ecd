import { createServer } from 'node:http'
import { after } from 'node:test'
import { WebSocket } from 'ws'
import { turnableClock, type TurnableClock } from '../../../../testkit/clock.ts'
import { Failure } from '../../../base/errors.ts'
import { stranger, type Actor } from '../../actor.ts'
import type { SocketModule } from '../contributions.ts'
import type { GatewayDeps, SocketKind, SocketSource } from '../deps.ts'
import { createGateway, type Gateway } from '../gateway.ts'
import { defaultSocketLimits, type SocketLimits } from '../limits.ts'
import { attachSockets } from '../upgrade.ts'

export interface Opened {
  url: string
  gateway: Gateway
  clock: TurnableClock
  refusals: { id: string; action: string; code: string }[]
  logged: unknown[]
  off: Set<string>
  counted: Record<'opened' | 'closed' | 'received' | 'sent' | 'dropped', number>
}

/** A gateway on a port of its own. The token is `<anything of 10>:<id>`; `expiring…` ends in a minute, `bad…` is not good. */
export async function openGateway(module: SocketModule, changed: Partial<SocketLimits> = {}): Promise<Opened> {
  const clock = turnableClock()
  const opened: Omit<Opened, 'gateway' | 'url'> = { clock, refusals: [], logged: [], off: new Set(), counted: { opened: 0, closed: 0, received: 0, sent: 0, dropped: 0 } }
  const count = (what: keyof Opened['counted']) => () => void (opened.counted[what] += 1)
  const gateway = createGateway({
    identifySocket: async (kind, token, from) => identify(kind, token, from, clock),
    refused: (actor, action, code) => void opened.refusals.push({ id: actor.id, action, code }),
    isOn: (name) => !opened.off.has(name),
    limits: { ...defaultSocketLimits, ...changed },
    log: { error: (entry: unknown) => void opened.logged.push(entry) } as GatewayDeps['log'],
    clock,
    checkOutputs: true,
    metrics: { opened: count('opened'), closed: count('closed'), received: count('received'), sent: count('sent'), dropped: count('dropped') },
  })
  gateway.use(module)
  const server = createServer()
  attachSockets(server, gateway, [])
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { ...opened, gateway, url: `ws://127.0.0.1:${(server.address() as { port: number }).port}` }
}

/** Keeps what the socket is sent, so that nothing is missed between two waits. */
export interface Client {
  ws: WebSocket
  /** All frames so far. */
  frames: Record<string, unknown>[]
  send(frame: unknown): void
  /** The next frame of the type that was not given yet. */
  next(type: string): Promise<Record<string, unknown>>
  /** Resolves with the close code. */
  closed: Promise<number>
}

const clients = new Set<WebSocket>()
after(() => clients.forEach((ws) => ws.terminate()))

/** Connects without saying anything. */
export async function connect(opened: Opened, kind: SocketKind, headers: Record<string, string> = {}): Promise<Client> {
  const ws = new WebSocket(`${opened.url}/ws/${kind}`, { headers })
  clients.add(ws)
  const frames: Client['frames'] = []
  const given = new Set<unknown>()
  let wake = () => {}
  ws.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString()) as Record<string, unknown>)
    wake()
  })
  const closed = new Promise<number>((resolve) => ws.on('close', (code) => {
    wake()
    resolve(code)
  }))
  await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject))
  ws.on('error', () => undefined)
  return {
    ws,
    frames,
    closed,
    send: (frame) => ws.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    async next(type) {
      for (;;) {
        const found = frames.find((frame) => frame['type'] === type && !given.has(frame))
        if (found) return given.add(found), found
        if (ws.readyState === WebSocket.CLOSED) throw new Error(`closed before a ${type} frame came`)
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}

/** Connects and says hello. */
export async function enter(opened: Opened, kind: SocketKind, id: string, token = 'good-token'): Promise<Client> {
  const client = await connect(opened, kind)
  client.send({ type: 'hello', token: `${token}:${id}` })
  await client.next('welcome')
  return client
}

function identify(kind: SocketKind, token: string, from: SocketSource, clock: TurnableClock): { actor: Actor; expiresAt?: number } | undefined {
  const [word = '', id = ''] = token.split(':')
  if (word.startsWith('bad')) return undefined
  if (word.startsWith('blocked')) throw new Failure('contact_blocked')
  if (word.startsWith('broken')) throw new Error('the database is gone')
  const actor: Actor = { ...stranger(from), type: kind === 'visitor' ? 'visitor' : 'user', id }
  return word.startsWith('expiring') ? { actor, expiresAt: clock.now() + 60_000 } : { actor }
}
