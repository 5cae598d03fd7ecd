import type { World } from '@yanshu/channels/world.ts'
import { inside } from '../../../host/actor.ts'
import type { Transact } from '../../../host/module.ts'
import type { Contacts } from '../../contacts/service.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Uniting } from '../uniting/uniting.ts'
import type { Lines } from './lines.ts'

export interface ProfileDeps { accounts: Accounts; world: World; lines: Lines; contacts: Pick<Contacts, 'noteDetails'>; uniting: Uniting; transact: Transact }
const actor = inside('system', 'inboxes', 'profile')

/** Who the vendor says that a contact is: asked when it first comes, since some vendors tell it only then. */
export function createProfiles({ accounts, world, lines, contacts, uniting, transact }: ProfileDeps) {
  return {
    /** Names who has no name, and finds whom one unionid makes one person. What the vendor does not tell is no failure. */
    async ask({ inbox, sender }: { inbox: string; sender: string }): Promise<void> {
      const connection = await accounts.find(inbox)
      const profile = await connection?.channel.account?.profile?.(connection.config, world, sender)
      if (!connection || !profile) return
      const unionid = profile.ids.find(({ kind }) => kind === 'unionid')?.id
      const name = profile.name?.replace(/\p{Cc}/gu, ' ').trim().slice(0, 64).trim()
      await transact(actor, 'contact.identify', async (tx) => {
        const row = await lines.find(tx, inbox, sender)
        if (!row || (row.profile_at !== null && !name && !unionid)) return tx.unchanged()
        await lines.save(tx, row, { profile_at: tx.now })
        tx.about('contact', row.contact)
        if (name) await contacts.noteDetails(tx, row.contact, { name })
        if (unionid) await uniting.byUnion(tx, row.contact, unionid)
      })
    },
  }
}
export type Profiles = ReturnType<typeof createProfiles>
