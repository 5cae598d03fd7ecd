import assert from 'node:assert/strict'
import { it } from 'node:test'
import { carrierOf, recogniseParcels } from './parcel.ts'

it('finds waybill numbers by the letters of the carrier', () => {
  const cases: [text: string, value: string, carrier: string][] = [
    ['sf1234567890123到哪了', 'SF1234567890123', 'SF'],
    ['sf8810023010206', 'SF8810023010206', 'SF'],
    ['查下yt8810023010306', 'YT8810023010306', 'YTO'],
    ['zt8810023010306', 'ZT8810023010306', 'ZTO'],
    ['zto773123456789', 'ZTO773123456789', 'ZTO'],
    ['sto773123456789', 'STO773123456789', 'STO'],
    ['yd4312345678901', 'YD4312345678901', 'YUNDA'],
    ['jd0012345678901', 'JD0012345678901', 'JD'],
    ['jdvb12345678901-1-1-', 'JDVB12345678901-1-1-', 'JD'],
    ['jt5123456789012', 'JT5123456789012', 'JT'],
    ['ea123456789cn', 'EA123456789CN', 'EMS'],
    ['dpk210123456789', 'DPK210123456789', 'DPK'],
  ]
  for (const [text, value, carrier] of cases) {
    assert.deepEqual(recogniseParcels(text).map(entity => entity.value), [value], text)
    assert.equal(carrierOf(value), carrier, value)
  }
})

it('finds numbers behind the words for a parcel', () => {
  const cases: [text: string, values: string[]][] = [
    ['快递单号773123456789012', ['773123456789012']],
    ['退货单号yt88213', ['YT88213']],
    ['退货,单号yt88213', ['YT88213']],
    ['顺丰单号是123456789012', ['123456789012']],
    ['物流:75312345678901', ['75312345678901']],
    ['我的快递呢, 75312345678901', ['75312345678901']],
    ['tracking number 9912345678901', ['9912345678901']],
    ['快递单号尾号4471', ['*4471']],
    ['75312345678901', []],
    ['快递花了18元', []],
    ['快递12345元', []],
    ['几号发快递', []],
    ['sf是什么', []],
  ]
  for (const [text, expected] of cases) assert.deepEqual(recogniseParcels(text).map(entity => entity.value), expected, text)
})

it('knows some carriers by digits alone', () => {
  assert.equal(carrierOf('773123456789012'), 'STO')
  assert.equal(carrierOf('75312345678901'), 'ZTO')
  assert.equal(carrierOf('9912345678901'), 'EMS')
  assert.equal(carrierOf('4312345678901'), 'YUNDA')
  assert.equal(carrierOf('12'), undefined)
})
