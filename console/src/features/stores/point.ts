import type { Place } from '@yanshu/contract/stores.ts'

export interface Point { latitude: number; longitude: number }

/**
 * Latitude and longitude as people copy them: with a comma, blanks or a line between. Maps disagree on the order; within China
 * (18–54° N, 73–135° E) the numbers themselves tell. Undefined for anything else.
 */
export function readPoint(text: string): Point | undefined {
  const numbers = text.trim().split(/[\s,，;；/]+/).map((each) => each.replace('°', ''))
  if (numbers.length !== 2 || !numbers.every((each) => /^[+-]?\d{1,3}(\.\d+)?$/.test(each))) return undefined
  const [first = NaN, second = NaN] = numbers.map(Number)
  const isSwapped = first >= 73 && first <= 135 && second >= 18 && second <= 54
  const [latitude, longitude] = isSwapped ? [second, first] : [first, second]
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0)
  return isPlace ? { latitude, longitude } : undefined
}

/** `30.2592, 120.1485`, without digits beyond a centimetre. */
export function pointText({ latitude, longitude }: Point): string {
  return `${Number(latitude.toFixed(7))}, ${Number(longitude.toFixed(7))}`
}

/** A page of a map that takes these coordinates as they are: Baidu's its own, Amap the others. */
export function mapAddress({ latitude, longitude, datum }: Place, name: string): string {
  const title = encodeURIComponent(name)
  if (datum === 'bd09') return `https://api.map.baidu.com/marker?location=${latitude},${longitude}&title=${title}&content=${title}&output=html&coord_type=bd09ll`
  return `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${title}&coordinate=${datum === 'wgs84' ? 'wgs84' : 'gaode'}`
}
