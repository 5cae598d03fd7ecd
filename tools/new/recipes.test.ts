import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { makeTree } from '../sources/temporary-tree.ts'

const top = join(import.meta.dirname, '../..')
const day = new Date().toISOString().slice(0, 10).replaceAll('-', '')

/** What CONTRIBUTING.md says of a channel, a module, a migration and a page is done to a copy of the sources, to the last line. */
describe('the recipes of CONTRIBUTING.md', () => {
  const tree = makeTree({ 'package.json': '{"type":"module"}' })
  const make = (kind: string, name: string) => run(join(top, 'tools/new.ts'), kind, name)
  const run = (...words: string[]) => execFileSync(process.execPath, words, { cwd: tree, encoding: 'utf8', env: outside() })
  const edit = (file: string, ...changes: [string | RegExp, string][]) => {
    const path = join(tree, file)
    let text = readFileSync(path, 'utf8')
    for (const [old, put] of changes) {
      assert.notEqual(text.replace(old, put), text, `${file} has no ${old} any more`)
      text = text.replace(old, put)
    }
    writeFileSync(path, text)
  }

  before(() => {
    const isWanted = (path: string) => !/\.test\.tsx?$|\/dist$/.test(path)
    for (const folder of ['channels/src', 'server/src', 'console/src']) cpSync(join(top, folder), join(tree, folder), { recursive: true, filter: isWanted })
    for (const folder of ['node_modules', 'contract']) symlinkSync(join(top, folder), join(tree, folder))
  })

  it('a channel conforms as soon as it is made', () => {
    assert.match(make('channel', 'short-message'), /add shortMessage to the list/)
    edit('channels/src/index.ts', ["import { web }", "import { shortMessage } from './short-message/index.ts'\nimport { web }"], ['= [web', '= [shortMessage, web'])
    assert.match(run('--test', '--test-reporter=tap', 'channels/src/short-message/short-message.test.ts'), /^# fail 0$/m)
  })

  it('a module and a migration of it make their tables', () => {
    make('module', 'loyalty')
    make('migration', 'loyalty/points')
    edit('server/src/modules/loyalty/module.ts',
      ["import type { Loyalty }", `import { loyaltyPoints } from './migrations/${day}_loyalty_points.ts'\nimport type { Loyalty }`],
      [': createLoyaltyTable }', `: createLoyaltyTable, '${day}_loyalty_points': loyaltyPoints }`])
    edit('server/src/modules/loyalty/tables.ts', ['  name: string\n', '  name: string\n  points: number\n'])
    edit('server/src/modules/loyalty/service.ts', ['name: tidyName(name),', 'name: tidyName(name), points: 0,'])
    edit('server/src/database.ts', ["import type { HostTables }", "import type { LoyaltyTables } from './modules/loyalty/tables.ts'\nimport type { HostTables }"], ['HostTables, BotTables', 'HostTables, LoyaltyTables, BotTables'])
    assert.match(run('--test', '--test-reporter=tap', 'server/src/modules/loyalty/rules.test.ts'), /^# fail 0$/m)
    writeFileSync(join(tree, 'try.ts'), trial)
    assert.deepEqual(JSON.parse(run('try.ts')), [{ id: 'l-1', name: '金卡', created_at: 1, points: 0 }])
  })

  it('a page has its words in both languages', () => {
    make('page', 'shift-plans')
    for (const language of ['zh-CN', 'en-US']) {
      const file = `console/src/lib/messages/${language}.ts`
      const list = /export const \w+[^\n]*= \{/.exec(readFileSync(join(tree, file), 'utf8'))?.[0] ?? 'export const'
      edit(file, [/^/, `import { shiftPlans } from './${language}/shift-plans.ts'\n`], [list, `${list}\n  shiftPlans,`])
    }
  })

  it('what they made passes the compiler', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(top, 'tsconfig.json'), 'utf8')) as { compilerOptions: object }
    const include = ['channels/src/index.ts', 'channels/src/short-message', 'server/src/modules/loyalty', 'console/src/features/shift-plans', 'console/src/lib/messages', 'console/src/**/*.d.ts']
    writeFileSync(join(tree, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }))
    try {
      execFileSync(join(top, 'node_modules/.bin/tsc'), ['-p', '.'], { cwd: tree, encoding: 'utf8' })
    } catch (error) {
      assert.fail((error as { stdout: string }).stdout.slice(0, 2_000))
    }
  })
})

const trial = `import { migrate } from './server/src/base/db/migrate.ts'
import { openDatabases } from './server/src/base/db/open.ts'
import type { Database } from './server/src/database.ts'
import { loyaltyModule } from './server/src/modules/loyalty/module.ts'
import { createLoyalty } from './server/src/modules/loyalty/service.ts'
import { insertLoyalty } from './server/src/modules/loyalty/queries.ts'

const databases = await openDatabases<Database>({ file: 'try.sqlite' })
const loyalty = createLoyalty({ db: databases.reader })
await migrate(databases, loyaltyModule({ loyalty }).migrations ?? {})
await insertLoyalty(databases.writer.kysely, { id: 'l-1', name: '金卡', points: 0, created_at: 1 })
console.log(JSON.stringify([await loyalty.find('l-1')]))
await databases.close()
`

/** A process that finds the variable of node:test behaves as the child of another one. */
function outside(): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env
  return { ...env, NO_COLOR: '1' }
}
