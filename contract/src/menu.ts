import type { Access } from './permissions.ts'

/** A page of the console: shown to those whom `permission` admits while `module` is on. Wording stands in the console's catalogues under `menu.<key>`. */
export interface MenuItem {
  key: string
  path: string
  module: string
  permission: Access
}
export const menu = [
  { key: 'workspace', path: '/workspace', module: 'conversations', permission: ['conversations.own', 'conversations.groups', 'conversations.all'] },
  { key: 'floor', path: '/floor', module: 'supervision', permission: ['supervision.watch', 'sla.manage'] },
  { key: 'contacts', path: '/contacts', module: 'contacts', permission: 'contacts.read' },
  { key: 'knowledge', path: '/knowledge', module: 'knowledge', permission: 'knowledge.read' },
  { key: 'understanding', path: '/understanding', module: 'understanding', permission: 'understanding.read' },
  { key: 'canned', path: '/canned', module: 'canned', permission: 'conversations.reply' },
  { key: 'stores', path: '/stores', module: 'stores', permission: 'stores.read' },
  { key: 'search', path: '/search', module: 'message-search', permission: ['conversations.own', 'conversations.groups', 'conversations.all'] },
  { key: 'people', path: '/people', module: 'people', permission: 'people.read' },
  { key: 'groups', path: '/groups', module: 'routing', permission: 'groups.manage' },
  { key: 'hours', path: '/hours', module: 'hours', permission: 'groups.manage' },
  { key: 'inboxes', path: '/inboxes', module: 'inboxes', permission: 'inboxes.manage' },
  { key: 'undelivered', path: '/undelivered', module: 'delivery', permission: ['inboxes.manage', 'supervision.watch'] },
  { key: 'labels', path: '/labels', module: 'conversations', permission: 'labels.manage' },
  { key: 'forms', path: '/forms', module: 'forms', permission: 'forms.manage' },
  { key: 'ratings', path: '/ratings', module: 'satisfaction', permission: 'conversations.all' },
  { key: 'moderation', path: '/moderation', module: 'moderation', permission: 'moderation.manage' },
  { key: 'webhooks', path: '/webhooks', module: 'webhooks', permission: 'webhooks.manage' },
  { key: 'api-keys', path: '/api-keys', module: 'people', permission: 'api-keys.manage' },
  { key: 'modules', path: '/modules', module: 'settings', permission: 'modules.manage' },
  { key: 'audit', path: '/audit', module: 'audit', permission: 'audit.read' },
  { key: 'settings', path: '/settings', module: 'settings', permission: 'settings.manage' },
] as const satisfies readonly MenuItem[]
