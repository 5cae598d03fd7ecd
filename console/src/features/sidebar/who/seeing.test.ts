import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Permission } from '@yanshu/contract/permissions.ts'
import { seesInWorkspace } from './seeing.ts'

const nobodys = { helpers: [], mentioned: [] }
const who = (...permissions: Permission[]) => ({ id: 'lin', groups: ['g1'], permissions })

test('one’s own, one’s groups’ and those one was drawn into are seen; all with the right to all', () => {
  const own = who('conversations.own')
  assert.equal(seesInWorkspace(own, nobodys), false)
  for (const each of [{ agent: 'lin' }, { helpers: ['lin'] }, { mentioned: ['x', 'lin'] }, { offer: { from: 'x', to: 'lin', at: 0, until: 1 } }]) {
    assert.equal(seesInWorkspace(own, { ...nobodys, ...each }), true, JSON.stringify(each))
    assert.equal(seesInWorkspace(who('conversations.groups'), { ...nobodys, ...each }), false, JSON.stringify(each))
  }
  assert.equal(seesInWorkspace(own, { ...nobodys, group: 'g1' }), false)
  assert.equal(seesInWorkspace(who('conversations.groups'), { ...nobodys, group: 'g1' }), true)
  assert.equal(seesInWorkspace(who('conversations.groups'), { ...nobodys, group: 'g2' }), false)
  assert.equal(seesInWorkspace(who('conversations.all'), nobodys), true)
})
