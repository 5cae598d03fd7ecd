import type { NearStore, Place } from '@yanshu/contract/stores.ts'
import type { Point } from '../../base/geo/datum.ts'
import { metresBetween } from '../../base/geo/distance.ts'
import { isOpen } from '../hours/opening.ts'
import { hoursOf, openingAt, placeOf } from './present.ts'
import type { StoreRow } from './tables.ts'

export const mostNearest = 3

/**
 * The three of `rows` that are nearest to a place in GCJ-02 at `at` (ms UTC) and no more than `reach` metres away, open ones first.
 * One whose hours nobody wrote down counts as open.
 */
export function chooseNearest(rows: readonly StoreRow[], { from, reach, at }: { from: Point; reach: number; at: number }): NearStore[] {
  const near = rows.map((row) => ({ row, metres: metresBetween(from, placeOf(row)) })).filter(({ metres }) => metres <= reach)
    .toSorted((one, other) => one.metres - other.metres || (one.row.id < other.row.id ? -1 : 1))
  const open: NearStore[] = []
  const closed: NearStore[] = []
  for (const { row, metres } of near) {
    if (open.length === mostNearest) break
    const hours = hoursOf(row)
    const isShut = hours !== undefined && !isOpen(hours, at)
    // At night all may be shut: of those beyond the third nobody asks when they open.
    if (isShut && closed.length === mostNearest) continue
    const shown = isShut ? closed : open
    shown.push(presentNear(row, metres, at))
  }
  return [...open, ...closed].slice(0, mostNearest)
}

function presentNear(row: StoreRow, metres: number, at: number): NearStore {
  const hours = hoursOf(row)
  const place = placeOf(row)
  return {
    id: row.id, name: row.name, address: row.address, ...(row.phone !== null && { phone: row.phone }), metres: Math.round(metres),
    ...(hours && { opening: openingAt(hours, at), timeZone: hours.timeZone }), place, maps: mapsOf(row, place),
  }
}

/** Pages of two maps that show a place in GCJ-02 (lbs.amap.com/api/uri-api, lbs.qq.com/webApi/uriV1). */
function mapsOf({ name, address }: StoreRow, { latitude, longitude }: Place): NearStore['maps'] {
  const [lat, lng, title] = [latitude.toFixed(6), longitude.toFixed(6), encodeURIComponent(name)]
  return {
    amap: `https://uri.amap.com/marker?position=${lng},${lat}&name=${title}&coordinate=gaode`,
    tencent: `https://apis.map.qq.com/uri/v1/marker?marker=coord:${lat},${lng};title:${title};addr:${encodeURIComponent(address)}&referer=yanshu`,
  }
}
