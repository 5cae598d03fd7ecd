import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { flagFromText, id, pageOf, pageQuery, time } from './primitives.ts'

/** Settings of the modules; `schema` is JSON Schema, from which the console draws the form. */
const section = z.strictObject({
  name: z.string(), schema: z.record(z.string(), z.unknown()), values: z.record(z.string(), z.unknown()), revision: z.int(),
})
export const listSettings = endpoint('GET', '/api/settings', { summary: 'All settings', permission: 'settings.manage', output: z.strictObject({ items: z.array(section) }) })
export const putSettings = endpoint('PUT', '/api/settings/:name', {
  summary: 'Change one section', permission: 'settings.manage', params: z.strictObject({ name: z.string().max(64) }),
  input: z.strictObject({ values: z.record(z.string(), z.unknown()), revision: z.int() }), output: section, errors: ['absent', 'conflict'],
})

/**
 * A file of settings: by part a list of items as their endpoints take them, with `@kind:name` in place of ids and without
 * secrets. A text that begins with `@` has a second one in front of it.
 */
export const settingsFileVersion = 1
export const settingsFile = z.strictObject({
  format: z.literal('yanshu-settings'), version: z.literal(settingsFileVersion), at: time, parts: z.record(z.string().max(64), z.array(z.record(z.string(), z.unknown())).max(5000)),
})
export type SettingsFile = z.infer<typeof settingsFile>
/** What an import does to one part, by names. `newDefault`: which of them becomes the default in the place of another. */
export const importedPart = z.strictObject({ part: z.string(), added: z.array(z.string()), changed: z.array(z.string()), same: z.int(), newDefault: z.string().exactOptional() })
export type ImportedPart = z.infer<typeof importedPart>
/** One reason why a file cannot be imported: in which part, at which item (from 1), where in it, and why. */
export interface ImportProblem { part?: string; item?: number; path?: string; code: string }
export const exportSettings = endpoint('GET', '/api/settings/export', { summary: 'Settings as a file: what one may manage, without secrets', permission: 'settings.manage', output: settingsFile })
export const importSettings = endpoint('POST', '/api/settings/import', {
  summary: 'Add and change what a file holds, all or nothing; with `preview` only say what would happen. Parts that are not known stop it unless `skipUnknown`, members who do not exist here unless `skipPeople`',
  permission: 'settings.manage', upload: true, query: z.strictObject({ preview: flagFromText.exactOptional(), skipUnknown: flagFromText.exactOptional(), skipPeople: flagFromText.exactOptional() }),
  /** `people`: the logins of members who do not exist here; of them nothing is taken. */
  output: z.strictObject({ parts: z.array(importedPart), unknown: z.array(z.string()), people: z.array(z.string()) }), errors: ['import_refused', 'too_large', 'forbidden'],
})

export const moduleState = z.strictObject({ name: z.string(), essential: z.boolean(), on: z.boolean(), needs: z.array(z.string()), neededBy: z.array(z.string()) })
export type ModuleState = z.infer<typeof moduleState>
export const listModules = endpoint('GET', '/api/modules', { summary: 'Modules and whether they are on', permission: 'signed-in', output: z.strictObject({ items: z.array(moduleState) }) })
export const switchModule = endpoint('PUT', '/api/modules/:name', {
  summary: 'Switch a module on or off, at once', permission: 'modules.manage', params: z.strictObject({ name: z.string().max(64) }),
  input: z.strictObject({ on: z.boolean() }), output: moduleState, errors: ['absent', 'module_needed'],
})

/** One audit row as an auditor reads it; the chain's own columns are included. */
export const auditRow = z.strictObject({
  id, chain: z.string(), seq: z.int(), at: time, node: z.string(), brand: z.string(),
  actorType: z.enum(['user', 'visitor', 'bot', 'token', 'job', 'system']), actor: z.string(), actorName: z.string().exactOptional(), role: z.string(),
  ip: z.string(), port: z.int(), channel: z.string(), eventType: z.string(), objectType: z.string(), object: z.string(),
  action: z.string(), result: z.enum(['success', 'denied', 'failed']), reason: z.string().exactOptional(),
  changedFields: z.array(z.string()), requestId: z.string(), hash: z.string(),
})
export type AuditRow = z.infer<typeof auditRow>
export const listAudit = endpoint('GET', '/api/audit', {
  summary: 'Audit rows, latest first', permission: 'audit.read',
  query: z.strictObject({
    actor: z.string().max(64).exactOptional(), action: z.string().max(64).exactOptional(), object: z.string().max(64).exactOptional(),
    result: z.enum(['success', 'denied', 'failed']).exactOptional(),
    from: z.string().regex(/^\d{1,15}$/).exactOptional(), to: z.string().regex(/^\d{1,15}$/).exactOptional(), ...pageQuery,
  }),
  output: pageOf(auditRow),
})
export const verifyAudit = endpoint('POST', '/api/audit/verify', {
  summary: 'Check every chain against its key and the signed checkpoints', permission: 'audit.read', readOnly: true,
  output: z.strictObject({
    good: z.boolean(), rows: z.int(), chains: z.int(), checkedAt: time,
    firstBad: z.strictObject({ chain: z.string(), seq: z.int(), problem: z.string() }).exactOptional(),
  }),
})
