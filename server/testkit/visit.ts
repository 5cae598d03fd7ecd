import type { Answered } from '@yanshu/contract/endpoint.ts'
import { beginVisit, openConversation } from '@yanshu/contract/visitor.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { isPassing, type Caller } from './caller.ts'

/** A contact's visit: its token, renewed before it ends, and its conversation. */
export interface Visit {
  readonly conversation: string
  readonly contact: string
  /** A token that is good now. */
  token(): Promise<string>
  /** The next `token` is a new one. */
  forget(): void
}

/** Begins a visit and opens its conversation, however often the server goes away meanwhile. */
export async function beginAVisit(call: Caller, inbox: string): Promise<Visit> {
  let session: Answered<typeof beginVisit.shape> | undefined
  let memory: string | undefined

  async function renew(): Promise<NonNullable<typeof session>> {
    session = await call(beginVisit, { input: { inbox, ...(memory !== undefined && { memory }) } })
    memory = session.memory
    return session
  }
  async function token(): Promise<string> {
    const good = session && session.expiresAt - Date.now() > 60_000 ? session : await renew()
    return good.token
  }

  const { contact } = await untilAnswered(renew)
  const { id } = await untilAnswered(async () => call(openConversation, { input: {} }, await token()))
  return { conversation: id, contact: contact.id, token, forget: () => void (session = undefined) }
}

/** What `work` gives, tried again while the server is away or too busy. */
export async function untilAnswered<T>(work: () => Promise<T>, isWanted: () => boolean = () => true): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || !isWanted()) throw error
      await sleep(Math.min(500, 20 * 2 ** tries) * (0.5 + Math.random() / 2))
    }
  }
}
