import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createTokens } from '@yanshu/nlu/text/tokens.ts'
import { demoKnowledge } from '../../../../demo/seed.ts'
import type { SearchDocument } from './port.ts'
import { createSqliteSearch } from './sqlite.ts'

/** Real questions lie beside a checkout that has them, else the demo shop's serve. YANSHU_SEARCH_SPEED=100000 indexes so many. */
const file = fileURLToPath(new URL('../../../../../shared/data/atec/pairs.jsonl', import.meta.url))
const size = Number(process.env['YANSHU_SEARCH_SPEED'] ?? 2_000)

it('tells how long queries take over real questions', { timeout: 600_000 }, async (test) => {
  const texts = existsSync(file) ? realQuestions() : demoKnowledge().flatMap((entry) => [...entry.questions])
  const folder = await mkdtemp(join(tmpdir(), 'yanshu-search-'))
  const search = createSqliteSearch({ path: join(folder, 'search.db'), tokens: createTokens() })
  const began = performance.now()
  await search.rebuild('questions', documents(texts.slice(0, size)))
  test.diagnostic(`${size} sentences indexed in ${Math.round(performance.now() - began)} ms`)
  for (const concurrency of [1, 8]) test.diagnostic(await measure(concurrency))
  await search.close()
  await rm(folder, { recursive: true })

  async function measure(concurrency: number): Promise<string> {
    const times: number[] = []
    const asked = texts.slice(-2_000)
    await Promise.all(Array.from({ length: concurrency }, async () => {
      for (let text = asked.pop(); text !== undefined; text = asked.pop()) {
        const start = performance.now()
        await search.query({ collection: 'questions', text, limit: 20 })
        times.push(performance.now() - start)
      }
    }))
    assert.equal(times.length, Math.min(2_000, texts.length))
    const at = (share: number): string => (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1)
    return `${concurrency} at a time: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, worst ${at(0.9999)} ms`
  }
})

function realQuestions(): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).flatMap((line) => {
    const { a, b } = JSON.parse(line) as { a: string; b: string }
    return [a, b]
  })
}

async function* documents(texts: string[]): AsyncGenerator<SearchDocument> {
  for (const [index, text] of texts.entries()) {
    yield { id: String(index), collection: 'questions', brand: '', title: text, questions: '', body: '' }
  }
}
