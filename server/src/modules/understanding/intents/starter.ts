import type { IntentAction } from '@yanshu/contract/understanding.ts'
import { starterIntents } from '@yanshu/nlu/starter/intents.ts'
import { newId } from '../../../base/ids.ts'
import type { Tx } from '../../../host/module.ts'
import type { MarkStore } from '../marks.ts'
import type { ModelQueries } from '../models/queries.ts'
import type { PhrasingQueries } from '../phrasings/queries.ts'
import { newPhrasing } from '../phrasings/sameness.ts'
import type { IntentRow, ModelRow, PhrasingRow } from '../tables.ts'
import { intentColumns } from './present.ts'
import type { IntentQueries } from './queries.ts'

type Wish = Extract<IntentAction, { kind: 'talk' }>['wish']

const orders = new Set(['order.status', 'shipping.where'])
const people = new Set(['service.person', 'service.complaint'])
const talks: Record<string, Wish> = {
  'talk.greeting': 'greeting', 'talk.thanks': 'thanks', 'talk.goodbye': 'goodbye', 'talk.who': 'identity', 'talk.affirm': 'affirm',
  'talk.deny': 'cancel', 'talk.cancel': 'cancel', 'talk.wait': 'cancel', 'talk.impatient': 'complaint',
}

/** What the bot does with a starter intent until an editor says otherwise. */
export function starterAction(id: string): IntentAction {
  if (orders.has(id)) return { kind: 'order' }
  if (people.has(id)) return { kind: 'person' }
  const wish = talks[id]
  return wish ? { kind: 'talk', wish } : { kind: 'answer' }
}

/** Rows of the starter intents and of all their phrasings, the first of those that say the same. */
export function starterRows(at: number): { intents: IntentRow[]; phrasings: PhrasingRow[] } {
  const intents = starterIntents.map(({ id, name, group, slots = [] }, place): IntentRow => ({
    id, place, revision: 1, removed_at: null, updated_at: at, updated_by: null,
    ...intentColumns({ name: name['zh-CN'], nameEn: name['en-US'], group, description: '', action: starterAction(id), slots: [...slots], enabled: true }),
  }))
  const phrasings = starterPhrasings().map((row) => ({ ...row, id: newId(), created_at: at }))
  return { intents, phrasings }
}

let prepared: Omit<PhrasingRow, 'id' | 'created_at'>[] | undefined

/** Telling for all of them what says the same takes some tenths of a second: once in a process. */
function starterPhrasings(): Omit<PhrasingRow, 'id' | 'created_at'>[] {
  if (prepared) return prepared
  const seen = new Set<string>()
  prepared = starterIntents.flatMap(({ id, phrasings, english }) => [...phrasings, ...english].map((text) => newPhrasing(id, text, 'starter', 0)))
    .filter(({ sameness }) => !seen.has(sameness) && seen.add(sameness))
  return prepared
}

/** What a new installation begins with: the intents, and the model that knows them. */
export interface StarterRows { intents: IntentRow[]; phrasings: PhrasingRow[]; model: ModelRow }

/** Puts the starter intents in the first time; later calls change nothing, even if some were removed. */
export async function storeStarter(tx: Tx, rows: StarterRows, { marks, intents, phrasings, models }: { marks: MarkStore; intents: IntentQueries; phrasings: PhrasingQueries; models: ModelQueries }): Promise<void> {
  if (await marks.lock(tx, 'starter')) return tx.unchanged()
  await marks.set(tx, 'starter', { version: 1 })
  await intents.addMissing(tx, rows.intents)
  await phrasings.add(tx, rows.phrasings)
  await models.addMissing(tx, rows.model)
  tx.about('intent', 'starter')
  tx.announce('understanding.changed', { about: 'intents' })
}
