import { fail } from '../../../base/errors.ts'
import type { Tx } from '../../../host/module.ts'
import type { MarkStore, Marks } from '../marks.ts'
import { firstThresholds } from '../reading/snapshot.ts'

/** Sets from which confidence on the bot answers and offers. Fails with `conflict` for another revision; who offers above where it answers is set right. */
export async function setThresholds(tx: Tx, marks: MarkStore, { answer, offer, revision }: Marks['thresholds']): Promise<void> {
  const before = (await marks.lock(tx, 'thresholds')) ?? firstThresholds
  if (before.revision !== revision) throw fail.conflict('conflict', { revision: before.revision })
  await marks.set(tx, 'thresholds', { answer, offer: Math.min(offer, answer), revision: revision + 1 })
  tx.about('thresholds', 'understanding', ['answer', 'offer'])
  tx.announce('understanding.changed', { about: 'thresholds' })
}
