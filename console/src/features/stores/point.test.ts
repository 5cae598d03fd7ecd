import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapAddress, pointText, readPoint } from './point.ts'

test('coordinates are read as they are copied from any map', () => {
  const hangzhou = { latitude: 30.2592, longitude: 120.1485 }
  for (const text of ['30.2592,120.1485', '120.1485,30.2592', ' 30.2592， 120.1485 ', '30.2592° 120.1485°', '120.1485;30.2592', '30.2592\n120.1485']) assert.deepEqual(readPoint(text), hangzhou, text)
  assert.deepEqual(readPoint('-33.87, 151.21'), { latitude: -33.87, longitude: 151.21 })
  for (const text of ['', '30.2592', '0,0', '91,200', '北纬30度', '1,2,3', '30.2592,abc']) assert.equal(readPoint(text), undefined, text)
})

test('what is shown is read back', () => {
  assert.equal(pointText({ latitude: 30.25, longitude: 120.14849999999 }), '30.25, 120.1485')
})

test('the map takes the coordinates that are given to it', () => {
  const place = { latitude: 30.25, longitude: 120.15 }
  assert.match(mapAddress({ ...place, datum: 'gcj02' }, '西湖'), /^https:\/\/uri\.amap\.com\/marker\?position=120\.15,30\.25&name=%E8%A5%BF%E6%B9%96&coordinate=gaode$/)
  assert.match(mapAddress({ ...place, datum: 'wgs84' }, ''), /coordinate=wgs84$/)
  assert.match(mapAddress({ ...place, datum: 'bd09' }, ''), /^https:\/\/api\.map\.baidu\.com\/marker\?location=30\.25,120\.15&.*coord_type=bd09ll$/)
})
