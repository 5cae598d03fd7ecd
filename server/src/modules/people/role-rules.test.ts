import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exclusiveRoles, shippedRoles, type Permission } from '@yanshu/contract/permissions.ts'
import { areExcluded, mayGrant, permissionsOf, type RoleBook } from './role-rules.ts'

const book: RoleBook = new Map<string, readonly Permission[]>(Object.entries(shippedRoles)).set('reader', ['audit.read']).set('keeper', ['settings.manage'])

test('no two of the separated powers go together', () => {
  for (const one of exclusiveRoles) {
    for (const other of exclusiveRoles) assert.equal(areExcluded([one, other], book), one !== other, `${one} ${other}`)
  }
})

test('nobody administers and reads the audit, by whatever roles', () => {
  for (const roles of [['administrator', 'auditor'], ['reader', 'keeper'], ['system', 'reader'], ['security', 'reader']]) assert.equal(areExcluded(roles, book), true, roles.join())
  for (const roles of [['agent', 'supervisor'], ['administrator', 'agent'], ['auditor', 'agent'], ['reader', 'auditor']]) assert.equal(areExcluded(roles, book), false, roles.join())
})

test('nobody hands out power that they lack, unless roles are theirs to manage', () => {
  const grants = (actor: keyof typeof shippedRoles, role: string) => mayGrant(new Set(shippedRoles[actor]), permissionsOf([role], book))
  assert.equal(grants('administrator', 'auditor'), true)
  assert.equal(grants('security', 'system'), true)
  assert.equal(grants('system', 'agent'), true)
  assert.equal(grants('system', 'supervisor'), true)
  for (const role of ['administrator', 'security', 'auditor']) assert.equal(grants('system', role), false, role)
})

test('a role that nobody knows permits nothing', () => {
  assert.deepEqual([...permissionsOf(['ghost'], book)], [])
})
