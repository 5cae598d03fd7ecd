import { setTimeout as sleep } from 'node:timers/promises'
import { after } from 'node:test'
import { WebSocket } from 'ws'
import type { Message } from '@yanshu/contract/messages.ts'
import { chooseState } from '@yanshu/contract/routing.ts'
import { beginVisit, openConversation, visitorMessages, visitorSend, type VisitorConversation } from '@yanshu/contract/visitor.ts'
import { newId } from '../src/base/ids.ts'
import type { Answer, OpenedApp } from './open-app.ts'

/** Somebody on the shop's page. */
export interface Visitor {
  token: string
  contact: string
  conversation: string
  /** Writes, over HTTP. */
  say(text: string): Promise<{ id: string; seq: number }>
  /** All messages so far, once there is one for which `which` holds. */
  read(which?: (message: Message) => boolean): Promise<Message[]>
  /** Calls `/api/visitor/conversation/<theirs><path>`. */
  api(method: string, path: string, body?: object): Promise<Answer>
  /** The conversation as they see it, once `which` holds. */
  see(which: (conversation: VisitorConversation) => boolean): Promise<VisitorConversation>
}

/** Begins a visit at the app's first inbox and opens its conversation. */
export async function visit(app: OpenedApp): Promise<Visitor> {
  const { token, contact } = await app.call(beginVisit, { input: { inbox: app.inbox.id } })
  const { id } = await app.call(openConversation, { input: {} }, token)
  const all = () => app.call(visitorMessages, { params: { id }, query: { since: 0, limit: 200 } }, token)
  return {
    token, contact: contact.id, conversation: id,
    say: (text) => app.call(visitorSend, { params: { id }, input: { clientId: newId(), parts: [{ type: 'text', text }] } }, token),
    read: async (which) => (await until(all, ({ messages }) => which === undefined || messages.some(which))).messages,
    api: (method, path, body) => app.api(method, `/api/visitor/conversation/${id}${path}`, body, token),
    see: async (which) => (await until(all, ({ conversation }) => which(conversation))).conversation,
  }
}

/** A connection to /ws/visitor or /ws/agent. */
export interface SocketClient {
  /** All frames so far. */
  frames: Frame[]
  send(frame: object): void
  /** The first frame of the type, now or later, for which `which` holds. */
  next(type: string, which?: (frame: Frame) => boolean): Promise<Frame>
  /** The code of the last frame if that was `bye`, once the connection is closed. */
  closed: Promise<string>
  close(): void
}
// any: a test knows which frame it looks at
export type Frame = { type: string } & Record<string, any>

/** Connects and says hello; resolves at the welcome, rejects with the code of the refusal. */
export async function openSocket(app: Pick<OpenedApp, 'socketUrl'>, kind: 'visitor' | 'agent', token: string): Promise<SocketClient> {
  const socket = new WebSocket(`${app.socketUrl}/ws/${kind}`)
  after(() => socket.terminate())
  const frames: Frame[] = []
  socket.on('message', (data: Buffer) => void frames.push(JSON.parse(data.toString()) as Frame))
  const closed = new Promise<string>((resolve) => socket.on('close', () => {
    const last = frames.at(-1)
    resolve(last?.type === 'bye' ? last['code'] as string : 'closed')
  }))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.on('error', () => undefined)
  const client: SocketClient = {
    frames, closed,
    send: (frame) => socket.send(JSON.stringify(frame)),
    next: (type, which = () => true) => until(async () => frames.find((frame) => frame.type === type && which(frame)), Boolean) as Promise<Frame>,
    close: () => socket.close(),
  }
  client.send({ type: 'hello', token })
  await Promise.race([client.next('welcome'), closed.then((code) => Promise.reject(new Error(code)))])
  return client
}

/** An agent at the console: signed in, connected, taking conversations. */
export async function goOnline(app: OpenedApp, login: string): Promise<{ token: string; socket: SocketClient; id: string }> {
  const token = await app.signIn(login)
  const socket = await openSocket(app, 'agent', token)
  const presence = await app.call(chooseState, { input: { state: 'online' } }, token)
  return { token, socket, id: presence.agent }
}

const patienceMs = 20_000

/** Asks again and again until the answer is as wanted. Throws with the last answer when that never comes. */
export async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => unknown): Promise<T> {
  const end = performance.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (isSo(answer)) return answer
    if (performance.now() > end) throw new Error(`waited in vain; at last: ${JSON.stringify(answer)?.slice(0, 2000)}`)
    await sleep(20)
  }
}
