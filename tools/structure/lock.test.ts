import assert from 'node:assert/strict'
import { it } from 'node:test'
import { completeLock, findMissing } from './lock.ts'

const lock = {
  packages: {
    '': {},
    'node_modules/tool': {
      version: '1.2.3',
      dev: true,
      optionalDependencies: { '@tool/binding-linux-x64-gnu': '1.2.3', '@tool/binding-linux-arm64-musl': '1.2.3', '@tool/darwin-x64': '1.2.3' },
    },
    'node_modules/@tool/binding-linux-x64-gnu': { version: '1.2.3' },
  },
}

it('adds the packages of other platforms under what their names say', () => {
  const { packages } = completeLock(lock)
  assert.deepEqual(packages['node_modules/@tool/binding-linux-arm64-musl'], {
    version: '1.2.3', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'],
  })
  assert.deepEqual(packages['node_modules/@tool/darwin-x64'], { version: '1.2.3', cpu: ['x64'], dev: true, optional: true, os: ['darwin'] })
  assert.equal(Object.keys(packages)[0], '')
  assert.deepEqual(findMissing({ packages }), [])
})
