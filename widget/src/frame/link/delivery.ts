import { callApi } from './api.ts'
import type { Line } from './line.ts'
import type { Letter } from './outbox.ts'
import { Refusal } from './refusal.ts'
import type { Receipt } from './sending.ts'

interface DeliveryOptions {
  origin: string
  line: Line
  ackMs: number
  token(): Promise<string>
}

interface Waiting { resolve(receipt: Receipt): void; reject(refusal: Refusal): void }

/** Brings one letter to a conversation: over the socket while it is up, by HTTP otherwise. */
export class Delivery {
  readonly #options: DeliveryOptions
  readonly #waiting = new Map<string, Waiting>()

  constructor(options: DeliveryOptions) {
    this.#options = options
  }

  /** Resolves when the server has stored it; throws a `Refusal`. */
  async deliver(letter: Letter, conversation: string): Promise<Receipt> {
    const { clientId, parts, quote } = letter
    const body = { clientId, parts, ...(quote && { quote: quote.id }) }
    if (this.#options.line.send({ type: 'send', conversation, ...body })) return this.#awaitAck(clientId)
    const { origin, token } = this.#options
    const path = `/api/visitor/conversation/${conversation}/messages`
    const { value } = await callApi<Omit<Receipt, 'conversation'>>(origin, { method: 'POST', path, token: await token(), body })
    return { ...value, conversation }
  }

  acknowledge(receipt: Receipt): void {
    this.#settle(receipt.clientId)?.resolve(receipt)
  }

  refuse(clientId: string, code: string): void {
    this.#settle(clientId)?.reject(new Refusal(undefined, code))
  }

  /** The socket is gone: whether its letters arrived is unknown, so they are sent again with the same id. */
  interrupt(): void {
    for (const clientId of [...this.#waiting.keys()]) this.refuse(clientId, 'unreachable')
  }

  #settle(clientId: string): Waiting | undefined {
    const found = this.#waiting.get(clientId)
    this.#waiting.delete(clientId)
    return found
  }

  #awaitAck(clientId: string): Promise<Receipt> {
    return new Promise((resolve, reject) => {
      // No answer on a socket that seems alive: another socket may do better.
      const timer = setTimeout(() => this.#options.line.drop(), this.#options.ackMs)
      this.#waiting.set(clientId, {
        resolve: receipt => (clearTimeout(timer), resolve(receipt)),
        reject: refusal => (clearTimeout(timer), reject(refusal)),
      })
    })
  }
}
