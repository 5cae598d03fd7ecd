import * as wire from '@yanshu/contract/people.ts'
import { name as nameSchema } from '@yanshu/contract/primitives.ts'
import { CommandError, UsageError, type Command, type CommandCall } from './command.ts'
import { withLane } from './installation.ts'
import { readOptions } from './options.ts'

/** Adds somebody who can sign in at once. The password is never an argument: those can be read in the list of processes. */
export const userAdd: Command = {
  name: 'user add',
  usage: '--login LOGIN --name NAME --role ROLE [--role ROLE] [--password-stdin]',
  async run(call) {
    const { terminal, messages } = call
    const { values } = readOptions(call, {
      login: { type: 'string' }, name: { type: 'string' }, role: { type: 'string', multiple: true }, 'password-stdin': { type: 'boolean' },
    })
    const { login, name, role: roles = [] } = values
    if (!login || !name || roles.length === 0) throw new UsageError(messages.user.incomplete)
    if (!wire.login.safeParse(login).success) throw new UsageError(messages.user.badLogin)
    if (!nameSchema.safeParse(name).success) throw new UsageError(messages.user.badName)
    await checkRoles(call, roles)
    // Asked for between the two, since a lane is not kept while somebody thinks.
    const password = await readPassword(call, values['password-stdin'] === true)
    await withLane(call, ({ people }, actor) => people.add(actor, { login: login.trim(), name: name.trim(), roles: [...new Set(roles)], password }))
    terminal.say(messages.user.added(login.trim(), roles.join(', ')))
    return 0
  },
}

async function checkRoles(call: CommandCall, roles: readonly string[]): Promise<void> {
  const known = await withLane(call, async ({ people }) => {
    // In a database that no server has seen yet they are missing.
    await people.ensureBasics()
    return (await people.roles.list()).map((role) => role.name)
  })
  const unknown = roles.find((role) => !known.includes(role))
  if (unknown !== undefined) throw new UsageError(call.messages.user.unknownRole(unknown, known.join(', ')))
}

async function readPassword({ terminal, messages }: CommandCall, fromInput: boolean): Promise<string> {
  if (!fromInput && !terminal.asks) throw new UsageError(messages.user.noTerminal)
  const password = fromInput ? await terminal.readLine() : await terminal.readHidden(messages.user.password)
  if (!password) throw new CommandError(messages.user.noPassword)
  if (!wire.password.safeParse(password).success) throw new CommandError(messages.user.longPassword)
  if (!fromInput && (await terminal.readHidden(messages.user.again)) !== password) throw new CommandError(messages.user.differs)
  return password
}
