import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Part, SentPart } from '@yanshu/contract/messages.ts'
import { visitorFrame, type ToVisitor, type VisitorFrame } from '@yanshu/contract/realtime.ts'
import type { VisitorConversation, WidgetLook } from '@yanshu/contract/visitor.ts'
import { WebSocket, WebSocketServer } from 'ws'
import type { Visit } from '../frame/link/wire.ts'
import { answer } from './stand-in-http.ts'
import { makeId, Refused, StandInConversation, type StoredFile } from './stand-in-state.ts'

const usualLook: WidgetLook = {
  brandName: '青禾小店', title: '青禾小店客服', color: '#0b7a5c', position: 'right',
  welcome: '您好，欢迎光临青禾小店！想了解商品、订单或售后，直接问我就好。',
  quickQuestions: ['什么时候发货？', '怎么退换货？', '如何开发票？'], botName: '小禾', botOn: true,
}

/** A server that speaks the visitor's half of the contract, for tests: everything in memory, and every misfortune on demand. */
export class StandIn {
  look = usualLook
  /** Where the built widget lies, and other pages by path. */
  dist = ''
  readonly pages = new Map<string, string>()
  readonly conversations = new Map<string, StandInConversation>()
  readonly files = new Map<string, StoredFile>()
  /** What came in: requests, contexts, left details, frames, and whatever the contract forbids. */
  readonly calls: string[] = []
  readonly visits: unknown[] = []
  readonly contexts: unknown[] = []
  readonly details: unknown[] = []
  readonly trail: { url: string; title: string }[] = []
  readonly ratings: unknown[] = []
  readonly answers: unknown[] = []
  readonly frames: VisitorFrame[] = []
  readonly violations: string[] = []
  /** Refuses what comes by HTTP, what comes by socket, or the next sends with these codes. */
  isDown = false
  refusesSockets = false
  /** The inbox is switched off; the page around may not embed the frame. */
  isOff = false
  refusesFrame = false
  /** Takes frames and answers nothing, as a dead line does. */
  isSilent = false
  readonly nextSends: ('unavailable' | 'rule_refused' | 'words_blocked' | 'conversation_over' | 'lost-answer')[] = []
  /** Puts stars in the place of this word. */
  masks: string | undefined
  /** What is asked before a conversation. */
  preChat: Visit['preChat']
  /** Answers a text of the contact as a bot would. */
  onText: ((conversation: StandInConversation, text: string) => void) | undefined
  readonly #tokens = new Set<string>()
  readonly #server: Server = createServer((request, response) => void answer(this, request, response))
  readonly #sockets = new WebSocketServer({ noServer: true })
  #present: StandInConversation | undefined
  known = false

  /** Listens on a port of the system's choosing; gives the origin. */
  async listen(): Promise<string> {
    this.#server.on('upgrade', (request, socket, head) => {
      this.calls.push(`UPGRADE ${request.url}`)
      if (this.refusesSockets || this.isDown || request.url !== '/ws/visitor') return socket.destroy()
      this.#sockets.handleUpgrade(request, socket, head, connection => this.#greet(connection))
    })
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.cutSockets()
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  /** The network breaks: every socket ends without a word. */
  cutSockets(): void {
    for (const connection of this.#sockets.clients) connection.terminate()
  }

  get connections(): number {
    return this.#sockets.clients.size
  }

  beginVisit(input: { memory?: string | undefined; customerToken?: string | undefined }): unknown {
    this.visits.push(input)
    if (this.isOff) throw new Refused('absent')
    if (input.customerToken === 'worn') throw new Refused('bad_token')
    const token = `token-${this.#tokens.size}-${makeId()}`
    this.#tokens.add(token)
    return {
      token, expiresAt: Date.now() + 900_000, memory: input.memory ?? makeId(), look: this.look,
      contact: { id: makeId(), name: '访客', known: this.known },
      ...(this.#present && { conversation: this.#present.snapshot }),
      ...(this.preChat && !this.#present && { preChat: this.preChat }),
      limits: { fileBytes: 1_000_000, textCharacters: 4000 },
    }
  }

  authorise(token: string): void {
    if (!this.#tokens.has(token)) throw new Refused('unauthenticated')
  }

  /** Every token given so far is void. */
  forgetTokens(): void {
    this.#tokens.clear()
  }

  /** The present conversation, a new one if there is none or the last has been left behind. */
  open(): StandInConversation {
    if (this.#present && this.#present.snapshot.state !== 'closed') return this.#present
    const conversation = new StandInConversation()
    this.#present = conversation
    this.conversations.set(conversation.snapshot.id, conversation)
    return conversation
  }

  askForPerson(conversation: StandInConversation): VisitorConversation {
    if (conversation.snapshot.state === 'closed') throw new Refused('conversation_over')
    conversation.append('system', [{ type: 'notice', code: 'handed_over' }])
    return conversation.change({ state: 'waiting', queue: { position: 3, estimateMs: 150_000 } })
  }

  /** Stores what the contact sends, unless the test wants it refused. */
  take(conversation: StandInConversation, clientId: string, parts: SentPart[], quote?: string): { id: string; seq: number; masked?: Part[] } {
    const fate = this.nextSends.shift()
    if (fate === 'conversation_over') conversation.change({ state: 'closed' })
    if (fate && fate !== 'lost-answer') throw new Refused(fate)
    const kept = parts.map(part => (this.masks !== undefined && part.type === 'text' ? { ...part, text: part.text.replaceAll(this.masks, '***') } : part))
    const message = conversation.accept(clientId, kept, this.files, quote)
    if (fate === 'lost-answer') throw new Refused('unavailable')
    for (const part of parts) if (part.type === 'text') this.onText?.(conversation, part.text)
    return { id: message.id, seq: message.seq, ...(this.masks !== undefined && { masked: message.parts }) }
  }

  #greet(connection: WebSocket): void {
    let isWelcome = false
    const tell = (frame: ToVisitor) => {
      if (connection.readyState === WebSocket.OPEN && !this.isSilent) connection.send(JSON.stringify(frame))
    }
    connection.on('close', () => {
      for (const conversation of this.conversations.values()) conversation.listeners.delete(tell)
    })
    connection.on('message', data => {
      const parsed = visitorFrame.safeParse(JSON.parse((data as Buffer).toString()))
      if (!parsed.success) return void this.violations.push((data as Buffer).toString())
      const frame = parsed.data
      this.frames.push(frame)
      if (frame.type !== 'hello' && isWelcome) return this.#answer(frame, tell)
      try {
        if (frame.type !== 'hello') throw new Refused('unauthenticated')
        this.authorise(frame.token)
        isWelcome = true
        tell({ type: 'welcome', at: Date.now(), me: makeId(), heartbeatMs: 20_000 })
      } catch {
        tell({ type: 'refused', code: 'unauthenticated', message: '', requestId: 'test' })
        connection.close()
      }
    })
  }

  #answer(frame: Exclude<VisitorFrame, { type: 'hello' }>, tell: (frame: ToVisitor) => void): void {
    if (frame.type === 'ping') return tell({ type: 'pong' })
    const conversation = this.conversations.get(frame.conversation)
    if (!conversation) return tell({ type: 'refused', code: 'absent', message: '', requestId: 'test', conversation: frame.conversation })
    if (frame.type === 'resume') return this.#resume(conversation, frame.since, tell)
    if (frame.type === 'read') return void conversation.change({ contactRead: frame.seq })
    if (frame.type !== 'send') return
    try {
      const stored = this.take(conversation, frame.clientId, frame.parts, frame.quote)
      tell({ type: 'ack', clientId: frame.clientId, ...stored, conversation: frame.conversation })
    } catch (error) {
      const code = error instanceof Refused ? error.code : 'internal'
      tell({ type: 'refused', code, message: '', requestId: 'test', clientId: frame.clientId, conversation: frame.conversation })
    }
  }

  #resume(conversation: StandInConversation, since: number, tell: (frame: ToVisitor) => void): void {
    for (const message of conversation.messages) if (message.seq > since) tell({ type: 'message', message })
    conversation.listeners.add(tell)
    tell({ type: 'conversation', conversation: conversation.snapshot })
    tell({ type: 'resumed', conversation: conversation.snapshot.id, upTo: conversation.snapshot.seq })
  }
}
