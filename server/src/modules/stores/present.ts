import type { OpeningHours } from '@yanshu/contract/hours.ts'
import type { Place, Store, StoreInput, StoreOpening } from '@yanshu/contract/stores.ts'
import { fail } from '../../base/errors.ts'
import { toGcj } from '../../base/geo/datum.ts'
import { whyNoPlace } from '../../base/geo/point.ts'
import { closesAt, isOpen, nextOpening } from '../hours/opening.ts'
import type { StoreRow } from './tables.ts'

const e7 = 1e7

/** The store as it stands at `at`, ms UTC. */
export function presentStore(row: StoreRow, at: number): Store {
  const hours = hoursOf(row)
  return {
    id: row.id, name: row.name, ...(row.code !== null && { code: row.code }), ...(row.brand !== null && { brand: row.brand }),
    address: row.address, ...(row.phone !== null && { phone: row.phone }), place: givenPlace(row),
    ...(hours && { hours, opening: openingAt(hours, at) }), enabled: row.enabled === 1, revision: row.revision, updatedAt: row.updated_at,
  }
}

export function hoursOf({ hours }: Pick<StoreRow, 'hours'>): OpeningHours | undefined {
  return hours === null ? undefined : JSON.parse(hours) as OpeningHours
}

/** Where it is in GCJ-02. */
export function placeOf({ lat_e7, lng_e7 }: Pick<StoreRow, 'lat_e7' | 'lng_e7'>): Place {
  return { latitude: lat_e7 / e7, longitude: lng_e7 / e7, datum: 'gcj02' }
}

/** Whether hours are open at `at` (ms UTC), until when, or from when on. One that never closes has no time. */
export function openingAt(hours: OpeningHours, at: number): StoreOpening {
  if (!isOpen(hours, at)) {
    const opensAt = nextOpening(hours, at)
    return { open: false, ...(opensAt !== undefined && { opensAt }) }
  }
  const end = closesAt(hours, at)
  return { open: true, ...(end !== undefined && !isOpen(hours, end) && { closesAt: end }) }
}

/** What an editor wrote, as columns. Fails with `place_refused` for what is no place, `malformed` for a time zone that there is not. */
export function contentColumns({ name, code, brand, address, phone, place, hours, enabled }: StoreInput) {
  const why = whyNoPlace(place)
  if (why) throw fail.refused('place_refused', { reason: why })
  if (hours && !isTimeZone(hours.timeZone)) throw fail.malformed('malformed', { issues: [{ path: 'input.hours.timeZone', code: 'unknown' }] })
  const at = toGcj(place, place.datum)
  return {
    name, code: code ?? null, code_key: code === undefined ? null : keyOf(code), brand: brand ?? null, address, phone: phone ?? null,
    lat_e7: Math.round(at.latitude * e7), lng_e7: Math.round(at.longitude * e7),
    source_datum: place.datum, source_lat_e7: Math.round(place.latitude * e7), source_lng_e7: Math.round(place.longitude * e7),
    hours: hours ? JSON.stringify(hours) : null, enabled: enabled ? 1 : 0,
  } satisfies Partial<StoreRow>
}
export type ContentColumns = Pick<StoreRow, keyof ReturnType<typeof contentColumns>>

/** By which codes are compared. */
export function keyOf(code: string): string {
  return code.toLowerCase()
}

/** The names of the columns in which two contents differ. */
export function differing(before: ContentColumns, after: ContentColumns): string[] {
  return Object.keys(after).filter((name) => before[name as keyof ContentColumns] !== after[name as keyof ContentColumns])
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function givenPlace({ source_datum, source_lat_e7, source_lng_e7 }: StoreRow): Place {
  return { latitude: source_lat_e7 / e7, longitude: source_lng_e7 / e7, datum: source_datum as Place['datum'] }
}
