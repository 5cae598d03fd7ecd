import { acceptKeys } from '../host/installation.ts'
import type { Command } from './command.ts'
import { withNewKeys } from './installation.ts'
import { readOptions } from './options.ts'

/** Takes the keys in DATA_DIR for those of the database: for an installation that has lost its own for good. */
export const acceptKeysCommand: Command = {
  name: 'accept-keys',
  usage: '',
  async run(call) {
    readOptions(call, {})
    const changed = await withNewKeys(call, ({ host, keys }, actor) => host.transact(actor, 'keys.accept', (tx) => acceptKeys(tx, keys)))
    call.terminal.say(changed ? call.messages.keysAccepted : call.messages.keysKnown)
    return 0
  },
}
