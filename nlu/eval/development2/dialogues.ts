import { aftersalesDialogues } from './dialogues/aftersales.ts'
import { angryDialogues } from './dialogues/anger.ts'
import { buyingDialogues } from './dialogues/buying.ts'
import { deliveryDialogues } from './dialogues/delivery.ts'
import { goodsDialogues } from './dialogues/goods.ts'
import type { DevelopmentDialogue } from './model.ts'

/** Every scripted dialogue of the second development set. */
export const secondDevelopmentDialogues: readonly DevelopmentDialogue[] = [
  ...deliveryDialogues,
  ...aftersalesDialogues,
  ...buyingDialogues,
  ...goodsDialogues,
  ...angryDialogues,
]
