import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from '../../testkit/open-link.ts'
import { Marks } from './marks.ts'

function open(fails = () => false): { marks: Marks; told: string[] } {
  const told: string[] = []
  const marks = new Marks((mark, seq) => {
    told.push(`${mark} ${seq}`)
    return fails() ? Promise.reject(new Error('down')) : Promise.resolve()
  })
  return { marks, told }
}

test('many messages make one mark', async () => {
  const { marks, told } = open()
  for (let seq = 1; seq <= 9; seq++) marks.noteReceived(seq)
  await until('it is told', () => told.length > 0)
  assert.deepEqual(told, ['received 9'])
})

test('what is read at once is told as read only', async () => {
  const { marks, told } = open()
  marks.noteReceived(2)
  marks.noteRead(2)
  await until('it is told', () => told.length > 0)
  marks.noteReceived(2)
  marks.noteRead(1)
  assert.deepEqual(told, ['read 2'])
  assert.equal(marks.read, 2)
})

test('what came after the last that was read is told as received in the same breath', async () => {
  const { marks, told } = open()
  marks.noteReceived(2)
  marks.noteRead(2)
  marks.noteReceived(3)
  await until('both are told', () => told.length === 2)
  assert.deepEqual(told, ['read 2', 'received 3'])
})

test('a mark that did not come through is told again', async () => {
  let isDown = true
  const { marks, told } = open(() => isDown)
  marks.noteRead(3)
  await until('it failed', () => told.length === 1)
  isDown = false
  marks.repeat(0)
  await until('it is told again', () => told.length === 2)
  assert.deepEqual(told, ['read 3', 'read 3'])
})

test('another conversation begins where the server says', async () => {
  const { marks, told } = open()
  marks.noteRead(9)
  await until('it is told', () => told.length === 1)
  marks.begin(1)
  marks.noteReceived(1)
  marks.noteRead(2)
  await until('the next is told', () => told.length === 2)
  assert.deepEqual(told, ['read 9', 'read 2'])
})
