import type { Command } from './command.ts'
import { withInstallation } from './installation.ts'
import { readOptions } from './options.ts'

/** Checks every chain of the audit from its start. Writes nothing, so it also works on a copy. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '',
  async run(call) {
    readOptions(call, {})
    const { terminal, messages } = call
    const { good, rows, chains, firstBad } = await withInstallation(call, ({ audit }) => audit.verify())
    terminal.say(messages.audit.walked(rows, chains))
    terminal.say(firstBad ? messages.audit.bad(firstBad) : messages.audit.good)
    return good ? 0 : 1
  },
}
