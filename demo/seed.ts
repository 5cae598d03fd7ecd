import type { KnowledgeEntry } from './data/model.ts'
import { buyingKnowledge } from './data/knowledge/buying.ts'
import { returnsKnowledge } from './data/knowledge/returns.ts'
import { serviceKnowledge } from './data/knowledge/service.ts'
import { shippingKnowledge } from './data/knowledge/shipping.ts'

/** The shop's questions and answers, in the order in which an editor would list them. */
export function demoKnowledge(): readonly KnowledgeEntry[] {
  return [...shippingKnowledge, ...returnsKnowledge, ...buyingKnowledge, ...serviceKnowledge]
}
