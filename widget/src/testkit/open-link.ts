import type { TestContext } from 'node:test'
import type { Keep } from '../frame/link/keep.ts'
import { openKeep } from '../frame/link/keep.ts'
import { Link } from '../frame/link/link.ts'
import type { Pace } from '../frame/link/pace.ts'
import { Visits } from '../frame/link/visits.ts'
import { StandIn } from './stand-in.ts'

/** Everything happens soon. */
export const quickPace: Pace = {
  pingMs: 40, pongMs: 80, welcomeMs: 300, ackMs: 200, firstRetryMs: 5, longestRetryMs: 40, pollGapMs: 10, pollWait: 1,
}

export interface Opened { standIn: StandIn; link: Link; visits: Visits; keep: Keep; texts(): string[]; reopen(): Promise<Link> }

/** A link at a stand-in of its own; both end with the test. `prepare` runs before the visit begins. */
export async function openLink(context: TestContext, prepare: (standIn: StandIn) => void = () => {}, pace = quickPace): Promise<Opened> {
  const standIn = new StandIn()
  const origin = await standIn.listen()
  context.after(() => standIn.close())
  prepare(standIn)
  const keep = openKeep(undefined, 'yanshu:inbox:')
  const begin = async () => {
    const visits = new Visits({ origin, inbox: '0199aaaa-0000-7000-8000-000000000001', language: 'zh-CN', keep })
    const link = new Link({ origin, language: 'zh-CN', keep, visits, onChange: () => {}, pace })
    context.after(() => link.stop())
    await visits.token().catch(() => undefined)
    link.start()
    return { link, visits }
  }
  const { link, visits } = await begin()
  const texts = () => textsOf(link)
  return { standIn, link, visits, keep, texts, reopen: async () => (await begin()).link }
}

/** The texts of a link's messages, in order. */
export function textsOf(link: Link): string[] {
  return link.transcript.all.flatMap(({ parts }) => parts.flatMap(part => (part.type === 'text' ? [part.text] : [])))
}

/** Sends one text as the page does. */
export function sendText(link: Link, text: string): void {
  link.send([{ type: 'text', text }], [{ type: 'text', text }])
}

/** Waits until `condition` holds; fails after ten seconds with what was waited for. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    if (condition()) return
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  throw new Error(`it did not come about that ${what}`)
}
