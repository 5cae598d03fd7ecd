// Benchmarks beside their floors: npm run bench -- [NAME] [--json]. docs/performance.md says how they measure.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Benchmark, Result } from './benchmark.ts'
import { callbacks } from './callbacks.ts'
import { cluster } from './cluster.ts'
import { day } from './day.ts'
import { delivery } from './delivery.ts'
import { idle } from './idle.ts'
import { inbox } from './inbox.ts'
import { messages } from './messages.ts'
import { parse } from './parse.ts'
import { jsonLine, tableLines } from './report.ts'
import { search } from './search.ts'
import { start } from './start.ts'

const benchmarks: readonly Benchmark[] = [messages, delivery, idle, search, inbox, cluster, start, parse, day, callbacks]

const { values: { json = false }, positionals: [name] } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const chosen = name === undefined ? benchmarks : benchmarks.filter((each) => each.name === name)
if (chosen.length === 0) {
  process.stderr.write(`There is no benchmark ${name}. There are:\n${listed()}\n`)
  process.exit(2)
}

const say = (text: string) => (json ? process.stderr : process.stdout).write(`${text}\n`)
say(`${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`)
for (const benchmark of chosen) await runOne(benchmark)

async function runOne(benchmark: Benchmark): Promise<void> {
  const results: Result[] = []
  say(`\n${benchmark.name}: ${benchmark.about}\ngoal: ${benchmark.goal}`)
  await benchmark.run(
    (result) => {
      results.push(result)
      if (json) process.stdout.write(`${jsonLine(result)}\n`)
    },
    (remark) => say(`  ${remark.size}: ${remark.says}`),
  )
  if (!json) say(tableLines(results).join('\n'))
}

function listed(): string {
  return benchmarks.map((each) => `  ${each.name.padEnd(10)}${each.about}`).join('\n')
}
