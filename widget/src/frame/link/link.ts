import type { Part, SentPart } from '@yanshu/contract/messages.ts'
import type { ToVisitor } from '@yanshu/contract/realtime.ts'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'
import { callApi, type Call } from './api.ts'
import { Delivery } from './delivery.ts'
import type { Keep } from './keep.ts'
import { Line } from './line.ts'
import { Marks } from './marks.ts'
import { type Letter, Outbox } from './outbox.ts'
import { type Pace, usualPace } from './pace.ts'
import { Polling } from './polling.ts'
import { asRefusal, Refusal } from './refusal.ts'
import { judge } from './verdict.ts'
import { type Receipt, Sending } from './sending.ts'
import { pageSize, Transcript } from './transcript.ts'
import { TypingSign, TypingTeller } from './typing.ts'
import type { Visits } from './visits.ts'
import { type BeginInput, type Context, type Page, previewLimit, type Quote, type RateInput, type ToldPage, type Visit } from './wire.ts'

export interface LinkOptions {
  origin: string
  language: 'zh-CN' | 'en-US'
  keep: Keep
  visits: Visits
  onChange(): void
  pace?: Pace
}

/** How the server is reached: not yet, by socket, by polling, or not at all. */
export type Reach = 'connecting' | 'live' | 'polling' | 'offline'
/** Why nothing can be done here at all: the inbox is absent, this site may not embed it, the contact is blocked. */
const finalCodes = new Set(['absent', 'origin_refused', 'contact_blocked'])

/** Everything between the widget and the server: the visit, the line, the messages, what waits to be sent. Knows no page. */
export class Link {
  readonly transcript = new Transcript()
  readonly outbox: Outbox
  reach: Reach = 'connecting'
  trouble: string | undefined
  readonly #options: LinkOptions
  readonly #pace: Pace
  readonly #visits: Visits
  readonly #line: Line
  readonly #polling: Polling
  readonly #delivery: Delivery
  readonly #sending: Sending
  readonly #sign: TypingSign
  readonly #teller = new TypingTeller((active, text) => this.#tellTyping(active, text))
  #context: Context = {}
  #opening: Promise<VisitorConversation> | undefined
  #askedSince = -1
  readonly #marks = new Marks((mark, seq) => this.#tellMark(mark, seq))

  constructor(options: LinkOptions) {
    this.#options = options
    const pace = (this.#pace = options.pace ?? usualPace)
    this.outbox = new Outbox(options.keep)
    this.#sign = new TypingSign(options.onChange)
    this.#visits = options.visits
    const token = () => this.token()
    this.#line = new Line({
      url: `${options.origin.replace(/^http/, 'ws')}/ws/visitor`,
      pace,
      hello: async () => ({ type: 'hello', token: await token(), language: options.language }),
      onWorn: () => this.#visits.wear(),
      onReady: () => this.#rise(),
      onFrame: frame => this.#take(frame),
      onDown: failures => this.#fall(failures),
    })
    this.#polling = new Polling({ pace, poll: signal => this.#poll(signal), onOutcome: isGood => this.#notePoll(isGood) })
    this.#delivery = new Delivery({ origin: options.origin, line: this.#line, ackMs: pace.ackMs, token })
    this.#sending = new Sending({
      outbox: this.outbox,
      pace,
      deliver: async letter => this.#delivery.deliver(letter, (await this.#open()).id),
      onStored: (letter, receipt) => this.#noteStored(letter, receipt),
      onWorn: () => this.wear(),
      onOver: () => this.#leaveConversation(),
      onChange: options.onChange,
    })
  }

  /** Follows the visit: its conversation, if there is one, and what waits to be sent. */
  start(): void {
    this.#visits.onVisit = visit => this.#welcome(visit)
    if (this.#visits.visit) this.#welcome(this.#visits.visit)
    this.#line.start()
    this.#sending.wake()
  }

  stop(): void {
    this.#line.stop()
    this.#polling.stop()
    this.#sending.stop()
  }

  /** The network may be back, or the page is looked at again. */
  kick(): void {
    this.#line.kick()
    this.#sending.wake()
  }

  /** A token for the server's files, good now. Throws a `Refusal`. */
  async token(): Promise<string> {
    try {
      return await this.#visits.token()
    } catch (error) {
      this.#noteTrouble(asRefusal(error))
      throw new Refusal(0, 'unreachable')
    }
  }

  /** The server's clock (ms UTC), as far as known. */
  now(): number {
    return Date.now() + this.#visits.clockOffset
  }

  get typing(): 'agent' | 'bot' | undefined {
    return this.#sign.who
  }

  /** How many messages wait to be read. */
  get unread(): number {
    return this.transcript.countAfter(Math.max(this.#marks.read, this.transcript.conversation?.contactRead ?? 0))
  }

  send(parts: SentPart[], shown: Part[], quote?: Quote): void {
    const owner = this.#visits.visit?.contact.known ? this.#visits.visit.contact.id : undefined
    this.outbox.add({ parts, shown, ...(quote && { quote }), ...(owner && { owner }) })
    this.#sending.wake()
    this.#options.onChange()
  }

  retry(clientId: string): void {
    this.outbox.retry(clientId)
    this.#sending.wake()
    this.#options.onChange()
  }

  discard(clientId: string): Letter | undefined {
    const letter = this.outbox.remove(clientId)
    this.#options.onChange()
    return letter
  }

  /** A key was pressed. `text` is told along where the inbox says that agents see it. */
  setTyping(active: boolean, text = ''): void {
    this.#teller.set(active, this.#visits.visit?.look.preview ? text.slice(0, previewLimit) : undefined)
  }

  /** Begins the conversation with the answers to the visit's form. Throws a `Refusal`. */
  async begin(preChat: NonNullable<BeginInput['preChat']>): Promise<void> {
    if (!this.transcript.conversation) this.#adopt(await this.#begin(preChat))
    this.#options.onChange()
  }

  /** Says how a conversation was, the present one or one that has ended. Throws a `Refusal`. */
  async rate(conversation: string, rating: RateInput): Promise<void> {
    const answer = await this.call<VisitorConversation>({ method: 'POST', path: `/api/visitor/conversation/${conversation}/rating`, body: rating })
    if (this.transcript.concerns(answer)) this.#adopt(answer)
    this.#options.onChange()
  }

  /** Tells which pages the contact has looked at. Throws a `Refusal`. */
  async tellPages(pages: readonly ToldPage[]): Promise<void> {
    await this.call({ method: 'POST', path: '/api/visitor/pages', body: { pages } })
  }

  /** Everything that is here has been seen. */
  read(): void {
    const { conversation, lastFromThem } = this.transcript
    if (conversation && lastFromThem > conversation.contactRead) this.#marks.noteRead(lastFromThem)
  }

  /** Fetches the page before the first message held. Throws a `Refusal`. */
  async loadEarlier(): Promise<void> {
    const { conversation, before } = this.transcript
    if (!conversation || before === undefined) return
    const page = await this.call<Page>({ method: 'GET', path: `${pathOf(conversation)}/messages?before=${before}&limit=${pageSize}` })
    if (this.transcript.conversation?.id !== conversation.id) return
    this.transcript.takeEarlier(page.messages)
    this.#options.onChange()
  }

  /** Asks for a person, leaves the queue, leaves details, or ends the conversation. Throws a `Refusal`. */
  async act(action: 'person' | 'leave-queue' | 'left' | 'close', body?: unknown): Promise<void> {
    try {
      await this.#actOnce(action, body)
    } catch (error) {
      if (action !== 'person' || judge(asRefusal(error)) !== 'anew') throw error
      this.#leaveConversation()
      await this.#actOnce(action, body)
    }
    this.#options.onChange()
  }

  /** Takes back a message of one's own. Throws a `Refusal`. */
  async recall(message: string): Promise<void> {
    const { conversation } = this.transcript
    if (!conversation) return
    await this.call({ method: 'POST', path: `${pathOf(conversation)}/recall`, body: { message } })
  }

  /** Says which page and goods the contact looks at; told to the server when a conversation is going on. */
  tellContext(context: Context): void {
    const isSame = JSON.stringify(this.#context) === JSON.stringify(context)
    this.#context = context
    const { conversation } = this.transcript
    if (isSame || !conversation || conversation.state === 'closed') return
    this.call({ method: 'PUT', path: `${pathOf(conversation)}/context`, body: context }).catch(() => undefined)
  }

  /** Another person is signed in now, or nobody any more: what was here is not theirs to see. */
  beginAnew(): void {
    this.transcript.clear(false)
    this.#polling.stop()
    this.#line.restart()
    this.#sending.wake()
    this.#options.onChange()
  }

  /** One authorised call. Throws a `Refusal`. */
  async call<T>(call: Omit<Call, 'token'>): Promise<T> {
    try {
      return (await callApi<T>(this.#options.origin, { ...call, token: await this.token() })).value
    } catch (error) {
      if (judge(asRefusal(error)) !== 'renew') throw error
      this.#visits.wear()
      return (await callApi<T>(this.#options.origin, { ...call, token: await this.token() })).value
    }
  }

  #welcome(visit: Visit): void {
    this.trouble = undefined
    this.outbox.dropOthers(visit.contact.known ? visit.contact.id : undefined)
    if (visit.conversation) this.#adopt(visit.conversation)
    this.#options.onChange()
  }

  #noteTrouble(refusal: Refusal): void {
    if (finalCodes.has(refusal.code)) this.trouble = refusal.code
    else if (this.reach === 'connecting') this.reach = 'offline'
    this.#options.onChange()
  }

  /** The present conversation, begun if there is none. */
  async #open(): Promise<VisitorConversation> {
    if (this.transcript.conversation) return this.transcript.conversation
    if (!this.#opening) this.#opening = this.#begin(undefined).finally(() => (this.#opening = undefined))
    const conversation = await this.#opening
    this.#adopt(conversation)
    return this.transcript.conversation ?? conversation
  }

  #begin(preChat: BeginInput['preChat'] | undefined): Promise<VisitorConversation> {
    const body: BeginInput = { ...this.#context, ...(preChat && { preChat }) }
    return this.call({ method: 'POST', path: '/api/visitor/conversation', body })
  }

  async #actOnce(action: string, body: unknown): Promise<void> {
    const path = `${pathOf(await this.#open())}/${action}`
    this.#adopt(await this.call<VisitorConversation>({ method: 'POST', path, body }))
  }

  #adopt(conversation: VisitorConversation): void {
    if (!this.transcript.adopt(conversation)) return
    this.#marks.begin(conversation.contactRead)
    this.#sign.set(undefined)
    this.#askAfter(this.transcript.since)
    if (this.reach === 'polling' || this.reach === 'offline') this.#polling.start()
  }

  #leaveConversation(): void {
    this.#polling.stop()
    this.transcript.clear(true)
  }

  #askAfter(since: number): void {
    const { conversation } = this.transcript
    if (conversation && this.#line.send({ type: 'resume', conversation: conversation.id, since })) this.#askedSince = since
  }

  #rise(): void {
    this.reach = 'live'
    this.#polling.stop()
    this.#askedSince = -1
    this.#askAfter(this.transcript.since)
    this.#marks.repeat(this.transcript.conversation?.contactRead ?? 0)
    this.#sending.wake()
    this.#options.onChange()
  }

  #fall(failures: number): void {
    this.#delivery.interrupt()
    this.#sign.set(undefined)
    if (this.reach === 'live') this.reach = 'connecting'
    if (failures >= 2) this.#goWithoutSocket()
    this.#options.onChange()
  }

  /** Polls a conversation. Without one there is nothing to poll: what is sent goes by HTTP, which has worked for the visit. */
  #goWithoutSocket(): void {
    if (this.transcript.conversation) return this.#polling.start()
    if (this.reach === 'connecting') this.reach = this.#visits.visit && navigator.onLine !== false ? 'polling' : 'offline'
  }

  #take(frame: ToVisitor): void {
    if (frame.type === 'ack') return this.#delivery.acknowledge(frame)
    if (frame.type === 'refused') return this.#takeRefusal(frame)
    if (frame.type === 'message') this.#takeMessage(frame.message)
    if (frame.type === 'conversation' && this.transcript.concerns(frame.conversation)) this.#adopt(frame.conversation)
    if (frame.type === 'typing') this.#sign.set(frame.active ? frame.from : undefined)
    if (frame.type === 'resumed') this.#askedSince = -1
    this.#options.onChange()
  }

  #takeRefusal({ clientId, code, conversation }: Extract<ToVisitor, { type: 'refused' }>): void {
    if (clientId) return this.#delivery.refuse(clientId, code)
    const verdict = judge({ code })
    if (verdict === 'renew') this.wear()
    if (verdict === 'anew' && conversation && conversation === this.transcript.conversation?.id) this.#leaveConversation()
    this.#options.onChange()
  }

  #takeMessage(message: Page['messages'][number]): void {
    if (message.clientId) this.outbox.remove(message.clientId)
    if (message.from === this.#sign.who) this.#sign.set(undefined)
    if (!this.transcript.take(message)) return
    const { hasGap, since, lastFromThem } = this.transcript
    if (hasGap && this.#askedSince !== since) this.#askAfter(since)
    this.#marks.noteReceived(lastFromThem)
  }

  /** The token was refused: a new one, and a new socket if that one carried it. */
  wear(): void {
    this.#visits.wear()
    if (this.#line.ready) this.#line.restart()
  }

  #noteStored(letter: Letter, { id, seq, conversation, masked }: Receipt): void {
    const { clientId, shown, quote } = letter
    // It went by HTTP while the line waited for its next try: the server is back.
    if (this.reach === 'connecting' || this.reach === 'offline') this.#line.kick()
    this.#takeMessage({ id, conversation, seq, at: this.now(), from: 'contact', clientId, parts: masked ?? shown, ...(quote && { quote }) })
    this.#options.onChange()
  }

  async #poll(signal: AbortSignal): Promise<boolean> {
    const { conversation, since } = this.transcript
    if (!conversation) return false
    const { pollWait } = this.#pace
    const path = `${pathOf(conversation)}/messages?since=${since}&wait=${pollWait}`
    const page = await this.call<Page>({ method: 'GET', path, signal, timeoutMs: pollWait * 1000 + 10_000 })
    this.#adopt(page.conversation)
    for (const message of page.messages) this.#takeMessage(message)
    this.#options.onChange()
    return page.messages.length > 0
  }

  #notePoll(isGood: boolean): void {
    const was = this.reach
    if (this.reach !== 'live') this.reach = isGood ? 'polling' : 'offline'
    if (isGood && was === 'offline') this.#sending.wake()
    if (this.reach !== was) this.#options.onChange()
  }

  /** Reading is told by HTTP where there is no socket; having received is not worth a request. */
  async #tellMark(mark: 'read' | 'received', seq: number): Promise<void> {
    const { conversation } = this.transcript
    if (!conversation || this.#line.send({ type: mark, conversation: conversation.id, seq }) || mark === 'received') return
    await this.call({ method: 'POST', path: `${pathOf(conversation)}/read`, body: { seq } })
  }

  #tellTyping(active: boolean, text: string | undefined): void {
    const { conversation } = this.transcript
    if (conversation) this.#line.send({ type: 'typing', conversation: conversation.id, active, ...(text !== undefined && { text }) })
  }
}

function pathOf({ id }: VisitorConversation): string {
  return `/api/visitor/conversation/${id}`
}
