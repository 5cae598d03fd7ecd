import assert from 'node:assert/strict'
import { it } from 'node:test'
import { checkArrows } from './arrows/check.ts'
import { make } from './new/make.ts'
import { describeRest, makeModule } from './new/module.ts'
import { readNames } from './new/names.ts'
import { makeTree } from './sources/temporary-tree.ts'
import { checkCode } from './structure/code.ts'
import { checkModules } from './structure/modules.ts'
import { checkNames } from './structure/names.ts'
import { readTree } from './structure/read.ts'

it('makes a module that keeps every rule', () => {
  const names = readNames('canned-replies')
  assert.ok(names)
  const app = "import { cannedRepliesModule } from './modules/canned-replies/module.ts'\n"
  const root = makeTree({ ...makeModule(names, '20270105'), 'server/src/app.ts': app })
  const { entries, files } = readTree(root)
  assert.ok(files.some(({ path }) => path.endsWith('/migrations/20270105_canned_replies.ts')))
  assert.deepEqual([...checkArrows(root), ...checkModules(entries), ...checkNames(entries), ...checkCode(files)], [])
  assert.match(describeRest(names), /import \{ cannedRepliesModule \} from '\.\/modules\/canned-replies\/module\.ts'/)
})

it('takes only names that a folder of ours may have', () => {
  for (const name of ['', 'Tags', 'canned_replies', '../tags', '1st', 'a--b']) assert.equal(readNames(name), undefined)
})

it('makes a channel, a page and a migration that keep every rule', () => {
  const made = [make('channel', 'short-message', '20270105'), make('page', 'shift-plans', '20270105'), make('migration', 'routing/second-overflow', '20270105')]
  const paths = made.flatMap((each) => Object.keys(each?.files ?? {}))
  assert.ok(paths.includes('channels/src/short-message/decode.ts'))
  assert.ok(paths.includes('console/src/features/shift-plans/shift-plans.tsx'))
  assert.ok(paths.includes('server/src/modules/routing/migrations/20270105_routing_second_overflow.ts'))
  const around = makeModule(readNames('routing') ?? assert.fail(), '20270104')
  const root = makeTree(Object.assign({ ...around, 'server/src/app.ts': "import { routingModule } from './modules/routing/module.ts'\n" }, ...made.map((each) => each?.files)) as Record<string, string>)
  const { entries, files } = readTree(root)
  assert.deepEqual([...checkArrows(root), ...checkModules(entries), ...checkNames(entries), ...checkCode(files)], [])
  for (const each of made) assert.match(each?.rest ?? '', /^Now /)
})

it('makes nothing of what it does not know', () => {
  for (const [kind, name] of [['gadget', 'x'], ['constructor', 'x'], ['page', 'A'], ['migration', 'routing'], ['migration', 'a/b/c'], ['migration', '../x']] as const) {
    assert.equal(make(kind, name, '20270105'), undefined)
  }
})
