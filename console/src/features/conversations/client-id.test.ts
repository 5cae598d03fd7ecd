import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clientId } from '@yanshu/contract/primitives.ts'
import { makeClientId } from './client-id.ts'
import { createObservable } from './observable.ts'

describe('client ids', () => {
  it('are what the contract asks for, and never the same', () => {
    const ids = Array.from({ length: 500 }, makeClientId)
    assert.equal(new Set(ids).size, 500)
    assert.equal(ids.every((each) => clientId.safeParse(each).success), true)
  })
})

describe('an observable', () => {
  it('tells of changes only, until one does not want to hear', () => {
    const value = createObservable(1)
    const heard: number[] = []
    const stop = value.subscribe(() => heard.push(value.get()))
    value.set(1)
    value.update((present) => present + 1)
    stop()
    value.set(5)
    assert.deepEqual(heard, [2])
    assert.equal(value.get(), 5)
  })
})
