import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Decision } from '../deciding/policy.ts'

/** A general answer that was found for one product gives way to the entry on the same matter that is about just that. */
export function preferOwn(decision: Decision, entries: ReadonlyMap<string, Entry>): Decision {
  if (decision.act !== 'answer') return decision
  const general = entries.get(decision.entry)
  const told = decision.slots?.find(({ type }) => type === 'product')
  if (!general || general.intent === undefined || general.goods.length > 0 || !told || (told.values?.length ?? 1) > 1) return decision
  const product = told.values?.[0] ?? told.value
  const own = entries.values().find(({ intent, goods, kind }) => kind !== 'specification' && kind !== 'review' && intent === general.intent && goods.length === 1 && goods[0]?.id === product)
  if (!own) return decision
  const { slots: _, ...rest } = decision
  return { ...rest, entry: own.id }
}
