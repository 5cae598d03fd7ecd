import { join } from 'node:path'
import { signIn } from '@yanshu/contract/people.ts'
import { setScene, until } from '../server/testkit/scene.ts'
import type { ServerProcess } from '../server/testkit/server-process.ts'
import { inTurn, median, quantile, resultOf, type Benchmark, type Remark, type Result } from './benchmark.ts'
import { startFloor } from './floors/floor-process.ts'
import { ask, timed } from './load/asking.ts'
import { openCrowd } from './load/crowd.ts'
import { fillMessages, openFile } from './load/filling.ts'
import { ackedId, pump } from './load/pump.ts'
import { prepareShipped } from './load/shipped.ts'

const sizes = (process.env['BENCH_SIZES'] ?? '10000,100000,1000000').split(',').map(Number)
const pageSize = 50
/** Nine of ten conversations of ten messages are closed. */
const pagesOf = (size: number) => Math.min(40, Math.floor((size * 0.09) / pageSize) - 1)
const words = ['退款', '什么时候', '手机', '怎么办', '投诉 客服']
const indexLimitMs = 15 * 60_000

/** An agent's list and search over many stored messages. */
export const inbox: Benchmark = {
  name: 'inbox',
  about: `ms for a page of ${pageSize} of the closed conversations, and of a search in all messages, beside a bare HTTP server that walks the same index`,
  goal: '≤ 3 ×',
  async run(tell, remark) {
    for (const size of sizes) await measure(size, tell, remark)
  },
}

async function measure(size: number, tell: (result: Result) => void, remark: (remark: Remark) => void): Promise<void> {
  const server = await prepareShipped()
  try {
    await prepare(server, size)
    const { token, indexedMs } = await begin(server)
    const floor = await startFloor('query', [join(server.dataDir, 'yanshu.db')])
    const bare = floor.url.replace('ws:', 'http:')
    try {
      const values = await inTurn({
        yanshu: async () => median(await walk(pagesOf(size), async (cursor) => {
          const page = await ask<{ items: { activeAt: number; id: string }[]; next: string }>(`${server.base}/api/conversations?view=closed&limit=${pageSize}${cursor}`, { token })
          if (page.items.length !== pageSize) throw new Error(`a page held ${page.items.length}`)
          return `&cursor=${page.next}`
        })),
        bare: async () => median(await walkBare(bare, pagesOf(size))),
      })
      tell(resultOf({ name: 'inbox', size: `list ${size}`, unit: 'ms', floor: 'statement' }, values.yanshu, values.bare))
      const searches = await timed(words.length * 20, async (at) => {
        const { items } = await ask<{ items: object[] }>(`${server.base}/api/messages/search?text=${encodeURIComponent(words[at % words.length]!)}&limit=20`, { token })
        if (items.length === 0 && at % words.length === 0) throw new Error('a search found nothing')
      })
      remark({ name: 'inbox', size, says: `search in all messages p50 ${median(searches).toFixed(1)} ms, p99 ${quantile(searches, 0.99).toFixed(1)} ms; its index was made in ${Math.round(indexedMs / 1000)} s` })
    } finally {
      await floor.stop()
    }
    await server.stop()
  } finally {
    await server.remove()
  }
}

async function walk(count: number, next: (cursor: string) => Promise<string>): Promise<number[]> {
  let cursor = ''
  return timed(count, async () => void (cursor = await next(cursor)))
}

async function walkBare(url: string, pages: number): Promise<number[]> {
  const sql = `select * from conversations where state = 'closed' and seq > 0 and (active_at, id) < (?, ?) order by active_at desc, id desc limit ${pageSize + 1}`
  let from: [number, string] = [Number.MAX_SAFE_INTEGER, '']
  return timed(pages, async () => {
    const rows = await ask<{ active_at: number; id: string }[]>(url, { body: { sql, parameters: from } })
    const last = rows[pageSize - 1]
    if (!last) throw new Error(`a bare page held ${rows.length}`)
    from = [last.active_at, last.id]
  })
}

/** One message over the wire gives the shape of the rows; the others are copied in while the server does not run. */
async function prepare(server: ServerProcess, size: number): Promise<void> {
  await server.start()
  const crowd = await openCrowd(server, await setScene(server), 1)
  await pump(crowd, 1, ackedId)
  crowd.forEach(({ socket }) => socket.terminate())
  await server.stop()
  const database = openFile(server)
  fillMessages(database, size)
  database.exec("delete from message_search_marks; delete from jobs where name like '%keep_index%'; pragma wal_checkpoint(truncate)")
  database.close()
}

/** Starts it again and waits until the index of messages is made. */
async function begin(server: ServerProcess): Promise<{ token: string; indexedMs: number }> {
  const began = performance.now()
  await server.start()
  const scene = await setScene(server)
  const { token } = await scene.call(signIn, { input: scene.supervisor })
  let indexing = true
  await until(() => {
    void ask<{ indexing: boolean }>(`${server.base}/api/messages/search?text=${encodeURIComponent('退款')}`, { token }).then((page) => (indexing = page.indexing)).catch(() => {})
    return !indexing
  }, indexLimitMs, () => 'the index of messages was not made')
  return { token, indexedMs: performance.now() - began }
}
