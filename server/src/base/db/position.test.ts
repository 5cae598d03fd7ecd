import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hasReached, later, nowhere, packPosition, readPosition, unpackPosition, writePosition } from './position.ts'

const uuid = '3e11fa47-71ca-11e1-9e33-c80aa9429562'
const other = '8a94f357-aab4-11df-86ab-c80aa9429562'

function reading(text: string) {
  const position = readPosition(text)
  assert.ok(position, text)
  return position
}

describe('a position', () => {
  const written: [string, string][] = [
    ['0-1-5', '0-1-5'],
    ['0-1-5,2-7-9', '0-1-5,2-7-9'],
    // After a promotion one domain has steps of two servers; the later one counts.
    ['0-1-5,0-2-8', '0-2-8'],
    [`${uuid}:23`, `${uuid}:1-23`],
    [`${uuid.toUpperCase()}:1-5:7-9`, `${uuid}:1-9`],
    [`${uuid}:1-3,\n${other}:1`, `${uuid}:1-3,${other}:1-1`],
    [`${uuid}:nightly:1-4`, `${uuid}:nightly:1-4`],
  ]
  for (const [text, expected] of written) {
    test(`${JSON.stringify(text)} is ${expected}`, () => assert.equal(writePosition(reading(text)), expected))
  }

  for (const text of ['', '0-1', 'x-1-5', '0-1-5,', `'); drop table t`, `${uuid}:`, `${uuid}:a-b`, '0-1-99999999999999999999', '0-1-5,'.repeat(400)]) {
    test(`${JSON.stringify(text.slice(0, 40))} is none`, () => assert.equal(readPosition(text), undefined))
  }

  test('is reached by whoever has all of its sources as far', () => {
    assert.ok(hasReached(reading('0-1-7,1-1-3'), reading('0-1-7')))
    assert.ok(hasReached(reading('0-2-8'), reading('0-1-7')))
    assert.ok(!hasReached(reading('0-1-6'), reading('0-1-7')))
    assert.ok(!hasReached(reading('0-1-9'), reading('0-1-7,1-1-1')))
    assert.ok(hasReached(nowhere, nowhere))
    assert.ok(!hasReached(reading(`${other}:1-50`), reading(`${uuid}:2`)))
  })

  test('of two the later of each source', () => {
    assert.equal(writePosition(later(reading('0-1-7,1-1-3'), reading('0-1-6,1-1-4,2-1-1'))), '0-1-7,1-1-4,2-1-1')
  })

  test('travels with a client and comes back the same', () => {
    for (const text of ['0-1-5,2-7-9', `${uuid}:1-23`]) {
      const packed = packPosition(reading(text))
      assert.match(packed, /^[\w-]+$/)
      assert.equal(writePosition(unpackPosition(packed)!), text)
    }
    assert.equal(unpackPosition('not a position'), undefined)
    assert.equal(unpackPosition(Buffer.from('select 1').toString('base64url')), undefined)
    assert.equal(unpackPosition(undefined), undefined)
  })
})
