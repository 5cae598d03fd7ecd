import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { conversationReaders } from './permissions.ts'
import { done, id, name, pageOf, pageQuery, time } from './primitives.ts'

/** What is measured: to the first answer by a person, to each further answer, to the end of the conversation. */
export const slaKind = z.enum(['first_reply', 'next_reply', 'resolution'])
export type SlaKind = z.infer<typeof slaKind>
/** `met` and `missed`: stopped in time, stopped too late; `cancelled`: nobody has to answer any more. */
export const slaState = z.enum(['running', 'warned', 'breached', 'met', 'missed', 'cancelled'])
export type SlaState = z.infer<typeof slaState>

const target = z.int().min(10_000).max(90 * 86_400_000).exactOptional()
const conditions = { brands: z.array(id).max(100), inboxes: z.array(id).max(100), groups: z.array(id).max(100), priorities: z.array(z.int().min(0).max(3)).max(4) }
const editable = {
  name, enabled: z.boolean(),
  /** Of those that are on and fit, the first counts. An empty list fits all. */
  ...conditions,
  /** How long each may take, ms; absent: not measured. */
  targets: z.strictObject({ first_reply: target, next_reply: target, resolution: target }),
  /** Only the time within business hours counts. */
  businessHours: z.boolean(),
  /** After which share of the time one is warned, percent. */
  warnAt: z.int().min(10).max(99),
  /** Raises the conversation's priority: to high with the warning, to urgent with the breach. */
  raisePriority: z.boolean(),
}
export const slaPolicyInput = z.strictObject(editable).refine(({ targets }) => Object.keys(targets).length > 0)
export type SlaPolicyInput = z.infer<typeof slaPolicyInput>
export const slaPolicy = z.strictObject({ id, ...editable })
export type SlaPolicy = z.infer<typeof slaPolicy>

export const slaClock = z.strictObject({
  conversation: id, kind: slaKind, policy: id, state: slaState, startedAt: time, warnAt: time, dueAt: time, stoppedAt: time.exactOptional(),
  /** Who has the conversation. */
  agent: id.exactOptional(),
})
export type SlaClock = z.infer<typeof slaClock>

const byId = z.strictObject({ id })
const manage = { permission: 'sla.manage' } as const
export const listSlaPolicies = endpoint('GET', '/api/sla/policies', { summary: 'Service levels in the order in which they are tried', permission: ['sla.manage', 'supervision.watch'], output: z.strictObject({ items: z.array(slaPolicy) }) })
export const makeSlaPolicy = endpoint('POST', '/api/sla/policies', { ...manage, summary: 'Make a service level, tried after the others', input: slaPolicyInput, output: slaPolicy, errors: ['name_taken'] })
export const editSlaPolicy = endpoint('PUT', '/api/sla/policies/:id', { ...manage, summary: 'Change a service level; clocks that run keep their time', params: byId, input: slaPolicyInput, output: slaPolicy, errors: ['absent', 'name_taken'] })
export const removeSlaPolicy = endpoint('DELETE', '/api/sla/policies/:id', { ...manage, summary: 'Remove a service level; its clocks stop', params: byId, output: done, errors: ['absent'] })
export const orderSlaPolicies = endpoint('PUT', '/api/sla/order', { ...manage, summary: 'Say in which order service levels are tried', input: z.strictObject({ policies: z.array(id).max(100) }), output: done, errors: ['conflict'] })

export const listSlaClocks = endpoint('GET', '/api/sla/clocks', {
  summary: 'Clocks that run, of conversations that one may see, those due first first; up to 1000', permission: conversationReaders, output: z.strictObject({ items: z.array(slaClock) }),
})
export const slaBreach = slaClock.extend({ id, policyName: z.string().exactOptional(), contactName: z.string().exactOptional(), group: id.exactOptional(), breachedAt: time })
export type SlaBreach = z.infer<typeof slaBreach>
export const listSlaBreaches = endpoint('GET', '/api/sla/breaches', {
  summary: 'Times that were exceeded, latest first', permission: 'supervision.watch',
  query: z.strictObject({ kind: slaKind.exactOptional(), group: id.exactOptional(), ...pageQuery }), output: pageOf(slaBreach),
})
