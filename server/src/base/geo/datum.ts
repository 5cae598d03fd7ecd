/** A place in degrees. */
export interface Point { latitude: number; longitude: number }
/** Which coordinates: of GPS and browsers, of Chinese maps (Tencent, Amap, WeChat), of Baidu's. */
export type Datum = 'wgs84' | 'gcj02' | 'bd09'

const radians = Math.PI / 180
/** The ellipsoid on which the shift of GCJ-02 is reckoned: half the long axis in metres, and the square of the eccentricity. */
const axis = 6_378_245
const eccentricity = 0.006693421622965943
const bdTurn = (Math.PI * 3000) / 180

/** The place in GCJ-02. Mixing datums costs 265–606 m in Chinese cities, with BD-09 about 1 km more. */
export function toGcj(point: Point, datum: Datum): Point {
  if (datum === 'gcj02') return point
  return datum === 'wgs84' ? gcjOfWgs(point) : gcjOfBd(point)
}

/** GPS coordinates as Chinese maps show them; the same outside a rectangle around China, for which there is no shift. */
export function gcjOfWgs(point: Point): Point {
  if (isOutside(point)) return point
  const [north, east] = shiftAt(point.longitude - 105, point.latitude - 35)
  const sine = Math.sin(point.latitude * radians)
  const bend = 1 - eccentricity * sine * sine
  const metresNorth = (axis * (1 - eccentricity)) / (bend * Math.sqrt(bend))
  const metresEast = (axis / Math.sqrt(bend)) * Math.cos(point.latitude * radians)
  return { latitude: point.latitude + north / (metresNorth * radians), longitude: point.longitude + east / (metresEast * radians) }
}

/** The GPS coordinates that are shown at `shown`: found by trying, within a billionth of a degree. */
export function wgsOfGcj(shown: Point): Point {
  let guess = shown
  for (let tries = 0; tries < 10; tries++) {
    const { latitude, longitude } = gcjOfWgs(guess)
    const [north, east] = [latitude - shown.latitude, longitude - shown.longitude]
    guess = { latitude: guess.latitude - north, longitude: guess.longitude - east }
    if (Math.abs(north) < 1e-9 && Math.abs(east) < 1e-9) break
  }
  return guess
}

export function bdOfGcj({ latitude, longitude }: Point): Point {
  const reach = Math.hypot(latitude, longitude) + 0.00002 * Math.sin(latitude * bdTurn)
  const angle = Math.atan2(latitude, longitude) + 0.000003 * Math.cos(longitude * bdTurn)
  return { latitude: reach * Math.sin(angle) + 0.006, longitude: reach * Math.cos(angle) + 0.0065 }
}

/** The way back is not exact: about 0.1 m. */
export function gcjOfBd(point: Point): Point {
  const [latitude, longitude] = [point.latitude - 0.006, point.longitude - 0.0065]
  const reach = Math.hypot(latitude, longitude) - 0.00002 * Math.sin(latitude * bdTurn)
  const angle = Math.atan2(latitude, longitude) - 0.000003 * Math.cos(longitude * bdTurn)
  return { latitude: reach * Math.sin(angle), longitude: reach * Math.cos(angle) }
}

function isOutside({ latitude, longitude }: Point): boolean {
  return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271
}

/** How far GCJ-02 moves a place to the north and to the east, in metres; `x` and `y` in degrees from 105° E, 35° N. */
function shiftAt(x: number, y: number): [north: number, east: number] {
  const both = 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)
  const root = Math.sqrt(Math.abs(x))
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
    + ((both + 20 * Math.sin(y * Math.PI) + 40 * Math.sin((y * Math.PI) / 3) + 160 * Math.sin((y * Math.PI) / 12) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
    + ((both + 20 * Math.sin(x * Math.PI) + 40 * Math.sin((x * Math.PI) / 3) + 150 * Math.sin((x * Math.PI) / 12) + 300 * Math.sin((x * Math.PI) / 30)) * 2) / 3
  return [north, east]
}
