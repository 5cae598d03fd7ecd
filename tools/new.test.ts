import assert from 'node:assert/strict'
import { it } from 'node:test'
import { checkArrows } from './arrows/check.ts'
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
