import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { signIn } from '@yanshu/contract/people.ts'
import { createTokens } from '@yanshu/nlu/text/tokens.ts'
import { realText } from '../server/testkit/real-text.ts'
import { setScene, until } from '../server/testkit/scene.ts'
import type { ServerProcess } from '../server/testkit/server-process.ts'
import { inTurn, median, quantile, resultOf, type Benchmark, type Remark, type Result } from './benchmark.ts'
import { startFloor } from './floors/floor-process.ts'
import { ask, timed } from './load/asking.ts'
import { fillKnowledge, knowledgeAt, openFile } from './load/filling.ts'
import { prepareShipped } from './load/shipped.ts'

const sizes = (process.env['BENCH_SIZES'] ?? '1000,10000,100000').split(',').map(Number)
const queries = 200
const limit = 10
const indexLimitMs = 10 * 60_000

/** Questions of people over a large knowledge base. */
export const search: Benchmark = {
  name: 'search',
  about: `ms for the ${limit} best of many entries, beside a bare HTTP server with FTS5, MATCH … ORDER BY rank LIMIT ${limit}`,
  goal: '≤ 2 ×, and p99 ≤ 20 ms',
  async run(tell, remark) {
    for (const size of sizes) await measure(size, tell, remark)
  },
}

async function measure(size: number, tell: (result: Result) => void, remark: (remark: Remark) => void): Promise<void> {
  const server = await prepareShipped()
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-fts-'))
  try {
    const token = await prepare(server, size)
    const tokens = createTokens()
    makeBare(join(folder, 'fts.db'), size, tokens)
    const floor = await startFloor('query', [join(folder, 'fts.db')])
    const asked = realText().slice(-queries).map((text) => text.slice(0, 30))
    const all: number[] = []
    try {
      const values = await inTurn({
        async yanshu() {
          const times = await timed(queries, async (at) => void (await ask(`${server.base}/api/knowledge?limit=${limit}&text=${encodeURIComponent(asked[at % asked.length]!)}`, { token })))
          all.push(...times)
          return median(times)
        },
        bare: async () => median(await timed(queries, async (at) => askBare(floor.url, tokens(asked[at % asked.length]!)))),
      })
      tell(resultOf({ name: 'search', size, unit: 'ms', floor: 'fts5' }, values.yanshu, values.bare))
      remark({ name: 'search', size, says: `p99 ${quantile(all, 0.99).toFixed(1)} ms` })
    } finally {
      await floor.stop()
    }
    await server.stop()
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await server.remove()
  }
}

async function prepare(server: ServerProcess, size: number): Promise<string> {
  await server.start()
  await server.stop()
  const database = openFile(server)
  fillKnowledge(database, size)
  database.close()
  await server.start()
  const scene = await setScene(server)
  const { token } = await scene.call(signIn, { input: scene.supervisor })
  let made = false
  const looking = openFile(server)
  await until(() => (made ||= looking.prepare("select 1 from knowledge_marks where name = 'index'").get() !== undefined), indexLimitMs, () => 'the index was not made')
  looking.close()
  return token
}

/** The same texts under the same tokens, in one table of FTS5. */
function makeBare(file: string, size: number, tokens: (text: string) => string[]): void {
  const database = new DatabaseSync(file)
  database.exec("create virtual table texts using fts5(title, questions, body, tokenize='unicode61'); begin")
  const add = database.prepare('insert into texts (title, questions, body) values (?, ?, ?)')
  for (let at = 0; at < size; at++) {
    const { title, questions, answer } = knowledgeAt(at)
    add.run(tokens(title).join(' '), tokens((JSON.parse(questions) as string[]).join('\n')).join(' '), tokens(answer).join(' '))
  }
  database.exec('commit')
  database.close()
}

async function askBare(url: string, terms: readonly string[]): Promise<void> {
  const match = [...new Set(terms)].map((term) => `"${term.replaceAll('"', '""')}"`).join(' OR ')
  if (match === '') return
  await ask(url.replace('ws:', 'http:'), { body: { sql: `select rowid, title, body from texts where texts match ? order by rank limit ${limit}`, parameters: [match] } })
}
