import type { OpeningHours } from '@yanshu/contract/hours.ts'
import { readExceptions, readWeek } from '@yanshu/contract/hours-text.ts'
import { storeInput, type Place, type StoreInput, type storeProblems } from '@yanshu/contract/stores.ts'
import { whyNoPlace } from '../../../base/geo/point.ts'
import { isBlank, placesIn } from '../../knowledge/import/headings.ts'
import { isTimeZone } from '../present.ts'

/** Why a row cannot be taken. `row` counts as the spreadsheet does: the first line of the file is 1. */
export type StoreProblem = (typeof storeProblems)[number]
export interface RowProblem { row: number; problem: StoreProblem }
/** A row that was read. What it leaves blank is kept of a store that is there already: those are named in `unsaid`. */
export interface ReadRow { row: number; input: StoreInput; unsaid?: readonly (keyof StoreInput)[] }
export interface ReadStores { count: number; rows: ReadRow[]; problems: RowProblem[] }

const headings = {
  code: ['编号', '门店编号', 'code', 'id'],
  name: ['名称', '门店', '门店名称', '店名', 'name', 'store'],
  brand: ['品牌', 'brand'],
  address: ['地址', '门店地址', '详细地址', 'address'],
  phone: ['电话', '联系电话', '手机', 'phone', 'telephone'],
  latitude: ['纬度', 'latitude', 'lat'],
  longitude: ['经度', 'longitude', 'lng', 'lon'],
  datum: ['坐标系', '坐标', 'datum', 'coordinates'],
  hours: ['营业时间', 'hours', 'opening hours'],
  exceptions: ['特殊日期', '例外', 'exceptions'],
  timeZone: ['时区', 'timezone', 'time zone'],
  enabled: ['启用', '状态', 'enabled', 'on'],
} as const
type Column = keyof typeof headings
const needed = ['name', 'address', 'latitude', 'longitude'] as const

const datums: Record<string, Place['datum']> = {
  '': 'gcj02', gcj02: 'gcj02', 火星: 'gcj02', 火星坐标: 'gcj02', 高德: 'gcj02', 腾讯: 'gcj02', 微信: 'gcj02', amap: 'gcj02', tencent: 'gcj02',
  bd09: 'bd09', bd09ll: 'bd09', 百度: 'bd09', baidu: 'bd09', wgs84: 'wgs84', gps: 'wgs84',
}
const switches: Record<string, boolean> = { '': true, 1: true, 是: true, 启用: true, 营业: true, yes: true, true: true, on: true, 0: false, 否: false, 停用: false, 关闭: false, no: false, false: false, off: false }
const usualZone = 'Asia/Shanghai'
/** The apostrophe that an export puts before what a spreadsheet would take for a formula. */
const guard = /^'(?=[=+@\-＝＋＠－])/

/** Reads the cells of a table with a heading; undefined when a column that is needed is missing. `brands`: those that rows may name. */
export function readStoreRows(cells: readonly (readonly string[])[], brands: readonly { id: string; name: string }[]): ReadStores | undefined {
  const top = cells.findIndex((row) => !isBlank(row))
  const places = placesIn(headings, cells[top] ?? [])
  if (needed.some((column) => places[column] === undefined)) return undefined
  const read: ReadStores = { count: 0, rows: [], problems: [] }
  const seen = new Set<string>()
  cells.forEach((row, index) => {
    if (index <= top || isBlank(row)) return
    read.count++
    const found = readRow((column) => (row[places[column] ?? -1] ?? '').trim().replace(guard, ''), brands)
    const key = typeof found === 'string' ? '' : found.input.code === undefined ? `name ${found.input.name}` : `code ${found.input.code.toLowerCase()}`
    const problem = typeof found === 'string' ? found : seen.has(key) ? 'duplicate' : undefined
    if (problem) read.problems.push({ row: index + 1, problem })
    else if (typeof found !== 'string') {
      seen.add(key)
      read.rows.push({ row: index + 1, ...found })
    }
  })
  return read
}

/** Which of the columns that a file must have its heading lacks. */
export function missingColumns(cells: readonly (readonly string[])[]): string[] {
  const places = placesIn(headings, cells.find((row) => !isBlank(row)) ?? [])
  return needed.filter((column) => places[column] === undefined)
}

type Cell = (column: Column) => string

function readRow(cell: Cell, brands: readonly { id: string; name: string }[]): Omit<ReadRow, 'row'> | StoreProblem {
  if (cell('name') === '') return 'no_name'
  if (cell('address') === '') return 'no_address'
  const place = readPlace(cell)
  if (typeof place === 'string') return place
  const hours = readHours(cell)
  if (typeof hours === 'string') return hours
  const brand = cell('brand') === '' ? undefined : brands.find(({ name }) => name.toLowerCase() === cell('brand').toLowerCase())
  if (!brand && cell('brand') !== '') return 'unknown_brand'
  const enabled = switches[cell('enabled').toLowerCase()]
  if (enabled === undefined) return 'bad_enabled'
  const unsaid = (['code', 'brand', 'phone', 'hours', 'enabled'] as const).filter((column) => cell(column) === '')
  const checked = storeInput.safeParse({
    name: cell('name'), address: cell('address'), place, enabled, ...(cell('code') !== '' && { code: cell('code') }), ...(brand && { brand: brand.id }),
    ...(cell('phone') !== '' && { phone: cell('phone') }), ...(hours && { hours }),
  })
  if (checked.success) return { input: checked.data, ...(unsaid.length > 0 && { unsaid }) }
  return checked.error.issues.some(({ path }) => path[0] === 'phone') ? 'bad_phone' : checked.error.issues.some(({ path }) => path[0] === 'hours') ? 'bad_hours' : 'too_long'
}

function readPlace(cell: Cell): Place | StoreProblem {
  if (cell('latitude') === '' || cell('longitude') === '') return 'no_place'
  const datum = datums[cell('datum').toLowerCase().replace(/[\s-]/g, '')]
  if (!datum) return 'bad_datum'
  const place = { latitude: readDegrees(cell('latitude')), longitude: readDegrees(cell('longitude')), datum }
  const why = whyNoPlace(place)
  if (why === 'swapped') return 'swapped'
  return why || !Number.isFinite(place.latitude + place.longitude) ? 'bad_place' : place
}

function readDegrees(cell: string): number {
  const text = cell.replace(/[°\s]/g, '')
  return /^[+-]?\d{1,3}(\.\d{1,15})?$/.test(text) ? Number(text) : NaN
}

/** The hours of three cells; undefined where nothing is said of them. */
function readHours(cell: Cell): OpeningHours | StoreProblem | undefined {
  const [text, more, timeZone] = [cell('hours'), cell('exceptions'), cell('timeZone') === '' ? usualZone : cell('timeZone')]
  if (!isTimeZone(timeZone)) return 'bad_time_zone'
  const week = text === '' ? undefined : readWeek(text.slice(0, mostHours))
  const exceptions = readExceptions(more.slice(0, mostExceptions))
  if (text !== '' && !week) return 'bad_hours'
  if (!exceptions || (more !== '' && !week)) return 'bad_exceptions'
  return week && { timeZone, week, exceptions }
}
const mostHours = 500
const mostExceptions = 20_000
