import type { OpeningHours } from '@yanshu/contract/hours.ts'
import type { Place, Store, StoreInput } from '@yanshu/contract/stores.ts'
import { given } from '../../lib/given.ts'
import { pointText, readPoint } from './point.ts'

/** A store as the form edits it: both coordinates in one field, hours known or not. */
export interface StoreValues {
  name: string
  code?: string
  brand: string | null
  address: string
  phone?: string
  point: string
  datum: Place['datum']
  knowsHours: boolean
  timeZone: string
  week: OpeningHours['week']
  exceptions: OpeningHours['exceptions']
  enabled: boolean
}

const day = [{ from: 600, to: 1320 }]
const usual: OpeningHours = { timeZone: 'Asia/Shanghai', week: [day, day, day, day, day, day, day], exceptions: [] }

export function valuesOf(store: Store | undefined): StoreValues {
  const { timeZone, week, exceptions } = store?.hours ?? usual
  const hours = { timeZone, week, exceptions, knowsHours: store === undefined || store.hours !== undefined }
  if (store === undefined) return { name: '', brand: null, address: '', point: '', datum: 'gcj02', enabled: true, ...hours }
  const { name, code, phone, address, place, enabled } = store
  return given({ name, code, brand: store.brand ?? null, address, phone, point: pointText(place), datum: place.datum, enabled, ...hours }) as StoreValues
}

/** What the form holds, as the server takes it. The coordinates have been checked. */
export function inputFrom(values: StoreValues): StoreInput {
  const { name, code, brand, address, phone, point, datum, knowsHours, timeZone, week, exceptions, enabled } = values
  const place = { ...(readPoint(point) ?? { latitude: 0, longitude: 0 }), datum }
  return given({
    name: name.trim(), code: filled(code), brand: brand ?? undefined, address: address.trim(), phone: filled(phone), place,
    hours: knowsHours ? { timeZone, week, exceptions } : undefined, enabled,
  }) as StoreInput
}

/** The part of a store that can be edited, as the server takes it. */
export function inputOf({ name, code, brand, address, phone, place, hours, enabled }: Store): StoreInput {
  return given({ name, code, brand, address, phone, place, hours, enabled }) as StoreInput
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim()
}
