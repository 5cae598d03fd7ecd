import type { InboundMessage } from '../inbound-message.ts'
import type { Inbound } from '../port.ts'
import type { CallbackAccount } from './account.ts'
import { openCallback, type Opened } from './open.ts'
import { verifyCallback } from './verify.ts'

/** How callbacks of an account are verified and what they tell. */
export function readCallbacks<Config>(
  accountOf: (config: Config) => CallbackAccount, decode: (opened: Opened, config: Config) => readonly InboundMessage[],
): Required<Pick<Inbound<Config>, 'verify' | 'decode'>> {
  return {
    verify: (config, request, now) => verifyCallback(accountOf(config), request, now),
    decode(config, body) {
      const opened = openCallback(accountOf(config), body)
      return 'fault' in opened ? [] : decode(opened, config)
    },
  }
}
