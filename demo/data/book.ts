import { applianceKnowledge } from './knowledge/appliance.ts'
import { beautyKnowledge } from './knowledge/beauty.ts'
import { buyingKnowledge } from './knowledge/buying.ts'
import { digitalKnowledge } from './knowledge/digital.ts'
import { englishKnowledge } from './knowledge/english.ts'
import { fashionKnowledge } from './knowledge/fashion.ts'
import { foodKnowledge } from './knowledge/food.ts'
import { goodsKnowledge } from './knowledge/goods.ts'
import { returnsKnowledge } from './knowledge/returns.ts'
import { serviceKnowledge } from './knowledge/service.ts'
import { shippingKnowledge } from './knowledge/shipping.ts'
import type { KnowledgeEntry } from './model.ts'

/** Every question that the shop can answer, service first, then goods by category and what their shelves say, then the most asked in English. */
export const knowledge: readonly KnowledgeEntry[] = [
  ...shippingKnowledge, ...returnsKnowledge, ...buyingKnowledge, ...serviceKnowledge,
  ...digitalKnowledge, ...applianceKnowledge, ...fashionKnowledge, ...beautyKnowledge, ...foodKnowledge,
  ...goodsKnowledge, ...englishKnowledge,
]
