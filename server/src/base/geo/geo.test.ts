import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bdOfGcj, gcjOfBd, gcjOfWgs, toGcj, wgsOfGcj, type Point } from './datum.ts'
import { boxAround, metresBetween } from './distance.ts'
import { whyNoPlace } from './point.ts'

const at = (latitude: number, longitude: number): Point => ({ latitude, longitude })
const isNear = (found: Point, wanted: Point, within: number, name: string) => {
  assert.ok(Math.abs(found.latitude - wanted.latitude) <= within, `${name}: latitude ${found.latitude}, not ${wanted.latitude}`)
  assert.ok(Math.abs(found.longitude - wanted.longitude) <= within, `${name}: longitude ${found.longitude}, not ${wanted.longitude}`)
}

describe('distances', () => {
  const table: [Point, Point, number][] = [
    [at(0, 0), at(1, 0), 111195.080], [at(0, 0), at(0, 1), 111195.080], [at(60, 0), at(60, 1), 55597.011], [at(0, 179.5), at(0, -179.5), 111195.080],
    [at(0, 0), at(0, 180), 20015114.442], [at(39.9042, 116.4074), at(31.2304, 121.4737), 1067311.645],
    [at(22.5431, 114.0579), at(23.1291, 113.2644), 104203.133], [at(36.12, -86.67), at(33.94, -118.40), 2886448.430],
  ]
  for (const [one, other, metres] of table) {
    test(`${one.latitude},${one.longitude} to ${other.latitude},${other.longitude}`, () => {
      assert.ok(Math.abs(metresBetween(one, other) - metres) < 0.001)
      assert.ok(Math.abs(metresBetween(other, one) - metres) < 0.001)
    })
  }

  test('a box of 5 km holds what is within 5 km', () => {
    const centre = at(31.2304, 121.4737)
    const box = boxAround(centre, 5000)
    assert.ok(Math.abs(box.south - 31.185433981813773) < 1e-9 && Math.abs(box.north - 31.275366018186226) < 1e-9)
    assert.ok(Math.abs(box.west - 121.42111365530545) < 1e-9 && Math.abs(box.east - 121.52628634469454) < 1e-9)
    assert.ok(Math.abs(metresBetween(centre, at(box.north, centre.longitude)) - 5000) < 0.01)
  })

  test('a box goes across the date line and around a pole', () => {
    const across = boxAround(at(0, 179.99), 5000)
    assert.ok(across.west > 179 && across.east < -179, JSON.stringify(across))
    assert.deepEqual([boxAround(at(89.99, 10), 5000).west, boxAround(at(89.99, 10), 5000).north], [-180, 90])
    const all = boxAround(at(30, 120), 9e6)
    assert.deepEqual([all.west, all.east, all.north], [-180, 180, 90])
  })
})

describe('datums', () => {
  const places: [string, Point, Point, number | undefined, Point | undefined][] = [
    ['Beijing, by another map', at(39.90445824169115, 116.21444326466906), at(39.90569596220289, 116.22051284252636), undefined, undefined],
    ['Tiananmen', at(39.908692, 116.397477), at(39.910095494, 116.403720567), 554.93, at(39.916434828, 116.410093560)],
    ['Shanghai', at(31.230416, 121.473701), at(31.228473742, 121.478224057), 481.25, at(31.234326581, 121.484782472)],
    ['Shenzhen', at(22.543096, 114.057865), at(22.540378752, 114.062978957), 605.91, at(22.546037399, 114.069528963)],
    ['Urumqi', at(43.825592, 87.616848), at(43.826797436, 87.619697998), 265.02, at(43.832941270, 87.626148102)],
  ]
  for (const [name, wgs, gcj, shift, bd] of places) {
    test(name, () => {
      isNear(gcjOfWgs(wgs), gcj, 1e-9, 'GCJ-02')
      isNear(wgsOfGcj(gcjOfWgs(wgs)), wgs, 1e-9, 'back')
      if (shift !== undefined) assert.ok(Math.abs(metresBetween(wgs, gcjOfWgs(wgs)) - shift) < 0.01)
      if (bd === undefined) return
      isNear(bdOfGcj(gcjOfWgs(wgs)), bd, 1e-9, 'BD-09')
      assert.ok(metresBetween(gcjOfBd(bd), gcj) < 0.2)
      assert.ok(metresBetween(toGcj(bd, 'bd09'), toGcj(wgs, 'wgs84')) < 0.2)
    })
  }

  test('Tokyo lies outside: nothing is shifted', () => {
    assert.deepEqual(gcjOfWgs(at(35.681236, 139.767125)), at(35.681236, 139.767125))
    assert.deepEqual(toGcj(at(31, 121), 'gcj02'), at(31, 121))
  })
})

test('numbers that are no place are told by what is wrong with them', () => {
  assert.equal(whyNoPlace(at(0, 0)), 'no_fix')
  assert.equal(whyNoPlace(at(121.47, 31.23)), 'swapped')
  assert.equal(whyNoPlace(at(75.99, 39.47)), 'swapped', 'Kashgar')
  assert.equal(whyNoPlace(at(91, 200)), 'out_of_range')
  assert.equal(whyNoPlace(at(31.23, 121.47)), undefined)
  assert.equal(whyNoPlace(at(78.2, 15.6)), undefined, 'Svalbard')
  assert.equal(whyNoPlace(at(-33.87, 151.21)), undefined)
})
