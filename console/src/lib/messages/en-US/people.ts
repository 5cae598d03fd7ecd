export const people = {
  title: 'People', about: 'Who works here: their roles, groups and how many conversations they take at once.', invite: 'Invite', searchHint: 'Search name or login',
  nobody: 'Nobody here yet', nobodyHelp: 'Invite the first colleague; a one-time link is all they need.', nobodyFound: 'Nobody found', nobodyFoundHelp: 'Try another name or login.',
  person: 'Name', name: 'Name', roles: 'Roles', groups: 'Groups', capacity: 'Capacity', status: 'Status', lastSignIn: 'Last sign-in', never: 'Never', you: '(you)',
  statuses: { invited: 'Invited', active: 'Active', disabled: 'Disabled' }, locked: 'Locked',
  actionsFor: (name: string) => `More actions for ${name}`, editTitle: (name: string) => `Edit ${name}`,
  reset: 'Reset password', newLink: 'New invitation link', resetAsk: (name: string) => `Make a reset link for ${name}?`, resetHelp: 'All sessions of this person end at once, and earlier links stop working.',
  unlock: 'Unlock', unlocked: 'Unlocked', enable: 'Enable again', enabled: 'Enabled', disable: 'Disable', disabled: (name: string) => `${name} is disabled and signed out`,
  inviteTitle: 'Invite a colleague', makeLink: 'Make invitation link', invited: (name: string) => `Invitation for ${name}`, linkFor: (name: string) => `One-time link for ${name}`,
  linkHelp: 'Hand it to the person over a channel you trust. It works once and is not shown again.', linkExpires: (at: string) => `Valid until ${at}`,
  rolesHelp: 'Roles decide what one sees and may do. Several are possible.', roleMissing: 'Choose at least one role', rolesExclude: 'One person cannot hold two of the system, security and auditor roles',
  groupsHint: 'In no group', capacityHelp: 'Conversations at the same time; no more are handed over beyond it. 0: takes none.', office: 'WeCom accounts', officeCompany: (company: string) => `company ${company}`, officeSince: 'bound', officeUnbind: 'Unbind', officeUnbindAsk: 'All sessions of this person end, and the page in WeCom asks for login and password again.', officeUnbound: 'Unbound',
  rolesEndSessions: 'Changing the roles makes the person sign in again.',
}

export const roles = {
  title: 'Roles', about: 'What each role permits. The roles that ship can be changed, too.', add: 'New role', permission: 'Permission', changed: 'Changed',
  unsaved: (count: number) => (count === 1 ? 'One role is not saved' : `${count} roles are not saved`), holders: (count: number) => (count === 0 ? 'nobody' : count === 1 ? '1 person' : `${count} people`),
  removeAsk: (name: string) => `Remove the role “${name}”?`, name: 'Name of the role', nameHelp: '2–32 lower-case letters, digits or hyphens; a letter first', nameTaken: 'There is a role of this name', from: 'Begin with the permissions of', fromNone: 'None',
  names: { administrator: 'Administrator', supervisor: 'Supervisor', agent: 'Agent', auditor: 'Auditor', system: 'System', security: 'Security' },
  families: {
    conversations: 'Conversations', contacts: 'Contacts', orders: 'Orders', knowledge: 'Knowledge', understanding: 'Understanding', people: 'People', roles: 'Roles', groups: 'Groups', inboxes: 'Inboxes', brands: 'Brands',
    settings: 'Settings', modules: 'Modules', forms: 'Forms', labels: 'Labels', audit: 'Audit', finance: 'Finance', supervision: 'Floor', webhooks: 'Webhooks', 'api-keys': 'API keys', sla: 'Service levels', moderation: 'Content safety',
  },
  permissions: {
    'conversations.own': 'See own conversations', 'conversations.groups': 'See conversations of own groups', 'conversations.all': 'See all conversations',
    'conversations.reply': 'Take and answer', 'conversations.assign': 'Assign to others', 'contacts.read': 'See contacts', 'contacts.edit': 'Edit contacts', 'contacts.block': 'Block contacts',
    'orders.read': 'See orders and parcels', 'knowledge.read': 'See knowledge', 'knowledge.edit': 'Edit knowledge', 'understanding.read': 'See what the bot understands', 'understanding.edit': 'Teach the bot', 'people.read': 'See people', 'people.manage': 'Manage people',
    'roles.manage': 'Manage roles', 'groups.manage': 'Manage groups', 'inboxes.manage': 'Manage inboxes', 'brands.manage': 'Manage brands', 'settings.manage': 'Change settings',
    'modules.manage': 'Switch modules', 'webhooks.manage': 'Manage webhooks', 'api-keys.manage': 'Manage API keys', 'forms.manage': 'Manage forms', 'labels.manage': 'Manage labels', 'canned.manage': 'Manage canned replies', 'stores.read': 'See stores', 'stores.manage': 'Manage stores', 'audit.read': 'Read the audit log', 'finance.refund': 'Handle refunds',
    'supervision.watch': 'See the floor and watch conversations', 'supervision.intervene': 'Barge in, take over, force close', 'sla.manage': 'Manage service levels', 'moderation.manage': 'Manage words and the blacklist',
  },
}
