import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshColor, labelColors } from './fresh-color.ts'

test('a new label gets the colour that is borne least, the first of the palette when all are borne alike', () => {
  assert.equal(freshColor([]), 'red')
  assert.equal(freshColor([{ color: 'red' }, { color: 'gold' }]), 'orange')
  assert.equal(freshColor(labelColors.map((color) => ({ color }))), 'red')
  assert.equal(freshColor([...labelColors, ...labelColors.slice(0, 5)].map((color) => ({ color }))), labelColors[5])
})
