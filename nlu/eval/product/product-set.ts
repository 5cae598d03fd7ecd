import { dialogueGroups } from './dialogues/groups.ts'
import { angryMessages } from './messages/angry.ts'
import { buyingMessages } from './messages/buying.ts'
import { digitalMessages } from './messages/digital.ts'
import { englishMessages } from './messages/english.ts'
import { homeMessages } from './messages/home.ts'
import { mixedMessages } from './messages/mixed.ts'
import { orderMessages } from './messages/orders.ts'
import { outOfScopeMessages } from './messages/out-of-scope.ts'
import { parcelMessages } from './messages/parcels.ts'
import { personMessages } from './messages/person.ts'
import { returnMessages } from './messages/returns.ts'
import { serviceMessages } from './messages/service.ts'
import { shippingMessages } from './messages/shipping.ts'
import { wearCareMessages } from './messages/wear-care.ts'
import type { EvalDialogue, EvalMessage } from './model.ts'

/** Every held-out message. */
export const evalMessages: readonly EvalMessage[] = [
  ...shippingMessages, ...parcelMessages, ...returnMessages, ...buyingMessages, ...serviceMessages, ...digitalMessages,
  ...homeMessages, ...wearCareMessages, ...orderMessages, ...mixedMessages, ...personMessages, ...outOfScopeMessages,
  ...angryMessages, ...englishMessages,
]

/** Every held-out dialogue. */
export const evalDialogues: readonly EvalDialogue[] = dialogueGroups.flat()
