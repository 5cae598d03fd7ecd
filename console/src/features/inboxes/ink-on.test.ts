import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inkOn } from './ink-on.ts'

test('dark colours take white ink, light ones dark ink', () => {
  for (const color of ['#1d6b70', '#000000', '#2f6fdb', '#b84a33']) assert.equal(inkOn(color), '#ffffff', color)
  for (const color of ['#ffffff', '#ffe066', '#c8f7d0', '#c8613a']) assert.equal(inkOn(color), '#000000', color)
})
