import type { Language } from '@yanshu/contract/errors.ts'
import { writeExceptions, writeWeek } from '@yanshu/contract/hours-text.ts'
import type { Place, Store } from '@yanshu/contract/stores.ts'
import { csvFile } from '../../lib/csv.ts'

const rows: Record<Language, string[][]> = {
  'zh-CN': [
    ['编号', '名称', '品牌', '地址', '电话', '纬度', '经度', '坐标系', '营业时间', '特殊日期', '时区', '启用'],
    ['HZ01', '杭州湖滨店', '', '杭州市上城区延安路 258 号', '0571-5555 0104', '30.254391', '120.164273', '高德', '周一至周五 10:00-21:30；周六、周日 10:00-22:00', '2027-02-17 休息；2027-02-18 12:00-18:00', '', '是'],
    ['SH01', '上海人民广场店', '', '上海市黄浦区西藏中路 268 号', '', '31.230416', '121.473701', 'GPS', '每天 24小时', '', '', '是'],
  ],
  'en-US': [
    ['code', 'name', 'brand', 'address', 'phone', 'latitude', 'longitude', 'datum', 'hours', 'exceptions', 'timezone', 'enabled'],
    ['HZ01', 'Hangzhou Hubin', '', '258 Yan’an Road, Hangzhou', '0571-5555 0104', '30.254391', '120.164273', 'GCJ-02', 'Mon–Fri 10:00-21:30; Sat, Sun 10:00-22:00', '2027-02-17 closed; 2027-02-18 12:00-18:00', '', 'yes'],
    ['SH01', 'Shanghai People’s Square', '', '268 Middle Xizang Road, Shanghai', '', '31.230416', '121.473701', 'WGS-84', 'Daily 24 hours', '', '', 'yes'],
  ],
}
const datums: Record<Place['datum'], string> = { gcj02: 'GCJ-02', bd09: 'BD-09', wgs84: 'WGS-84' }
const switches: Record<Language, readonly [on: string, off: string]> = { 'zh-CN': ['是', '否'], 'en-US': ['yes', 'no'] }

/** A CSV file to fill in. */
export function templateFile(language: Language): Blob {
  return csvFile(rows[language])
}

/** Stores as the import reads them. */
export function storesFile(stores: readonly Store[], brandName: (id: string) => string | undefined, language: Language): Blob {
  const [on, off] = switches[language]
  return csvFile([rows[language][0]!, ...stores.map(({ code, name, brand, address, phone, place, hours, enabled }) => [
    code ?? '', name, brand === undefined ? '' : brandName(brand) ?? '', address, phone ?? '', String(place.latitude), String(place.longitude), datums[place.datum],
    hours ? writeWeek(hours.week, language) : '', hours ? writeExceptions(hours.exceptions, language) : '', hours?.timeZone ?? '', enabled ? on : off,
  ])])
}
