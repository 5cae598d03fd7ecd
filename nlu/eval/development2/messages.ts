import type { DevelopmentMessage } from '../development/model.ts'
import { aftersalesMessages } from './aftersales.ts'
import { benefitMessages } from './benefits.ts'
import { buyingMessages } from './buying.ts'
import { deliveryMessages } from './delivery.ts'
import { deviceMessages } from './devices.ts'
import { englishMessages } from './english.ts'
import { missingMessages } from './missing.ts'
import { personMessages } from './person.ts'
import { unansweredMessages } from './unanswered.ts'
import { wearAndCareMessages } from './wear-and-care.ts'

/** Every single message of the second development set, whose words nobody knew who wrote phrasings. */
export const secondDevelopmentMessages: readonly DevelopmentMessage[] = [
  ...deliveryMessages,
  ...aftersalesMessages,
  ...buyingMessages,
  ...benefitMessages,
  ...deviceMessages,
  ...wearAndCareMessages,
  ...englishMessages,
  ...unansweredMessages,
  ...missingMessages,
  ...personMessages,
]
