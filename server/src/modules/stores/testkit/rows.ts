import type { OpeningHours } from '@yanshu/contract/hours.ts'
import type { StoreInput } from '@yanshu/contract/stores.ts'
import { newId } from '../../../base/ids.ts'
import { contentColumns } from '../present.ts'
import type { StoreRow } from '../tables.ts'

const day = [{ from: 600, to: 1260 }]
/** 10:00–21:00 every day, in China. */
export const daily: OpeningHours = { timeZone: 'Asia/Shanghai', week: [day, day, day, day, day, day, day], exceptions: [] }

export function aStore(name: string, latitude: number, longitude: number, more: Partial<StoreInput> = {}): StoreInput {
  return { name, address: `${name}路 1 号`, place: { latitude, longitude, datum: 'gcj02' }, hours: daily, enabled: true, ...more }
}

export function aStoreRow(...given: Parameters<typeof aStore>): StoreRow {
  return { ...contentColumns(aStore(...given)), id: newId(), revision: 1, removed_at: null, updated_at: 0, updated_by: null }
}

/** Clocks in China show the hour of that day, ms UTC. */
export const inChina = (date: string, clock: string): number => Date.parse(`${date}T${clock}:00+08:00`)
