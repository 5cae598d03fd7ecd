import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openKeep } from './keep.ts'

/** A storage as a browser has it: its keys are its own properties. */
function makeStorage(capacity = Infinity): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) { return this[key] ?? null },
    setItem(this: Record<string, string>, key: string, value: string) {
      if (value.length > capacity) throw new Error('QuotaExceededError')
      this[key] = value
    },
    removeItem(this: Record<string, string>, key: string) { delete this[key] },
  }
  return Object.create(methods) as Storage
}

test('keeps under its own prefix and lists what begins alike', () => {
  const storage = makeStorage()
  storage.setItem('foreign', 'x')
  const keep = openKeep(storage, 'yanshu:a:')
  keep.set('out:1', 'one')
  keep.set('memory', 'm')
  assert.equal(storage.getItem('yanshu:a:out:1'), 'one')
  assert.deepEqual(keep.keys('out:'), ['out:1'])
  assert.equal(openKeep(storage, 'yanshu:b:').get('memory'), undefined)
  keep.remove('out:1')
  assert.equal(keep.get('out:1'), undefined)
})

test('without storage it lives as long as the page', () => {
  const keep = openKeep(undefined, 'p:')
  keep.set('draft', '你好')
  assert.equal(keep.get('draft'), '你好')
  assert.deepEqual(keep.keys(''), ['draft'])
  keep.remove('draft')
  assert.equal(keep.get('draft'), undefined)
})

test('what a full storage refuses is kept for the page', () => {
  const keep = openKeep(makeStorage(3), 'p:')
  keep.set('draft', 'abc')
  keep.set('draft', 'abcdef')
  assert.equal(keep.get('draft'), 'abcdef')
})
