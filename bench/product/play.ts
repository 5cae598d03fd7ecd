import { orderPlans } from '../../demo/data/orders/plans.ts'
import { shoppers } from '../../demo/data/shoppers.ts'
import type { EvalSet, Expect } from '../../nlu/eval/product/model.ts'
import type { Played } from '../../nlu/eval/product/observed.ts'
import { playContact, type Talk } from './contact.ts'
import { observe } from './observe.ts'
import { openShop, type Shop } from './shop.ts'

/** Contacts who write at the same time. */
const atOnce = Number(process.env['PRODUCT_AT_ONCE'] ?? 8)

interface Job {
  texts: readonly string[]
  /** Of whom there is one conversation at a time. */
  shopper: string | undefined
  language: 'en-US' | undefined
  /** Where the result goes. */
  place: number
}

/** Plays every message and every dialogue of a set over the socket of a server of its own. */
export async function playProduct(set: EvalSet, tell: (words: string) => void): Promise<Played> {
  const shop = await openShop()
  try {
    const began = performance.now()
    const jobs = jobsOf(set)
    const talks = await playAll(shop, jobs, tell)
    const seconds = (performance.now() - began) / 1000
    const rows = []
    for (const talk of talks) rows.push(await observe(shop, talk))
    return { messages: rows.slice(0, set.messages.length).flat(), dialogues: rows.slice(set.messages.length), seconds }
  } finally {
    await shop.close()
  }
}

function jobsOf({ messages: first, dialogues: longer }: EvalSet): Job[] {
  const messages = first.map(({ text, expect, language }, place): Job => ({ texts: [text], shopper: whoAsks(text, expect, place), language, place }))
  const dialogues = longer.map(({ turns, shopper }, at): Job => (
    { texts: turns.map((turn) => turn.say), shopper, language: undefined, place: first.length + at }))
  return [...messages, ...dialogues]
}

/** Anonymous contacts side by side, each shopper one after another. */
async function playAll(shop: Shop, jobs: readonly Job[], tell: (words: string) => void): Promise<Talk[]> {
  const talks: Talk[] = []
  const queues = Map.groupBy(jobs, (job) => job.shopper ?? '')
  let done = 0
  const work = async (queue: Job[]): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      talks[job.place] = await playContact(shop, job.texts, job.shopper, job.language)
      if (++done % 200 === 0) tell(`${done} of ${jobs.length} conversations`)
    }
  }
  await Promise.all([...queues].flatMap(([shopper, queue]) => Array.from({ length: shopper === '' ? atOnce : 1 }, () => work(queue))))
  return talks
}

/** The owner of an order that is named; one of the shoppers, who have several orders, where it must be asked for; nobody else is signed in. */
function whoAsks(text: string, expect: Expect, place: number): string | undefined {
  const number = /lx ?\d{9}/i.exec(text)?.[0].replace(' ', '').toUpperCase()
  const owner = orderPlans.find((plan) => plan.id === number)?.shopper
  return owner ?? (expect.kind === 'ask' && expect.slot === 'order' ? shoppers[place % shoppers.length]?.id : undefined)
}
