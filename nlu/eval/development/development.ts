import { accountMessages } from './accounts.ts'
import { applianceMessages } from './appliances.ts'
import { beautyMessages } from './beauty.ts'
import { digitalMessages } from './digital.ts'
import { fashionMessages } from './fashion.ts'
import { foodMessages } from './food.ts'
import { logisticsMessages } from './logistics.ts'
import { missingMessages } from './missing.ts'
import type { DevelopmentMessage } from './model.ts'
import { offerMessages } from './offers.ts'
import { orderMessages } from './orders.ts'
import { personMessages } from './person.ts'
import { refundMessages } from './refunds.ts'
import { returnMessages } from './returns.ts'
import { shippingMessages } from './shipping.ts'
import { unansweredMessages } from './unanswered.ts'

/** Every message that the demo shop's ranking and thresholds are fitted on. */
export const developmentMessages: readonly DevelopmentMessage[] = [
  ...shippingMessages,
  ...logisticsMessages,
  ...returnMessages,
  ...refundMessages,
  ...orderMessages,
  ...offerMessages,
  ...accountMessages,
  ...digitalMessages,
  ...applianceMessages,
  ...fashionMessages,
  ...beautyMessages,
  ...foodMessages,
  ...unansweredMessages,
  ...missingMessages,
  ...personMessages,
]
