import type { Message } from '@yanshu/contract/messages.ts'
import { isPassingCode, type Caller } from './caller.ts'
import { createJournal, type Journal } from './journal.ts'
import { openLine, type Frame } from './line.ts'
import { createOutbox, type Ack, type Outbox } from './outbox.ts'
import type { Visit } from './visit.ts'

/** Somebody who writes in one conversation and reads all of it, as `docs/protocol.md` asks of a client. */
export interface ContactClient {
  readonly name: string
  readonly conversation: string
  readonly outbox: Outbox
  readonly journal: Journal
  /** Writes; it goes out now or when there is a connection again. Gives the client id. */
  send(text: string): string
  /** Connections so far. */
  connections(): number
  close(): Promise<void>
}

export interface ContactOptions {
  name: string
  visit: Visit
  /** For calls over HTTP. */
  call: Caller
  /** Such as ws://127.0.0.1:8080; through a proxy perhaps. */
  socketBase: string
  silenceMs?: number
  onRead?: (message: Message) => void
}

const againMs = 150

/** A contact on a WebSocket: keeps what is not acknowledged and sends it again, in order, on every new connection. */
export function openContactClient({ name, visit, socketBase, silenceMs, onRead }: ContactOptions): ContactClient {
  const outbox = createOutbox(name)
  const journal = createJournal(onRead)
  const { conversation } = visit
  let resuming = false
  let later: NodeJS.Timeout | undefined

  const line = openLine({
    url: `${socketBase}/ws/visitor`, token: visit.token, tokenRefused: visit.forget, welcomed: begin, frame: take,
    ...(silenceMs !== undefined && { silenceMs }),
  })

  function begin(): void {
    resuming = false
    resume()
    for (const unsent of outbox.unsent()) put(unsent)
  }

  function resume(): void {
    if (resuming) return
    resuming = line.send({ type: 'resume', conversation, since: journal.upTo(conversation) })
  }

  function put({ clientId, text }: { clientId: string; text: string }): void {
    line.send({ type: 'send', conversation, clientId, parts: [{ type: 'text', text }] })
  }

  function take(frame: Frame): void {
    if (frame.type === 'ack') outbox.ack(frame as unknown as Ack)
    else if (frame.type === 'message' && journal.take(frame['message'] as Message) === 'early') resume()
    else if (frame.type === 'resumed') {
      resuming = false
      if (journal.hasEarly(conversation)) resume()
    } else if (frame.type === 'refused') takeRefusal(frame)
  }

  function takeRefusal({ clientId, code }: Frame): void {
    if (isPassingCode(code as string)) {
      clearTimeout(later)
      later = setTimeout(begin, againMs)
    } else if (clientId !== undefined) outbox.refuse(clientId as string, code as string)
  }

  return {
    name, conversation, outbox, journal,
    send(text) {
      const unsent = outbox.add(conversation, text)
      put(unsent)
      return unsent.clientId
    },
    connections: line.welcomes,
    async close() {
      clearTimeout(later)
      line.close()
    },
  }
}
