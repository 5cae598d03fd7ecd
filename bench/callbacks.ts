import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectAccount } from '@yanshu/contract/accounts.ts'
import { listInboxes, makeInbox } from '@yanshu/contract/brands.ts'
import { signIn } from '@yanshu/contract/people.ts'
import { makeKey } from '../demo/wechat-platform/seal.ts'
import { createCaller } from '../server/testkit/caller.ts'
import type { ServerProcess } from '../server/testkit/server-process.ts'
import { quantile, resultOf, type Benchmark, type Remark, type Result } from './benchmark.ts'
import { startFloor } from './floors/floor-process.ts'
import { messagesOfCycle, pour, writeCallbacks, type Accounts, type CallingAccount } from './load/callbacks.ts'
import { residentBytes } from './load/memory.ts'
import { prepareShipped } from './load/shipped.ts'
import { threadMs } from './load/threads.ts'
import { openBareVendor, type BareVendor } from './load/vendor.ts'

const rates = (process.env['BENCH_SIZES'] ?? '500').split(',').map(Number)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 60)
const floorSeconds = Math.min(seconds, 15)
/** BENCH_BOT=0: nobody thinks, only the intake is measured. */
const botOn = process.env['BENCH_BOT'] !== '0'
const drainLimitMs = 15 * 60_000

/** Vendors post sealed callbacks of all kinds; the bot answers over the vendor's interface. */
export const callbacks: Benchmark = {
  name: 'callbacks',
  about: `ms from when a callback is due to its answer (p99), ${rates.join(', ')} a second for ${seconds} s from 500 contacts of three accounts, beside a bare server that opens and stores each`,
  goal: '500 a second: p99 ≤ 1,000 ms, none lost',
  async run(tell, remark) {
    for (const rate of rates) await measure(rate, tell, remark)
  },
}

async function measure(rate: number, tell: (result: Result) => void, remark: (remark: Remark) => void): Promise<void> {
  const vendor = await openBareVendor()
  const server = await prepareShipped()
  try {
    await server.start()
    const accounts = await connectAll(server, vendor)
    const floor = await pourOnFloor(accounts, rate)
    const latencies = await pourOnServer(server, accounts, vendor, rate, remark)
    tell(resultOf({ name: 'callbacks', size: `${rate}/s`, unit: 'ms', floor: 'bare' }, [quantile(latencies, 0.99)], [quantile(floor, 0.99)]))
    remark({ name: 'callbacks', size: `${rate}/s`, says: `${spread(latencies)}; bare ${spread(floor)}` })
  } catch (error) {
    throw new Error(server.lastWords(), { cause: error })
  } finally {
    await server.remove()
    vendor.close()
  }
}

async function pourOnFloor(accounts: Accounts, rate: number): Promise<number[]> {
  const byPath = Object.fromEntries(Object.values(accounts).map((account: CallingAccount) => [account.path, account]))
  const floor = await startFloor('callback', [JSON.stringify(byPath)])
  try {
    return await pour(floor.url.replace('ws:', 'http:'), writeCallbacks(accounts, rate * floorSeconds, () => undefined), rate)
  } finally {
    await floor.stop()
  }
}

async function pourOnServer(server: ServerProcess, accounts: Accounts, vendor: BareVendor, rate: number, remark: (remark: Remark) => void): Promise<number[]> {
  await pour(server.base, writeCallbacks(accounts, rate * 2, vendor.keep), rate / 4)
  await drained(server)
  const written = writeCallbacks(accounts, rate * seconds, vendor.keep)
  const [cpu, began] = [threadMs(server.pid), performance.now()]
  const latencies = await pour(server.base, written, rate)
  const [after, ended] = [threadMs(server.pid), performance.now()]
  const behind = await behindOf(server)
  const say = (says: string) => remark({ name: 'callbacks', size: `${rate}/s`, says })
  say(`${spread(latencies)}; ${behind} events wait`)
  await drained(server)
  const [last, over] = [threadMs(server.pid), performance.now()]
  const share = (ms: number) => `${Math.round((100 * ms) / (ended - began))} %`
  say(`meanwhile the server's first thread took ${share(after.first - cpu.first)} of a processor, its others ${share(after.others - cpu.others)}; memory ${Math.round(residentBytes(server.pid) / 1e6)} MB`)
  say(`all was read and answered ${((over - ended) / 1000).toFixed(1)} s later; a callback cost ${((last.first - cpu.first) / written.length).toFixed(2)} ms of the first thread in all; ${vendor.sends()} messages went out`)
  await server.stop()
  count(server, (Math.floor((rate * 2) / 20) + Math.floor((rate * seconds) / 20)) * messagesOfCycle, say)
  return latencies
}

/** Each message must be there, and once. */
function count({ dataDir }: ServerProcess, wanted: number, say: (says: string) => void): void {
  const database = new DatabaseSync(join(dataDir, 'yanshu.db'), { readOnly: true })
  const { stored } = database.prepare("select count(*) as stored from messages where sender = 'contact' and client_id like 'in-%'").get() as { stored: number }
  database.close()
  if (stored !== wanted) throw new Error(`${wanted} messages were told and ${stored} are stored`)
  say(`${wanted} messages were told, each is stored once`)
}

/** Until nothing waits to be handled. */
async function drained(server: ServerProcess): Promise<void> {
  const end = performance.now() + drainLimitMs
  for (let quiet = 0; quiet < 3; await sleep(250)) {
    quiet = await behindOf(server) === 0 ? quiet + 1 : 0
    if (performance.now() > end) throw new Error('the server did not come to the end of what it was told')
  }
}

async function behindOf({ managementPort }: ServerProcess): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${managementPort}/metrics`)).text()
  return Number(/^yanshu_events_behind (\S+)/m.exec(text)?.[1] ?? NaN)
}

/** Three inboxes with an account each, the bot on. */
async function connectAll(server: ServerProcess, vendor: BareVendor): Promise<Accounts> {
  const call = createCaller(server.base)
  const admin = server.people().find(({ role }) => role === 'administrator')
  if (!admin) throw new Error('there is no demo administrator')
  const { token } = await call(signIn, { input: { login: admin.login, password: admin.password } })
  const { items: [first] } = await call(listInboxes, {}, token)
  const { id: _id, customerKeys: _keys, connected: _connected, ...like } = first!
  const open = async (channel: string, receiver: string, values: Record<string, string>): Promise<CallingAccount> => {
    const inbox = await call(makeInbox, { input: { ...like, name: channel, channel, botOn, origins: [] } }, token)
    const [callbackToken, key] = [makeKey().slice(0, 20), makeKey()]
    const { hook } = await call(connectAccount, { params: { id: inbox.id }, input: { values: { token: callbackToken, encodingAesKey: key, host: vendor.base, ...values } } }, token)
    return { path: hook, seal: [callbackToken, key, receiver] }
  }
  const secret = makeKey().slice(0, 32)
  const [official, mini, corp] = ['wx0123456789abcdef', 'wxfedcba9876543210', 'wwbench0123456789']
  return {
    official: await open('wechat-official', official, { appId: official, secret }),
    mini: await open('wechat-mini', mini, { appId: mini, secret }),
    kf: await open('wecom-kf', corp, { corpId: corp, secret, openKfId: 'wkBench' }),
  }
}

function spread(times: readonly number[]): string {
  const at = (share: number) => Math.round(quantile(times, share))
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)} ms`
}
