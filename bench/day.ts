import { listInboxes } from '@yanshu/contract/brands.ts'
import { signIn } from '@yanshu/contract/people.ts'
import { createCaller } from '../server/testkit/caller.ts'
import type { ServerProcess } from '../server/testkit/server-process.ts'
import { quantile, resultOf, type Benchmark, type Remark } from './benchmark.ts'
import { consult, usualTexts, type Tally } from './load/consultations.ts'
import { residentBytes } from './load/memory.ts'
import { prepareShipped } from './load/shipped.ts'
import { threadMs } from './load/threads.ts'

/** Consultations that begin each second: 116 are ten million a day. */
const rates = (process.env['BENCH_SIZES'] ?? '116').split(',').map(Number)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 300)
const warmUpSeconds = 5
/** 120,000 a day are what a large shop has. */
const usual = 120_000 / 86_400

/** A shop's day in five minutes: contacts come, write five messages, get five answers of the bot, and go. */
export const day: Benchmark = {
  name: 'day',
  about: `consultations a second that the bot alone brings to their end, of those that begin (five messages and five answers each) over ${seconds} s, beside 120,000 a day`,
  goal: '116 a second, sustained; p99 from question to answer ≤ 300 ms',
  async run(tell, remark) {
    for (const rate of rates) {
      const server = await prepareShipped()
      try {
        await server.start()
        const tally = await playDay(server, rate, remark)
        tell(resultOf({ name: 'day', size: `${rate}/s`, unit: 'a second', floor: '120,000 a day' }, [tally.done / seconds], [usual]))
        await server.stop()
      } finally {
        await server.remove()
      }
    }
  },
}

async function playDay(server: ServerProcess, rate: number, remark: (remark: Remark) => void): Promise<Tally> {
  const call = createCaller(server.base)
  const person = server.people().find(({ role }) => role === 'administrator')
  if (!person) throw new Error('there is no demo administrator')
  const { token } = await call(signIn, { input: { login: person.login, password: person.password } })
  const inbox = (await call(listInboxes, {}, token)).items[0]?.id ?? ''
  const shop = { call, socketBase: server.socketBase, inbox }
  await consult(shop, rate / 4, warmUpSeconds, usualTexts, blankTally())

  const tally = blankTally()
  const [cpu, own, began] = [threadMs(server.pid), process.cpuUsage(), performance.now()]
  await consult(shop, rate, seconds, usualTexts, tally)
  const ms = performance.now() - began
  const after = threadMs(server.pid)
  const { user, system } = process.cpuUsage(own)
  const share = (part: number) => `${Math.round((100 * part) / ms)} %`
  const say = (says: string) => remark({ name: 'day', size: `${rate}/s`, says })
  say(`${tally.begun} begun, ${tally.done} ended, ${tally.handedOver} of them with a person, ${tally.failed} failed${tally.firstFailure === undefined ? '' : ` (first: ${tally.firstFailure})`}`)
  say(`question to answer: ${spread(tally.replies)}; first fifth: ${spread(fifth(tally, 0))}; last fifth: ${spread(fifth(tally, 4))}`)
  const perConsultation = (part: number) => (part / tally.done).toFixed(1)
  say(`processor time a consultation: ${perConsultation(after.first - cpu.first)} ms of the server's first thread, ${perConsultation(after.others - cpu.others)} ms of its others, ${perConsultation((user + system) / 1000)} ms of the contacts`)
  say(`of one processor: the server's first thread ${share(after.first - cpu.first)}, its other threads ${share(after.others - cpu.others)}, the contacts ${share((user + system) / 1000)}; the server has ${Math.round(residentBytes(server.pid) / 1e6)} MB`)
  return tally
}

function blankTally(): Tally {
  return { begun: 0, done: 0, handedOver: 0, failed: 0, replies: [] }
}

function fifth({ replies }: Tally, which: number): Tally['replies'] {
  const length = (seconds * 1000) / 5
  return replies.filter(({ at }) => Math.floor(at / length) === which)
}

function spread(replies: Tally['replies']): string {
  const times = replies.map(({ ms }) => ms)
  const at = (share: number) => Math.round(quantile(times, share))
  return times.length === 0 ? 'none' : `${times.length} messages, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`
}
