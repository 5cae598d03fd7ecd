import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeTree } from './sources/temporary-tree.ts'
import { checkCode } from './structure/code.ts'
import { checkDependencies } from './structure/dependencies.ts'
import { checkModules } from './structure/modules.ts'
import { checkNames } from './structure/names.ts'
import { readTree } from './structure/read.ts'
import { checkSizes, describeSizes } from './structure/sizes.ts'

const read = (files: Record<string, string>) => readTree(makeTree(files))
const linesOf = (count: number) => 'x\n'.repeat(count)

describe('sizes', () => {
  it('names a file over the limit, but no table of data', () => {
    const { files } = read({
      'server/src/a.ts': linesOf(401),
      'server/src/b.ts': linesOf(80),
      'server/src/c.ts': linesOf(80),
      'server/src/words.data.ts': linesOf(900),
      'demo/data/goods.ts': linesOf(900),
      'server/schema.mysql.sql': linesOf(900),
    })
    const broken = checkSizes(files)
    assert.equal(broken.length, 1)
    assert.match(broken[0] ?? '', /^server\/src\/a\.ts: 401 lines/)
  })
  it('refuses a median over the limit; tests do not count', () => {
    const { files } = read({ 'nlu/src/a.ts': linesOf(81), 'nlu/src/a.test.ts': linesOf(1) })
    assert.match(checkSizes(files).join(), /median file has 81 lines/)
  })
  it('sums up', () => {
    const { files } = read({ 'nlu/src/a.ts': linesOf(10), 'nlu/src/b.ts': linesOf(30), 'nlu/src/a.test.ts': linesOf(20) })
    assert.match(describeSizes(files), /^2 files: median 10 .* p90 10 .* tests are 0\.50/)
  })
})

describe('names', () => {
  for (const path of ['server/src/utils/a.ts', 'nlu/src/types/a.ts', 'console/src/helpers.ts', 'contract/src/MyFile.ts']) {
    it(`refuses ${path}`, () => assert.equal(checkNames(read({ [path]: '' }).entries).length, 1))
  }
  it('allows a file of types and a dotted name', () => {
    assert.deepEqual(checkNames(read({ 'nlu/src/types.ts': '', 'console/src/zh-CN.ts': '', 'server/src/a-b.slow.test.ts': '' }).entries), [])
  })
})

describe('modules', () => {
  const good = { 'server/src/modules/tags/README.md': '', 'server/src/modules/tags/module.ts': '' }
  const broken = (files: Record<string, string>) => checkModules(read(files).entries)

  it('allows the usual inside', () => {
    assert.deepEqual(broken({ ...good, 'server/src/modules/tags/rules.ts': '', 'server/src/modules/tags/migrations/1.ts': '' }), [])
  })
  it('asks for the map and the table of contents', () => {
    assert.equal(broken({ 'server/src/modules/tags/service.ts': '' }).length, 2)
  })
  it('refuses layers and strays', () => {
    assert.equal(broken({ ...good, 'server/src/modules/tags/repository.ts': '', 'server/src/modules/index.ts': '' }).length, 2)
  })
  it('counts sources at the top only', () => {
    const many = (folder: string) => Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`server/src/modules/tags/${folder}a${n}.ts`, '']))
    assert.deepEqual(broken({ ...good, ...many('closing/') }), [])
    assert.match(broken({ ...good, ...many('') }).join(), /16 files, at most 15/)
  })
})

describe('code', () => {
  // Built from parts, so that this file keeps the rules that it tests.
  const refused: [path: string, text: string][] = [
    ['server/src/a.ts', ['en', 'um A { B }'].join('')],
    ['server/src/a.test.ts', ['it.', "only('a')"].join('')],
    ['server/src/a.test.ts', ['t.', 'skip()'].join('')],
    ['server/src/a.test.ts', ['{ sk', 'ip: true }'].join('')],
    ['server/src/a.ts', ['// TO', 'DO later'].join('')],
    ['server/src/a.ts', ["import { x } fr", "om './b'"].join('')],
    ['server/src/a.ts', 'const a: an' + 'y = 1'],
  ]
  for (const [path, text] of refused) {
    it(`refuses ${text}`, () => assert.equal(checkCode(read({ [path]: text }).files).length, 1))
  }
  const allowed: [path: string, text: string][] = [
    ['server/src/a.test.ts', "it('a', { skip: 'needs a printer' })"],
    ['server/src/a.test.ts', "t.skip('needs a printer')"],
    ['server/src/a.ts', "import { x } from './b.ts'"],
    ['server/src/a.ts', '// any: the schema of that day\nconst a: any = 1'],
    ['server/src/a.ts', 'const a: string = company'],
  ]
  for (const [path, text] of allowed) {
    it(`allows ${text}`, () => assert.deepEqual(checkCode(read({ [path]: text }).files), []))
  }
})

describe('dependencies', () => {
  const manifest = (names: string[]) => JSON.stringify({ devDependencies: Object.fromEntries(names.map(name => [name, '1'])) })

  it('counts what a page ships, not what builds it', () => {
    const allowed = makeTree({ 'widget/package.json': manifest(['preact', 'vite', '@yanshu/contract']) })
    const refused = makeTree({ 'widget/package.json': manifest(['preact', 'dayjs']) })
    assert.deepEqual(checkDependencies(allowed), [])
    assert.match(checkDependencies(refused).join(), /2 packages at run time, at most 1/)
  })
  it('refuses download addresses in the lock file', () => {
    const lock = '{ "resolved": ' + '"https://example.org/a.tgz" }'
    assert.equal(checkDependencies(makeTree({ 'package-lock.json': lock })).length, 1)
  })
})
