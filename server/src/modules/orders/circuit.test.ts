import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turnableClock } from '../../../testkit/clock.ts'
import { createCircuit } from './circuit.ts'

const broken = () => Promise.reject(new Error('broken'))
const good = () => Promise.resolve('good')

test('rests after three failures in a row, then lets one call try', async () => {
  const clock = turnableClock()
  const circuit = createCircuit(clock)
  for (let n = 0; n < 2; n++) await assert.rejects(circuit.run(broken))
  assert.equal(circuit.isOpen(), false)
  await assert.rejects(circuit.run(broken))
  assert.equal(circuit.isOpen(), true)
  clock.turn(10_000)
  assert.equal(circuit.isOpen(), false)
  const trial = circuit.run(good)
  assert.equal(circuit.isOpen(), true)
  await trial
  assert.equal(circuit.isOpen(), false)
})

test('a failed trial rests again; a success in between counts from nothing', async () => {
  const clock = turnableClock()
  const circuit = createCircuit(clock)
  for (let n = 0; n < 2; n++) await assert.rejects(circuit.run(broken))
  await circuit.run(good)
  for (let n = 0; n < 2; n++) await assert.rejects(circuit.run(broken))
  assert.equal(circuit.isOpen(), false)
  await assert.rejects(circuit.run(broken))
  clock.turn(10_000)
  await assert.rejects(circuit.run(broken))
  assert.equal(circuit.isOpen(), true)
  circuit.reset()
  assert.equal(circuit.isOpen(), false)
})
