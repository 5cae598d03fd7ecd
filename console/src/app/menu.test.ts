import assert from 'node:assert/strict'
import { test } from 'node:test'
import { menu } from '@yanshu/contract/menu.ts'
import { permissions, shippedRoles } from '@yanshu/contract/permissions.ts'
import { isAllowed } from '../lib/session.ts'
import { menuEntryAt, sectioned, visibleMenu } from './menu.ts'

const modules = [...new Set(menu.map((each) => each.module))]
const keys = (held: readonly (typeof permissions)[number][], on: string[] = modules): string[] => visibleMenu({ permissions: [...held], modules: on }).map((each) => each.key)

test('each role sees its own pages', () => {
  assert.deepEqual(keys(shippedRoles.agent), ['workspace', 'contacts', 'knowledge', 'canned', 'stores', 'search', 'people'])
  assert.deepEqual(keys(shippedRoles.auditor), ['audit'])
  assert.ok(!keys(shippedRoles.administrator).includes('audit'))
  assert.deepEqual(keys([]), [])
})

test('a module that is off takes its pages away', () => {
  assert.ok(!keys(permissions, modules.filter((each) => each !== 'knowledge')).includes('knowledge'))
})

test('every page stands under one heading, and headings without a page are left out', () => {
  const all = visibleMenu({ permissions: [...permissions], modules })
  const sections = sectioned(all)
  assert.deepEqual(sections.flatMap((each) => each.entries.map(({ key }) => key)).toSorted(), all.map(({ key }) => key).toSorted())
  assert.deepEqual(sections[0]?.entries.slice(0, 2).map(({ key }) => key), ['workspace', 'contacts'])
  const agent = sectioned(visibleMenu({ permissions: [...shippedRoles.agent], modules })).map(({ key }) => key)
  assert.ok(!agent.includes('channels') && agent.includes('desk'))
})

test('an address belongs to the page whose path begins it', () => {
  assert.equal(menuEntryAt('/people/roles')?.key, 'people')
  assert.equal(menuEntryAt('/peoples'), undefined)
  assert.equal(menuEntryAt('/profile'), undefined)
})

test('access by one permission, by any of several, by being signed in', () => {
  assert.ok(isAllowed(['audit.read'], 'audit.read'))
  assert.ok(isAllowed(['conversations.own'], ['conversations.all', 'conversations.own']))
  assert.ok(isAllowed([], 'signed-in'))
  assert.ok(!isAllowed(['audit.read'], ['people.read']))
  assert.ok(!isAllowed([...permissions], 'visitor'))
})
