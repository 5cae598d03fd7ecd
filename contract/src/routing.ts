import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { agentPresence } from './realtime.ts'
import { done, id, name } from './primitives.ts'

export const group = z.strictObject({ id, name: z.string(), members: z.array(id), inboxes: z.array(id), isDefault: z.boolean() })
export type Group = z.infer<typeof group>
const groupInput = z.strictObject({ name, members: z.array(id).max(500), inboxes: z.array(id).max(200), isDefault: z.boolean() })
const byId = z.strictObject({ id })

export const listGroups = endpoint('GET', '/api/groups', { summary: 'Skill groups', permission: 'signed-in', output: z.strictObject({ items: z.array(group) }) })
export const makeGroup = endpoint('POST', '/api/groups', { summary: 'Make a skill group', permission: 'groups.manage', input: groupInput, output: group, errors: ['name_taken'] })
export const editGroup = endpoint('PUT', '/api/groups/:id', { summary: 'Change a skill group', permission: 'groups.manage', params: byId, input: groupInput, output: group, errors: ['absent', 'name_taken', 'rule_refused'] })
export const removeGroup = endpoint('DELETE', '/api/groups/:id', { summary: 'Remove a skill group; its waiting conversations go to the default one', permission: 'groups.manage', params: byId, output: done, errors: ['absent', 'rule_refused'] })

export const listPresence = endpoint('GET', '/api/presence', { summary: 'Chosen state, live connection and load of the agents', permission: 'signed-in', output: z.strictObject({ items: z.array(agentPresence) }) })
export const chooseState = endpoint('PUT', '/api/presence', {
  summary: 'Choose one\'s own state', permission: 'conversations.reply',
  input: z.strictObject({ state: z.enum(['online', 'busy', 'break', 'offline']), reason: z.string().trim().max(100).exactOptional() }), output: agentPresence,
})
const colleague = z.strictObject({ id, name: z.string(), groups: z.array(id) })
export const listColleagues = endpoint('GET', '/api/colleagues', {
  summary: 'Names and groups of those who answer conversations', permission: 'signed-in', output: z.strictObject({ items: z.array(colleague) }),
})
