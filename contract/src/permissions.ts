/**
 * Permissions and the roles that ship. A role is data: administrators may make others from the same permissions.
 * `conversations.own` < `conversations.groups` < `conversations.all` say *which* conversations somebody sees;
 * the other `conversations.*` say what may be done with them.
 */
export const permissions = [
  'conversations.own', 'conversations.groups', 'conversations.all',
  'conversations.reply', 'conversations.assign',
  'contacts.read', 'contacts.edit', 'contacts.block',
  'orders.read', 'knowledge.read', 'knowledge.edit', 'understanding.read', 'understanding.edit',
  'people.read', 'people.manage', 'roles.manage', 'groups.manage',
  'inboxes.manage', 'brands.manage', 'settings.manage', 'modules.manage', 'webhooks.manage', 'api-keys.manage', 'forms.manage', 'labels.manage', 'canned.manage',
  'supervision.watch', 'supervision.intervene', 'sla.manage', 'moderation.manage', 'stores.read', 'stores.manage',
  'audit.read', 'finance.refund',
] as const
export type Permission = (typeof permissions)[number]

/** Who may call an endpoint: anybody, a contact, any signed-in person, or a holder of (one of) the permissions. */
export type Access = 'public' | 'visitor' | 'signed-in' | Permission | readonly Permission[]

export const conversationReaders = ['conversations.own', 'conversations.groups', 'conversations.all'] as const

export const shippedRoles = {
  administrator: permissions.filter((each) => each !== 'audit.read'),
  supervisor: [
    'conversations.own', 'conversations.groups', 'conversations.all', 'conversations.reply', 'conversations.assign', 'contacts.read', 'contacts.edit',
    'contacts.block', 'orders.read', 'knowledge.read', 'knowledge.edit', 'understanding.read', 'understanding.edit', 'people.read', 'groups.manage', 'forms.manage', 'labels.manage', 'canned.manage', 'finance.refund',
    'supervision.watch', 'supervision.intervene', 'sla.manage', 'moderation.manage', 'stores.read', 'stores.manage',
  ],
  agent: ['conversations.own', 'conversations.groups', 'conversations.reply', 'contacts.read', 'contacts.edit', 'orders.read', 'knowledge.read', 'people.read', 'stores.read'],
  auditor: ['audit.read'],
  system: ['people.read', 'people.manage', 'inboxes.manage', 'brands.manage', 'settings.manage', 'modules.manage', 'webhooks.manage'],
  security: ['people.read', 'roles.manage', 'groups.manage', 'api-keys.manage'],
} as const satisfies Record<string, readonly Permission[]>
export type ShippedRole = keyof typeof shippedRoles

/** Of these, one person holds at most one (GB/T 22239-2019 8.1.5, separated powers). */
export const exclusiveRoles: readonly ShippedRole[] = ['system', 'security', 'auditor']
