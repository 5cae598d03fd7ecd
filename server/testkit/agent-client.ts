import { listConversations, sendMessage, type Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { signIn } from '@yanshu/contract/people.ts'
import { chooseState } from '@yanshu/contract/routing.ts'
import { isPassing, isPassingCode, Refused, type Caller } from './caller.ts'
import { createJournal, type Journal } from './journal.ts'
import { openLine, type Frame } from './line.ts'
import { createOutbox, type Ack, type Outbox, type Unsent } from './outbox.ts'
import { untilAnswered } from './visit.ts'

/** A person at the console: reads every conversation that it may see, answers those that it has. */
export interface AgentClient {
  readonly name: string
  readonly id: string
  readonly outbox: Outbox
  readonly journal: Journal
  /** Conversations as this agent was last shown them. */
  seen(): Conversation[]
  /** Those that it has now. */
  mine(): string[]
  /** Answers in a conversation. Gives the client id. */
  send(conversation: string, text: string): string
  connections(): number
  close(): Promise<void>
}

export interface AgentOptions {
  name: string
  login: string
  password: string
  /** For calls over HTTP. */
  call: Caller
  socketBase: string
  /** How answers are sent; reading is by the socket. */
  sendOver?: 'socket' | 'http'
  /** Whether routing gives it conversations. Default true. */
  takesConversations?: boolean
  silenceMs?: number
  onRead?: (message: Message) => void
}

const againMs = 150

/** Signs in and says whether it takes conversations. */
export async function openAgentClient(options: AgentOptions): Promise<AgentClient> {
  const { call, login, password } = options
  const { token, me } = await untilAnswered(() => call(signIn, { input: { login, password } }))
  const state = options.takesConversations === false ? 'offline' : 'online'
  await untilAnswered(() => call(chooseState, { input: { state } }, token))
  return watch(options, token, me.id)
}

function watch({ name, call, socketBase, silenceMs, onRead, sendOver }: AgentOptions, token: string, id: string): AgentClient {
  const outbox = createOutbox(name)
  const journal = createJournal(onRead)
  const seen = new Map<string, Conversation>()
  const resuming = new Set<string>()
  const timers = new Set<NodeJS.Timeout>()
  let closed = false

  const line = openLine({
    url: `${socketBase}/ws/agent`, token: async () => token, tokenRefused: () => {}, welcomed: begin, frame: take,
    ...(silenceMs !== undefined && { silenceMs }),
  })

  function begin(): void {
    resuming.clear()
    // Over HTTP each is tried until it is answered, whatever becomes of the socket.
    if (sendOver !== 'http') outbox.unsent().forEach(put)
    void lookAround()
  }

  /** What changed while there was no connection: every conversation that is further than we are. */
  async function lookAround(): Promise<void> {
    const round = line.welcomes()
    const isWanted = () => !closed && round === line.welcomes()
    try {
      for (let cursor: string | undefined, more = true; more && isWanted();) {
        const query = { view: 'all' as const, limit: 200, ...(cursor !== undefined && { cursor }) }
        const page = await untilAnswered(() => call(listConversations, { query }, token), isWanted)
        for (const conversation of page.items) show(conversation)
        cursor = page.next
        more = cursor !== undefined
      }
    } catch (error) {
      if (isWanted()) throw error
    }
  }

  function show(conversation: Conversation): void {
    const before = seen.get(conversation.id)
    if (!before || conversation.revision >= before.revision) seen.set(conversation.id, conversation)
    if (conversation.seq > journal.upTo(conversation.id)) resume(conversation.id)
  }

  function resume(conversation: string): void {
    if (resuming.has(conversation)) return
    if (line.send({ type: 'resume', conversation, since: journal.upTo(conversation) })) resuming.add(conversation)
  }

  function put(unsent: Unsent): void {
    if (sendOver === 'http') return void putOverHttp(unsent)
    const { conversation, clientId, text } = unsent
    line.send({ type: 'send', conversation, clientId, parts: [{ type: 'text', text }] })
  }

  async function putOverHttp({ conversation, clientId, text }: Unsent): Promise<void> {
    const input = { clientId, parts: [{ type: 'text' as const, text }] }
    try {
      outbox.ack(await call(sendMessage, { params: { id: conversation }, input }, token))
    } catch (error) {
      if (!isPassing(error)) outbox.refuse(clientId, (error as Refused).code)
      else if (!closed) after(() => void putOverHttp({ conversation, clientId, text }))
    }
  }

  function after(work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, againMs)
    timers.add(timer)
  }

  function take(frame: Frame): void {
    if (frame.type === 'ack') return outbox.ack(frame as unknown as Ack)
    if (frame.type === 'message') {
      const message = frame['message'] as Message
      if (journal.take(message) === 'early') resume(message.conversation)
    } else if (frame.type === 'resumed') {
      const conversation = frame['conversation'] as string
      resuming.delete(conversation)
      if (journal.hasEarly(conversation)) resume(conversation)
    } else if (frame.type === 'conversation') {
      if (frame['hidden'] === true) seen.delete((frame['conversation'] as Conversation).id)
      else show(frame['conversation'] as Conversation)
    } else if (frame.type === 'refused') takeRefusal(frame)
  }

  function takeRefusal({ clientId, conversation, code }: Frame): void {
    if (isPassingCode(code as string)) after(begin)
    else if (clientId !== undefined) outbox.refuse(clientId as string, code as string)
    else if (conversation !== undefined) resuming.delete(conversation as string)
  }

  return {
    name, id, outbox, journal,
    seen: () => [...seen.values()],
    mine: () => [...seen.values()].filter((each) => each.state === 'assigned' && each.agent === id).map((each) => each.id),
    send(conversation, text) {
      const unsent = outbox.add(conversation, text)
      put(unsent)
      return unsent.clientId
    },
    connections: line.welcomes,
    async close() {
      closed = true
      timers.forEach(clearTimeout)
      line.close()
    },
  }
}
