import type { Session } from '@yanshu/channels/port.ts'
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
  /** Who has the contact there now. Where the vendor says nothing of it, what it refused counts. */
  async function readThere({ channel, config }: Connection, { sender, colleague }: Line): Promise<Session> {
    if (colleague !== undefined) return { state: 'colleague', colleague }
    const read = await channel.account?.session?.(config, world, sender)
    return read?.outcome === 'read' ? read.session : { state: 'colleague' }
  }

  /** Notes it on the contact's way, unless that has changed while the vendor was asked. Gives whether somebody there has the contact. */
  async function noteThere(tx: Tx, { inbox, sender }: Line, { state, colleague }: Session): Promise<boolean> {
    const row = await lines.find(tx, inbox, sender)
    if (row?.session !== 'colleague') return false
    const isTaken = state === 'colleague' || state === 'waiting'
    // What was refused before the colleague ended it may be told of after that.
    if (!isTaken && row.colleague === null) await lines.save(tx, row, { session: state === 'over' ? 'over' : null })
    if (isTaken && row.colleague === null && colleague !== undefined) await lines.save(tx, row, { colleague })
    return isTaken
  }

  return {
    /** Neither bot nor queue goes on with such a contact's conversation. Nothing where no colleague has it, or all that is known. */
    async follow({ inbox, contact }: { inbox: string; contact: string }): Promise<void> {
      const line = await lines.of(inbox, contact)
      const connection = line?.session === 'colleague' ? await accounts.find(inbox) : undefined
      if (!line || !connection) return
      const there = await readThere(connection, line)
      const name = there.colleague === undefined ? '' : await colleagues.learn(connection, there.colleague)
      await transact(actor, 'conversation.take_elsewhere', async (tx) => {
        if (!(await noteThere(tx, line, there) && await conversations.beginElsewhere(tx, contact, inbox, name))) tx.unchanged()
      })
    },
  }
}
export type TakenThere = ReturnType<typeof createTakenThere>
