import { Failure } from '../base/errors.ts'
import { CommandError, UsageError, type Command, type CommandCall } from './command.ts'
import { withLane } from './installation.ts'
import { readOptions } from './options.ts'

export const moduleOn: Command = { name: 'module on', usage: 'NAME', run: (call) => turn(call, true) }
export const moduleOff: Command = { name: 'module off', usage: 'NAME', run: (call) => turn(call, false) }

/** Switches a module; a running server looks every two seconds and follows. */
async function turn(call: CommandCall, on: boolean): Promise<0> {
  const { terminal, messages } = call
  const [name] = readOptions(call, {}, 1).positionals
  if (name === undefined) throw new UsageError(messages.module.nameless)
  await withLane(call, async ({ host: { switches, dispatcher } }, actor) => {
    const known = switches.list().find((each) => each.name === name)
    if (!known) throw new UsageError(messages.module.unknown(name, switches.list().map((each) => each.name).join(', ')))
    if (known.essential && !on) throw new CommandError(messages.module.isEssential(name))
    await switches.set(actor, name, on).catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'module_needed') throw new CommandError(messages.module.hindered(name, String(error.details?.['modules'])))
      throw error
    })
    // Where no server runs nobody else forgets how far it had come; switched on again it begins at the head.
    if (!on) await dispatcher.remove(name)
  })
  terminal.say(on ? messages.module.isOn(name) : messages.module.isOff(name))
  return 0
}
