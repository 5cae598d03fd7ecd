import type { World } from '@yanshu/channels/world.ts'
import { inside } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { Accounts, Connection } from '../accounts/accounts.ts'
import type { Colleagues } from '../accounts/colleagues.ts'
import type { Line, Lines } from './lines.ts'

export interface TakenThereDeps {
  accounts: Pick<Accounts, 'find'>
  colleagues: Pick<Colleagues, 'learn'>
  lines: Lines
  conversations: Pick<Conversations, 'beginElsewhere'>
  world: World
  transact: Transact
}
const actor = inside('system', 'inboxes', 'session')

/** Conversations of contacts whom a colleague has at the vendor, where nothing told of it but that a message was refused. */
export function createTakenThere({ accounts, colleagues, lines, conversations, world, transact }: TakenThereDeps) {
  /** Who has the contact there; undefined where the vendor does not say, or nobody has it yet. */
  async function whoHas(connection: Connection, { sender, colleague }: Line): Promise<string | undefined> {
    if (colleague !== undefined) return colleague
    const read = await connection.channel.account?.session?.(connection.config, world, sender)
    return read?.outcome === 'read' && read.session.state === 'colleague' ? read.session.colleague : undefined
  }

  async function noteWho(tx: Tx, { inbox, sender }: Line, colleague: string): Promise<void> {
    const row = await lines.find(tx, inbox, sender)
    if (row?.colleague === null) await lines.save(tx, row, { colleague })
  }

  return {
    /** Neither bot nor queue goes on with such a contact's conversation. Nothing where no colleague has it, or all that is known. */
    async follow({ inbox, contact }: { inbox: string; contact: string }): Promise<void> {
      const line = await lines.of(inbox, contact)
      const connection = line?.session === 'colleague' ? await accounts.find(inbox) : undefined
      if (!line || !connection) return
      const colleague = await whoHas(connection, line)
      const name = colleague === undefined ? '' : await colleagues.learn(connection, colleague)
      await transact(actor, 'conversation.take_elsewhere', async (tx) => {
        // It may have ended while the vendor was asked.
        const isStill = (await lines.lock(tx, inbox, contact))?.session === 'colleague'
        if (isStill && colleague !== undefined) await noteWho(tx, line, colleague)
        if (!isStill || !(await conversations.beginElsewhere(tx, contact, inbox, name))) tx.unchanged()
      })
    },
  }
}
export type TakenThere = ReturnType<typeof createTakenThere>
