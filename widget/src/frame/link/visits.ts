import { callApi } from './api.ts'
import type { Keep } from './keep.ts'
import { asRefusal, Refusal } from './refusal.ts'
import type { Visit } from './wire.ts'

interface VisitsOptions {
  origin: string
  inbox: string
  language: 'zh-CN' | 'en-US'
  keep: Keep
}

/** Half a minute before its end a token is no longer used. */
const marginMs = 30_000

/**
 * The visit: who this contact is to the server. The token stays in memory. `memory` is stored for contacts whom the shop
 * has not signed in; a signed-in one is recognised by the shop's token only, so that the next person at this browser is not
 * taken for that one.
 */
export class Visits {
  readonly #options: VisitsOptions
  visit: Visit | undefined
  /** Called with every visit that begins or is renewed. */
  onVisit: (visit: Visit) => void = () => {}
  #memory: string | undefined
  #customerToken: string | undefined
  #endsAt = 0
  #renewing: Promise<Visit> | undefined
  /** Grows when somebody else signs in, so that an answer for the one before is not taken. */
  #turn = 0
  /** The server's clock less ours, in ms. */
  clockOffset = 0

  constructor(options: VisitsOptions) {
    this.#options = options
    this.#memory = options.keep.get('memory')
  }

  /** A token that is good now, renewed where needed. Throws a `Refusal`. */
  async token(): Promise<string> {
    if (this.visit && performance.now() < this.#endsAt) return this.visit.token
    return (await this.renew()).token
  }

  /** Begins or renews the visit; calls at the same time share one request. */
  renew(): Promise<Visit> {
    if (this.#renewing) return this.#renewing
    const renewing = this.#begin().finally(() => {
      if (this.#renewing === renewing) this.#renewing = undefined
    })
    this.#renewing = renewing
    return renewing
  }

  /** Says which customer of the shop this is; without a token, that nobody is signed in any more. */
  signIn(customerToken: string | undefined): void {
    if (!customerToken) this.#forget()
    this.#turn++
    this.#customerToken = customerToken
    this.#endsAt = 0
    this.#renewing = undefined
  }

  /** The token was refused somewhere: the next one is a new one. */
  wear(): void {
    this.#endsAt = 0
  }

  #forget(): void {
    this.#memory = undefined
    this.visit = undefined
    this.#options.keep.remove('memory')
  }

  async #begin(): Promise<Visit> {
    const customerToken = this.#customerToken
    try {
      return await this.#ask(customerToken)
    } catch (error) {
      const isWorn = customerToken !== undefined && asRefusal(error).code === 'bad_token'
      if (!isWorn) throw error
      this.#customerToken = undefined
      return this.#ask(undefined)
    }
  }

  async #ask(customerToken: string | undefined): Promise<Visit> {
    const { origin, inbox, language } = this.#options
    const turn = this.#turn
    const body = { inbox, language, ...(this.#memory && { memory: this.#memory }), ...(customerToken && { customerToken }) }
    const { value, serverNow } = await callApi<Visit>(origin, { method: 'POST', path: '/api/visitor/session', body })
    if (turn !== this.#turn) throw new Refusal(0, 'unreachable')
    this.#remember(value, serverNow)
    // A shop's token lives some minutes: once it has been used, `memory` carries the visit on.
    this.#customerToken = undefined
    this.onVisit(value)
    return value
  }

  #remember(value: Visit, serverNow: number | undefined): void {
    if (serverNow) this.clockOffset = serverNow - Date.now()
    const lifeMs = Math.min(15 * 60_000, Math.max(60_000, value.expiresAt - (serverNow ?? Date.now())))
    this.#endsAt = performance.now() + lifeMs - marginMs
    this.visit = value
    this.#memory = value.memory
    if (value.contact.known) this.#options.keep.remove('memory')
    else this.#options.keep.set('memory', value.memory)
  }
}
