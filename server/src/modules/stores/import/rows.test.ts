import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { missingColumns, readStoreRows } from './rows.ts'

const brands = [{ id: '019ab000-0000-7000-8000-000000000001', name: '鹿溪' }]
const heading = ['编号', '名称', '品牌', '地址', '电话', '纬度', '经度', '坐标系', '营业时间', '特殊日期', '启用']
const good = ['S1', '西湖店', '鹿溪', '北山街 1 号', '0571-8888 8888', '30.2592', '120.1485', '高德', '每天 10:00-21:00', '2026-10-01 休息', '是']
const withCell = (column: string, cell: string) => good.map((each, at) => (heading[at] === column ? cell : each))
const read = (...rows: string[][]) => readStoreRows([heading, ...rows], brands)!

describe('rows of a file of stores', () => {
  test('a full row', () => {
    const { rows, problems, count } = read(good)
    assert.deepEqual([count, problems], [1, []])
    const day = [{ from: 600, to: 1260 }]
    assert.deepEqual(rows, [{ row: 2, input: {
      code: 'S1', name: '西湖店', brand: brands[0]!.id, address: '北山街 1 号', phone: '0571-8888 8888', place: { latitude: 30.2592, longitude: 120.1485, datum: 'gcj02' },
      hours: { timeZone: 'Asia/Shanghai', week: [day, day, day, day, day, day, day], exceptions: [{ date: '2026-10-01', slots: [] }] }, enabled: true,
    } }])
  })

  test('only name, address and place are needed; what is blank is named', () => {
    const { rows } = readStoreRows([['\uFEFFName', 'Address', 'lat', 'lng'], ['West', '1 Road', '30.2592°', '120.1485']], [])!
    assert.deepEqual(rows, [{ row: 2, input: { name: 'West', address: '1 Road', place: { latitude: 30.2592, longitude: 120.1485, datum: 'gcj02' }, enabled: true }, unsaid: ['code', 'brand', 'phone', 'hours', 'enabled'] }])
  })

  const bad: [column: string, cell: string, problem: string][] = [
    ['名称', '', 'no_name'], ['地址', ' ', 'no_address'], ['纬度', '', 'no_place'], ['坐标系', '月球', 'bad_datum'], ['纬度', '三十', 'bad_place'], ['纬度', '91', 'bad_place'], ['电话', '打给我', 'bad_phone'],
    ['营业时间', '看心情', 'bad_hours'], ['特殊日期', '国庆休息', 'bad_exceptions'], ['启用', '也许', 'bad_enabled'], ['品牌', '别家', 'unknown_brand'], ['名称', '长'.repeat(61), 'too_long'],
  ]
  for (const [column, cell, problem] of bad) {
    test(`${column} ${cell.slice(0, 5)}: ${problem}`, () => assert.deepEqual(read(good, withCell(column, cell)).problems, [{ row: 3, problem }]))
  }

  test('latitude and longitude the wrong way round, and the place that devices say that know none', () => {
    const swapped = withCell('纬度', '120.1485').map((cell, at) => (heading[at] === '经度' ? '30.2592' : cell))
    const none = withCell('纬度', '0').map((cell, at) => (heading[at] === '经度' ? '0' : cell))
    assert.deepEqual(read(swapped, none).problems.map(({ problem }) => problem), ['swapped', 'bad_place'])
  })

  test('the same number twice is a mistake, the same name under two numbers is not', () => {
    assert.deepEqual(read(good, withCell('名称', '另一家'), withCell('编号', 'S2')).problems, [{ row: 3, problem: 'duplicate' }])
    assert.deepEqual(read(withCell('编号', ''), withCell('编号', '')).problems, [{ row: 3, problem: 'duplicate' }])
  })

  test('datums by the names that people have for them', () => {
    const named = ['', 'GCJ-02', '腾讯', '百度', 'BD09', 'GPS', 'wgs-84'].map((cell) => read(withCell('坐标系', cell)).rows[0]?.input.place.datum)
    assert.deepEqual(named, ['gcj02', 'gcj02', 'gcj02', 'bd09', 'bd09', 'wgs84', 'wgs84'])
  })

  test('a time zone of its own', () => {
    const cells = (zone: string) => readStoreRows([['name', 'address', 'lat', 'lng', 'hours', 'timezone'], ['A', 'B', '35.6', '139.7', 'Daily 10:00-21:00', zone]], [])
    assert.equal(cells('Asia/Tokyo')?.rows[0]?.input.hours?.timeZone, 'Asia/Tokyo')
    assert.deepEqual(cells('Mars/Base')?.problems, [{ row: 2, problem: 'bad_time_zone' }])
  })

  test('without the columns there is nothing to read', () => {
    assert.equal(readStoreRows([['名称', '地址']], []), undefined)
    assert.deepEqual(missingColumns([['名称', '地址']]), ['latitude', 'longitude'])
  })
})
