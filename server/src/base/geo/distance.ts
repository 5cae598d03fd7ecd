import type { Point } from './datum.ts'

/** The earth's mean radius in metres (IUGG). */
const radius = 6_371_008.8
const radians = Math.PI / 180

/** Metres along the earth's surface, by the haversine formula. Both places in the same datum. */
export function metresBetween(one: Point, other: Point): number {
  const [lat, lng] = [(other.latitude - one.latitude) * radians, (other.longitude - one.longitude) * radians]
  const chord = Math.sin(lat / 2) ** 2 + Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians) * Math.sin(lng / 2) ** 2
  // Of places on opposite sides rounding may make it a little more than 1.
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** What holds all places within some metres: degrees. `west` is greater than `east` where it lies across the date line. */
export interface Box { south: number; north: number; west: number; east: number }

export function boxAround({ latitude, longitude }: Point, metres: number): Box {
  const up = metres / radius / radians
  const [south, north] = [latitude - up, latitude + up]
  // Around a pole every longitude is near.
  if (south <= -90 || north >= 90) return { south: Math.max(-90, south), north: Math.min(90, north), west: -180, east: 180 }
  const aside = Math.asin(Math.sin(metres / radius) / Math.cos(latitude * radians)) / radians
  return { south, north, west: wrapped(longitude - aside), east: wrapped(longitude + aside) }
}

function wrapped(longitude: number): number {
  if (longitude < -180) return longitude + 360
  return longitude > 180 ? longitude - 360 : longitude
}
