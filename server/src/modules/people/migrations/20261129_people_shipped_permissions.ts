import type { Migration } from '../../../base/db/migrate.ts'

/** What each role shipped with when the rows were first made. Never edited: what ships now stands in the contract. */
const firstShipped: Record<string, readonly string[]> = {
  supervisor: [
    'conversations.groups', 'conversations.all', 'conversations.reply', 'conversations.assign', 'contacts.read', 'contacts.edit',
    'contacts.block', 'orders.read', 'knowledge.read', 'knowledge.edit', 'people.read', 'groups.manage', 'finance.refund',
  ],
  agent: ['conversations.own', 'conversations.groups', 'conversations.reply', 'contacts.read', 'contacts.edit', 'orders.read', 'knowledge.read', 'people.read'],
  auditor: ['audit.read'],
  system: ['people.read', 'people.manage', 'inboxes.manage', 'brands.manage', 'settings.manage', 'modules.manage'],
  security: ['people.read', 'roles.manage', 'groups.manage'],
}

/** What a role has been given by shipping, so that a newer version adds what is new and nothing that somebody took away. */
export const shippedPermissions: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('roles').addColumn('given', types.json).execute()
    for (const [name, held] of Object.entries(firstShipped)) {
      await db.updateTable('roles').set({ given: JSON.stringify(held) }).where('name', '=', name).where('shipped', '=', 1).execute()
    }
  },
}
