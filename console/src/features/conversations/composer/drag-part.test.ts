import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { carryPart, droppedPart, isWelcome } from './drag-part.ts'

function drag() {
  const held = new Map<string, string>()
  return { effectAllowed: '', get types() { return [...held.keys()] }, setData: (type: string, text: string) => void held.set(type, text), getData: (type: string) => held.get(type) ?? '' } as unknown as DataTransfer
}

describe('a card that is dragged', () => {
  it('arrives as it was', () => {
    const data = drag()
    const part = { type: 'logistics', carrier: '顺丰', number: 'SF1', events: [] } as const
    carryPart(data, { ...part, events: [] }, '顺丰 SF1')
    assert.equal(isWelcome(data), true)
    assert.deepEqual(droppedPart(data), part)
    assert.equal(data.getData('text/plain'), '顺丰 SF1')
  })
  it('is nothing when it does not read as one', () => {
    const data = drag()
    data.setData('application/x-yanshu-part', '{"type":"notice"}')
    assert.equal(droppedPart(data), undefined)
    assert.equal(droppedPart(drag()), undefined)
    assert.equal(isWelcome({ types: ['text/plain'] }), false)
  })
})
