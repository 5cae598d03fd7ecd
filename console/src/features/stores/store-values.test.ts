import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '@yanshu/contract/stores.ts'
import { inputFrom, inputOf, valuesOf } from './store-values.ts'

const slots = [{ from: 540, to: 1260 }]
const store: Store = {
  id: 'a', name: '西湖店', code: 'S1', brand: 'b', address: '北山街 1 号', phone: '0571', place: { latitude: 30.25, longitude: 120.15, datum: 'bd09' },
  hours: { timeZone: 'Asia/Shanghai', week: [slots, slots, slots, slots, slots, [], []], exceptions: [] }, opening: { open: true }, enabled: false, revision: 3, updatedAt: 1,
}

test('a store goes through the form and comes out as it was', () => {
  assert.deepEqual(inputFrom(valuesOf(store)), inputOf(store))
  const { code: _code, phone: _phone, brand: _brand, hours: _hours, ...plain } = store
  assert.deepEqual(inputFrom(valuesOf(plain)), inputOf(plain))
})

test('blanks are nothing, and hours that nobody knows are left out', () => {
  const input = inputFrom({ ...valuesOf(undefined), name: ' 新店 ', address: ' 街 ', code: ' ', phone: '', point: '120.15,30.25', knowsHours: false })
  assert.deepEqual(input, { name: '新店', address: '街', place: { latitude: 30.25, longitude: 120.15, datum: 'gcj02' }, enabled: true })
})
