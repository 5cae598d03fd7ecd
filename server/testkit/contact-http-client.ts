import { visitorMessages, visitorSend } from '@yanshu/contract/visitor.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { isPassing, Refused } from './caller.ts'
import type { ContactClient, ContactOptions } from './contact-client.ts'
import { createJournal } from './journal.ts'
import { createOutbox, type Unsent } from './outbox.ts'

const waitS = 10
const againMs = 50

/** A contact on a network that blocks WebSockets: sends one after another, reads by a long poll. */
export function openContactHttpClient({ name, visit, call, onRead }: ContactOptions): ContactClient {
  const outbox = createOutbox(name)
  const journal = createJournal(onRead)
  const { conversation } = visit
  let closed = false
  let wake = () => {}
  let answers = 0

  async function sendAll(): Promise<void> {
    while (!closed) {
      const next = outbox.unsent()[0]
      if (next) await tryToSend(next)
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  }

  async function tryToSend({ clientId, text }: Unsent): Promise<void> {
    try {
      const input = { clientId, parts: [{ type: 'text' as const, text }] }
      outbox.ack(await call(visitorSend, { params: { id: conversation }, input }, await visit.token()))
    } catch (error) {
      if (await isOver(error)) outbox.refuse(clientId, (error as Refused).code)
    }
  }

  async function readAll(): Promise<void> {
    while (!closed) {
      try {
        const query = { since: journal.upTo(conversation), wait: waitS }
        const { messages } = await call(visitorMessages, { params: { id: conversation }, query }, await visit.token(), (waitS + 5) * 1000)
        answers += 1
        for (const message of messages) journal.take(message)
      } catch (error) {
        if (await isOver(error)) throw error
      }
    }
  }

  /** Whether trying again is of no use; waits a moment when it may be. */
  async function isOver(error: unknown): Promise<boolean> {
    if (error instanceof Refused && error.status === 401) visit.forget()
    else if (!isPassing(error)) return true
    if (!closed) await sleep(againMs * (1 + Math.random()))
    return false
  }

  const sending = sendAll()
  const reading = readAll()
  return {
    name, conversation, outbox, journal,
    send(text) {
      const { clientId } = outbox.add(conversation, text)
      wake()
      return clientId
    },
    connections: () => answers,
    async close() {
      closed = true
      wake()
      await sending
      // The long poll ends by itself, at the latest when its time is over.
      void reading.catch(() => {})
    },
  }
}
