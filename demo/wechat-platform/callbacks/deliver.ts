import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { seconds } from '../clock.ts'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { Attempt, Journal } from '../journal.ts'
import type { Envelope } from './envelope.ts'
import type { Answered, Poster } from './post.ts'

/** What the platform makes of an answer with status 200. */
export type Reading = { readonly outcome: 'success' | 'empty' | 'reply' } | { readonly outcome: 'unreadable'; readonly why: string }

export interface Delivery {
  readonly account: string
  readonly about: string
  /** Made anew for each attempt, with its own timestamp and nonce. */
  wrap(timestamp: number, nonce: string): Envelope
  read(body: string): Reading
  /** After the last attempt failed, or the answer could not be used. */
  failed(): void
}

export interface CallbackSender {
  /** Sends, and repeats as the platform does. Never throws; the outcome stands in the journal. */
  send(delivery: Delivery): void
  /** Does something so many milliseconds later, as part of what is on its way. */
  later(delay: number, work: () => void): void
  /** Fulfilled when nothing is on its way any more. */
  settled(): Promise<void>
}

export interface Retrying {
  /** Milliseconds that an account has to answer. */
  readonly timeout: number
  readonly attempts: number
}

export const usualRetrying: Retrying = { timeout: 5_000, attempts: 3 }

/** Delivers callbacks: an answer in five seconds or the connection is closed and it is tried again, three times in all. */
export function createSender(parts: { clock: Clock; faults: Faults; journal: Journal; poster: Poster; retrying: Retrying }): CallbackSender {
  const { clock, faults, journal, poster, retrying } = parts
  const underway = new Set<Promise<void>>()

  const attempt = async (delivery: Delivery, number: number): Promise<Attempt['outcome']> => {
    const at = clock.now()
    const { url, body, type } = delivery.wrap(seconds(at + faults.clockSkew), String(randomInt(100_000_000, 2_000_000_000)))
    const answered = await poster.send('POST', url, body, type, retrying.timeout)
    const { outcome, ...why } = judge(answered, delivery)
    journal.attempted({ at, account: delivery.account, about: delivery.about, attempt: number, status: answered.status, took: answered.took, outcome, ...why })
    return outcome
  }
  const deliver = async (delivery: Delivery) => {
    if (faults.lostCallbacks) {
      journal.attempted({ at: clock.now(), account: delivery.account, about: delivery.about, attempt: 1, status: 0, took: 0, outcome: 'lost' })
      return
    }
    if (faults.retryStorm) {
      await Promise.all([1, 2, 3].map(number => attempt(delivery, number)))
      return
    }
    for (let number = 1; number <= retrying.attempts; number++) {
      const outcome = await attempt(delivery, number)
      if (outcome === 'unreadable') break
      if (outcome === 'success' || outcome === 'reply' || outcome === 'empty') return
    }
    delivery.failed()
  }
  const track = (work: Promise<void>) => {
    const running = work.finally(() => void underway.delete(running))
    underway.add(running)
  }
  return {
    send: delivery => track(deliver(delivery)),
    later: (delay, work) => track(wait(delay).then(work)),
    async settled() {
      while (underway.size > 0) await Promise.all(underway)
    },
  }
}

function judge(answered: Answered, delivery: Delivery): { outcome: Attempt['outcome']; why?: string } {
  if (answered.failure) return { outcome: answered.failure }
  return answered.status === 200 ? delivery.read(answered.body) : { outcome: 'refused' }
}
