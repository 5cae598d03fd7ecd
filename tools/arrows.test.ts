import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkArrows } from './arrows/check.ts'
import { makeTree } from './sources/temporary-tree.ts'

const app = [
  "import { peopleModule } from './modules/people/module.ts'",
  "import { routingModule } from './modules/routing/module.ts'",
].join('\n')

const load = (specifier: string) => `import { x } from '${specifier}'\n`
const loadType = (specifier: string) => `import type { X } from '${specifier}'\n`
const later = (specifier: string) => `const x = await import('${specifier}')\n`

type Case = [file: string, text: string]

const allowed: Case[] = [
  ['contract/src/a.ts', load('./b.ts') + load('zod')],
  ['channels/src/port.ts', load('@yanshu/contract/messages.ts')],
  ['console/src/app/a.tsx', load('@yanshu/contract/messages.ts')],
  ['widget/src/a.ts', loadType('@yanshu/contract/messages.ts')],
  ['server/src/host/http/a.ts', load('../../base/log.ts') + loadType('../../ports/kv/port.ts')],
  ['server/src/host/audit/a.ts', loadType('../../database.ts')],
  ['server/src/ports/search/a.ts', load('../../base/log.ts') + load('@yanshu/nlu/text/words.ts')],
  ['server/src/modules/people/a.ts', load('@yanshu/nlu/head/promote.ts') + loadType('@yanshu/nlu/index.ts')],
  ['server/src/database.ts', loadType('./modules/people/tables.ts') + loadType('./host/jobs/tables.ts')],
  ['server/src/modules/routing/service.ts', loadType('../people/service.ts') + load('../people/rules.ts')],
  ['server/src/modules/routing/queries.ts', loadType('../../database.ts') + load('./tables.ts')],
  ['server/src/modules/routing/module.ts', loadType('@yanshu/channels/port.ts') + load('@yanshu/channels/reply-window.ts') + load('../../host/module.ts')],
  ['server/src/main.ts', load('./app.ts')],
  ['server/src/cli/doctor.ts', load('../app.ts') + load('../modules/people/queries.ts')],
  ['server/src/base/a.test.ts', load('../../testkit/open-app.ts')],
  ['server/testkit/a.ts', load('../src/modules/routing/queries.ts')],
  ['bench/messages.ts', load('../server/src/app.ts')],
  ['server/src/base/prose.ts', "/**\n import { x } from '../app.ts'\n*/\n// import { x } from '../app.ts'\n"],
]

const refused: [...Case, rule: string][] = [
  ['contract/src/a.ts', load('@yanshu/nlu/index.ts'), 'contract imports nothing of ours'],
  ['nlu/src/a.ts', loadType('@yanshu/contract/errors.ts'), 'nlu imports nothing of ours'],
  ['channels/src/a.ts', load('@yanshu/nlu/index.ts'), 'channels imports only contract of ours'],
  ['console/src/a.tsx', load('../../server/src/base/log.ts'), 'console imports only contract of ours'],
  ['widget/src/a.ts', load('@yanshu/contract/messages.ts'), 'widget imports only types of contract'],
  ['widget/src/b.ts', "import { type X } from '@yanshu/contract/messages.ts'\n", 'widget imports only types of contract'],
  ['server/src/base/a.ts', load('../host/mount.ts'), 'base stands below host'],
  ['server/src/base/b.ts', "export * from '../app.ts'\n", 'base stands below app'],
  ['server/src/ports/kv/a.ts', load('../../host/mount.ts'), 'ports stands below host'],
  ['server/src/host/a.ts', later('../modules/people/rules.ts'), 'host stands below modules'],
  ['server/src/host/b.ts', load('../ports/kv/memory.ts'), 'only app.ts imports what implements a port'],
  ['server/src/modules/people/a.ts', load('../../ports/kv/port.ts'), 'from port.ts only types are imported'],
  ['server/src/modules/people/b.ts', loadType('../../ports/kv/memory.ts'), 'only app.ts imports what implements a port'],
  ['server/src/modules/people/c.ts', load('../../database.ts'), 'from database.ts only types are imported'],
  ['server/src/base/c.ts', loadType('../database.ts'), 'base does not know database.ts'],
  ['server/src/database.ts', load('./modules/people/tables.ts'), 'database.ts holds types only'],
  ['server/src/database.ts', loadType('./modules/people/service.ts'), 'database.ts imports only row types'],
  ['server/src/modules/people/d.ts', loadType('../routing/service.ts'), 'routing stands below people in app.ts'],
  ['server/src/modules/people/e.ts', later('../routing/rules.ts'), 'routing stands below people in app.ts'],
  ['server/src/modules/routing/a.ts', load('../people/service.ts'), 'a service is an argument'],
  ['server/src/modules/routing/b.ts', load('../people/queries.ts'), 'queries.ts belongs to people alone'],
  ['server/src/modules/routing/c.ts', loadType('../people/tables.ts'), 'tables.ts belongs to people alone'],
  ['server/src/modules/routing/d.ts', load('../people/module.ts'), 'module.ts belongs to people alone'],
  ['server/src/modules/routing/e.ts', load('../forgotten/rules.ts'), 'module forgotten has no place in app.ts'],
  ['server/src/modules/routing/f.ts', load('../../app.ts'), 'modules stands below app'],
  ['server/src/modules/routing/g.ts', load('@yanshu/channels/index.ts'), 'only app.ts imports channels'],
  ['server/src/modules/routing/h.ts', load('@yanshu/channels/web/config.ts'), 'only app.ts imports channels'],
  ['server/src/modules/routing/h.ts', load('@yanshu/nlu/index.ts'), 'only app.ts loads the language engine'],
  ['server/src/modules/routing/i.ts', load('../../../../demo/seed.ts'), 'only the composition of the server may import demo'],
  ['server/src/app.ts', `${app}\n${load('./main.ts')}`, 'app stands below main'],
]

describe('arrows', () => {
  for (const [file, text] of allowed) {
    it(`allows ${file}`, () => {
      assert.deepEqual(checkArrows(makeTree({ 'server/src/app.ts': app, [file]: text })), [])
    })
  }
  for (const [file, text, rule] of refused) {
    it(`refuses ${file}: ${rule}`, () => {
      const broken = checkArrows(makeTree({ 'server/src/app.ts': app, [file]: text }))
      assert.equal(broken.length, 1, broken.join('\n'))
      assert.ok(broken[0]?.startsWith(`${file} → `) && broken[0].includes(rule), broken[0])
    })
  }
  it('finds nothing where there is nothing', () => {
    assert.deepEqual(checkArrows(makeTree({})), [])
  })
})
