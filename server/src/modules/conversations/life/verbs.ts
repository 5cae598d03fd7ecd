import type { Conversation } from '@yanshu/contract/conversations.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { mayWorkOn, mustSee } from '../access.ts'
import { presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { ConversationRow } from '../tables.ts'
import { join, leave } from './helping.ts'
import { merge } from './merging.ts'
import { endOffer, offer, offerTo } from './offering.ts'
import { endSilence, type Patience } from './silence.ts'
import { snooze, wake } from './snoozing.ts'

/** Runs work on the locked row and gives its snapshot afterwards. */
export type OnLocked = (tx: Tx, id: string, work: (row: ConversationRow) => Promise<ConversationRow>) => Promise<Conversation>

/** What colleagues do with a conversation between them, and what time does. */
export function createLifeVerbs(queries: Queries, onLocked: OnLocked) {
  return {
    /** Its agent asks `to` to take over, who has a minute (`offerMs`). */
    offer: (tx: Tx, id: string, to: string, note?: string) => onLocked(tx, id, (row) => offer(queries, tx, row, to, note)),
    /** The offer that the actor may accept now: assign it then. Fails with `offer_over`. */
    offerTo: async (tx: Tx, actor: Actor, id: string) => offerTo(actor, await queries.lock(tx, id), tx.now),
    rejectOffer: (tx: Tx, actor: Actor, id: string) => onLocked(tx, id, (row) => {
      offerTo(actor, row, tx.now)
      return endOffer(queries, tx, row, 'rejected')
    }),
    withdrawOffer: (tx: Tx, actor: Actor, id: string) => onLocked(tx, id, (row) => {
      mayWorkOn(actor, presentConversation(row))
      return endOffer(queries, tx, row, 'withdrawn')
    }),

    /** Lets somebody in beside the agent: asked in, or of their own accord where they may (插话). */
    join: (tx: Tx, id: string, person: { id: string; name: string }) => onLocked(tx, id, (row) => join(queries, tx, row, person)),
    leave: (tx: Tx, id: string, person: { id: string; name: string }) => onLocked(tx, id, (row) => leave(queries, tx, row, person)),

    snooze: (tx: Tx, id: string, until: number) => onLocked(tx, id, (row) => snooze(queries, tx, row, until)),
    wake: (tx: Tx, id: string) => onLocked(tx, id, (row) => wake(queries, tx, row)),

    /** Ends what is due by now: a snooze, an offer. Looks at how things stand, so a repeat is harmless. */
    runTimers: (tx: Tx, id: string) => onLocked(tx, id, async (row) => {
      let now = row
      if (row.snoozed_until !== null && row.snoozed_until <= tx.now) now = await wake(queries, tx, now)
      const until = presentConversation(now).offer?.until
      if (until !== undefined && until <= tx.now) now = await endOffer(queries, tx, now, 'expired')
      if (now === row) tx.unchanged()
      return now
    }),
    endSilence: (tx: Tx, id: string, patience: Patience) => onLocked(tx, id, (row) => endSilence(queries, tx, row, patience)),

    setPriority: (tx: Tx, actor: Actor, id: string, priority: number) => onLocked(tx, id, async (row) => {
      mustSee(actor, presentConversation(row))
      if (row.priority === priority) {
        tx.unchanged()
        return row
      }
      const next = await queries.save(tx, row, { priority })
      tx.about('conversation', id, ['priority'])
      tx.announce('conversation.changed', { conversation: presentConversation(next), placed: true })
      return next
    }),

    /** Closes `id` and goes on in `into`; gives both. Locked in the order of their ids, so that two merges cannot wait for each other. */
    async merge(tx: Tx, actor: Actor, id: string, into: string): Promise<{ closed: Conversation; target: Conversation }> {
      if (id === into) throw fail.refused('rule_refused', { field: 'into' })
      const rows = new Map<string, ConversationRow>()
      for (const each of [id, into].toSorted()) rows.set(each, await queries.lock(tx, each))
      for (const row of rows.values()) {
        mustSee(actor, presentConversation(row))
        mayWorkOn(actor, presentConversation(row))
      }
      const merged = await merge(queries, tx, rows.get(id)!, rows.get(into)!)
      return { closed: presentConversation(merged.closed), target: presentConversation(merged.target) }
    },
  }
}
