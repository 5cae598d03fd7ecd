import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { openingHours, doOverlap, overlappingDays } from './hours.ts'
import { done, flagFromText, id, pageOf, pageQuery, time } from './primitives.ts'

/** A place in degrees, and in which coordinates: phones give WGS-84, Chinese maps GCJ-02, Baidu's BD-09. Mixing them costs hundreds of metres. */
export const place = z.strictObject({
  latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180), datum: z.enum(['wgs84', 'gcj02', 'bd09']),
})
export type Place = z.infer<typeof place>

const line = (most: number) => z.string().trim().min(1).max(most)
const editable = {
  name: line(60),
  /** The shop's own number of it: an import changes the store that has it. */
  code: line(40).exactOptional(),
  /** Of all brands where it is left out. */
  brand: id.exactOptional(),
  address: line(200),
  phone: z.string().trim().regex(/^[\d\s()+\-（）转,，、/*#]{3,40}$/).exactOptional(),
  /** As it was given. */
  place,
  /** Left out: unknown, and nothing is said of them. */
  hours: openingHours.exactOptional(),
  enabled: z.boolean(),
}
export const storeInput = z.strictObject(editable).superRefine(({ hours }, context) => {
  for (const day of overlappingDays(hours?.week ?? [])) context.addIssue({ code: 'custom', path: ['hours', 'week', day], message: 'overlap' })
  for (const [at, each] of (hours?.exceptions ?? []).entries()) if (doOverlap(each.slots)) context.addIssue({ code: 'custom', path: ['hours', 'exceptions', at], message: 'overlap' })
})
export type StoreInput = z.infer<typeof storeInput>

/** Whether it is open now; when it closes or opens next, where hours say so. Left out where nobody wrote down its hours. */
const opening = z.strictObject({ open: z.boolean(), closesAt: time.exactOptional(), opensAt: time.exactOptional() })
export type StoreOpening = z.infer<typeof opening>
export const store = z.strictObject({ id, ...editable, opening: opening.exactOptional(), revision: z.int(), updatedAt: time })
export type Store = z.infer<typeof store>
const byId = z.strictObject({ id })

export const listStores = endpoint('GET', '/api/stores', {
  summary: 'Stores by name, with `text` those that have it in their name, address or number', permission: 'stores.read',
  query: z.strictObject({ text: z.string().max(100).exactOptional(), brand: id.exactOptional(), enabled: flagFromText.exactOptional(), ...pageQuery }), output: pageOf(store),
})
export const readStore = endpoint('GET', '/api/stores/:id', { summary: 'One store', permission: 'stores.read', params: byId, output: store, errors: ['absent'] })
const storeErrors = ['store_code_taken', 'place_refused'] as const
export const makeStore = endpoint('POST', '/api/stores', { summary: 'Add a store', permission: 'stores.manage', input: storeInput, output: store, errors: storeErrors })
export const editStore = endpoint('PUT', '/api/stores/:id', {
  summary: 'Change a store; `revision` is the one that was read', permission: 'stores.manage', params: byId,
  input: z.strictObject({ store: storeInput, revision: z.int() }), output: store, errors: ['absent', 'conflict', ...storeErrors],
})
export const removeStore = endpoint('DELETE', '/api/stores/:id', { summary: 'Remove a store', permission: 'stores.manage', params: byId, output: done, errors: ['absent'] })
export const restoreStore = endpoint('POST', '/api/stores/:id/restore', { summary: 'Bring back a removed store', permission: 'stores.manage', params: byId, output: store, errors: ['absent', 'store_code_taken'] })

/** What is wrong with a row of a file. */
export const storeProblems = [
  'no_name', 'no_address', 'no_place', 'bad_datum', 'bad_place', 'swapped', 'too_long', 'bad_phone', 'bad_hours', 'bad_exceptions', 'bad_time_zone', 'bad_enabled', 'unknown_brand', 'duplicate', 'ambiguous',
] as const
const rowProblem = z.strictObject({ row: z.int(), problem: z.enum(storeProblems) })
export const importStores = endpoint('POST', '/api/stores/import', {
  summary: 'Import CSV or Excel (columns 编号 名称 品牌 地址 电话 纬度 经度 坐标系 营业时间 特殊日期 时区 启用, or code name brand address phone latitude longitude datum hours exceptions timezone enabled); nothing is stored if a row is bad, unless `skipBad`',
  permission: 'stores.manage', upload: true,
  query: z.strictObject({ preview: z.enum(['1']).exactOptional(), skipBad: z.enum(['1']).exactOptional() }),
  output: z.strictObject({
    rows: z.int(), added: z.int(), changed: z.int(), problems: z.array(rowProblem).max(200),
    /** By which it can be undone; absent of a preview and where nothing was stored. */
    import: id.exactOptional(),
  }),
  errors: ['import_refused', 'file_type_refused', 'too_large'],
})
export const undoStoreImport = endpoint('POST', '/api/stores/imports/:id/undo', {
  summary: 'Undo an import within a day: stores are as they were before it; what somebody changed since stays (`kept`)', permission: 'stores.manage', params: byId,
  output: z.strictObject({ undone: z.int(), kept: z.int() }), errors: ['absent'],
})

/** A store as it is told to contacts. */
export const nearStore = z.strictObject({
  id, name: z.string(), address: z.string(), phone: z.string().exactOptional(),
  /** As the crow flies, in metres. */
  metres: z.int(), opening: opening.exactOptional(), timeZone: z.string().exactOptional(),
  /** In GCJ-02, as the maps of WeChat, Tencent and Amap take it. */
  place,
  /** Opened by the contact: shows the store on a map. Nothing is fetched from there otherwise. */
  maps: z.strictObject({ amap: z.string(), tencent: z.string() }),
})
export type NearStore = z.infer<typeof nearStore>
const nearest = z.strictObject({ items: z.array(nearStore).max(3) })

export const findNearestStores = endpoint('POST', '/api/stores/nearest', {
  summary: 'The three nearest stores, open ones first, of a brand or of all', permission: 'stores.read', readOnly: true,
  input: z.strictObject({ place, brand: id.exactOptional() }), output: nearest, errors: ['place_refused'],
})
export const nearestStoresForVisitor = endpoint('POST', '/api/visitor/stores/nearest', {
  summary: 'The three nearest stores of the visit\'s brand, open ones first: for a mini-program page or an app with a visit of its own. The place is not kept', permission: 'visitor', readOnly: true,
  input: z.strictObject({ place }), output: nearest, errors: ['place_refused'],
})
