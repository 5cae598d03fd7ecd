import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Me } from '@yanshu/contract/people.ts'

type Seen = Pick<Conversation, 'agent' | 'group' | 'helpers' | 'mentioned' | 'offer'>

/**
 * Whether the workspace would show the conversation to this person: their own, their groups', those they were drawn into, or all. A relation
 * in WeCom shows the contact on this page, but opens nothing there.
 */
export function seesInWorkspace({ id, permissions, groups }: Pick<Me, 'id' | 'permissions' | 'groups'>, { agent, group, helpers, mentioned, offer }: Seen): boolean {
  if (permissions.includes('conversations.all')) return true
  if (permissions.includes('conversations.groups') && group !== undefined && groups.includes(group)) return true
  return permissions.includes('conversations.own') && [agent, offer?.to, ...helpers, ...mentioned].includes(id)
}
