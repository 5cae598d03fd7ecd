import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { chooseNearest } from './nearest.ts'
import { aStoreRow, daily, inChina } from './testkit/rows.ts'

const from = { latitude: 31.2304, longitude: 121.4737 }
const noon = inChina('2026-11-23', '12:00')
const night = inChina('2026-11-23', '23:30')
const north = (name: string, km: number, more: Parameters<typeof aStoreRow>[3] = {}) => aStoreRow(name, from.latitude + km / 111.195, from.longitude, more)
const names = (found: ReturnType<typeof chooseNearest>) => found.map(({ name }) => name)
const late = { ...daily, week: daily.week.map(() => [{ from: 600, to: 120 }]) as unknown as typeof daily.week }

describe('which stores are told', () => {
  test('the three nearest, with metres as the crow flies', () => {
    const found = chooseNearest([north('丁', 9), north('乙', 2), north('甲', 1), north('丙', 3)], { from, reach: 50_000, at: noon })
    assert.deepEqual(names(found), ['甲', '乙', '丙'])
    assert.deepEqual(found.map(({ metres }) => metres), [1000, 2000, 3000])
    assert.deepEqual(found[0]?.opening, { open: true, closesAt: inChina('2026-11-23', '21:00') })
  })

  test('open ones go before nearer ones that are closed', () => {
    const rows = [north('近', 1), north('夜店', 20, { hours: late }), north('中', 2), north('远', 3)]
    assert.deepEqual(names(chooseNearest(rows, { from, reach: 50_000, at: night })), ['夜店', '近', '中'])
    assert.deepEqual(chooseNearest(rows, { from, reach: 50_000, at: night })[1]?.opening, { open: false, opensAt: inChina('2026-11-24', '10:00') })
  })

  test('one whose hours nobody wrote down counts as open, and nothing is said of them', () => {
    const { hours: _, ...unknown } = north('未知', 4)
    const found = chooseNearest([north('近', 1), { ...unknown, hours: null }], { from, reach: 50_000, at: night })
    assert.deepEqual(names(found), ['未知', '近'])
    assert.ok(!('opening' in found[0]!))
  })

  test('nothing beyond the reach', () => {
    assert.deepEqual(names(chooseNearest([north('近', 49), north('远', 51)], { from, reach: 50_000, at: noon })), ['近'])
    assert.deepEqual(chooseNearest([], { from, reach: Infinity, at: noon }), [])
  })

  test('a day that is not as its weekday', () => {
    const hours = { ...daily, exceptions: [{ date: '2026-11-23', slots: [] }] }
    assert.deepEqual(chooseNearest([north('休', 1, { hours })], { from, reach: 50_000, at: noon })[0]?.opening, { open: false, opensAt: inChina('2026-11-24', '10:00') })
  })

  test('one that never closes has no time', () => {
    const hours = { ...daily, week: daily.week.map(() => [{ from: 0, to: 1440 }]) as unknown as typeof daily.week }
    assert.deepEqual(chooseNearest([north('全天', 1, { hours })], { from, reach: 50_000, at: night })[0]?.opening, { open: true })
  })

  test('coordinates of GPS and of Baidu are the same place on the map', () => {
    const gps = aStoreRow('人民广场', 31.230416, 121.473701, { place: { latitude: 31.230416, longitude: 121.473701, datum: 'wgs84' } })
    const baidu = aStoreRow('人民广场', 0, 0, { place: { latitude: 31.234326581, longitude: 121.484782472, datum: 'bd09' } })
    const [one, other] = [gps, baidu].map((row) => chooseNearest([row], { from: { latitude: 31.228473742, longitude: 121.478224057 }, reach: 5000, at: noon })[0])
    assert.deepEqual([one?.metres, other?.metres], [0, 0])
    assert.match(one!.maps.amap, /position=121\.478224,31\.228474&name=%E4%BA%BA.*coordinate=gaode$/)
    assert.match(other!.maps.tencent, /coord:31\.22847\d,121\.47822\d;title:/)
  })
})
