import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SavedView } from '@yanshu/contract/saved-views.ts'
import { moved, placedWith } from './order.ts'

const view = (id: string, scope: SavedView['scope'] = { kind: 'own' }): SavedView => ({ id, name: id, view: 'all', filter: { priority: 1 }, scope, editable: true })
const views = [view('a'), view('b'), view('c'), view('x', { kind: 'everyone' }), view('g', { kind: 'group', group: '1' }), view('h', { kind: 'group', group: '2' })]

test('a view moves among those that stand with it, and not beyond', () => {
  assert.deepEqual(moved(views, views[1]!, -1), ['b', 'a', 'c'])
  assert.deepEqual(moved(views, views[1]!, 1), ['a', 'c', 'b'])
  assert.deepEqual(moved(views, views[0]!, -1), ['a', 'b', 'c'])
  assert.deepEqual(moved(views, views[2]!, 1), ['a', 'b', 'c'])
})

test('views of two groups do not stand together', () => {
  assert.deepEqual(placedWith(views, views[4]!).map((each) => each.id), ['g'])
  assert.deepEqual(placedWith(views, views[3]!).map((each) => each.id), ['x'])
})
