import type { Command } from './command.ts'
import { withInstallation } from './installation.ts'
import { readOptions } from './options.ts'

/** Lists the modules and whether they are on. */
export const moduleList: Command = {
  name: 'module list',
  usage: '',
  async run(call) {
    readOptions(call, {})
    const { terminal, messages } = call
    const modules = await withInstallation(call, async ({ host }) => {
      await host.switches.load()
      return host.switches.list()
    })
    const width = Math.max(...modules.map(({ name }) => name.length))
    for (const { name, on, essential, needs } of modules) {
      const notes = [...(essential ? [messages.module.essential] : []), ...(needs.length > 0 ? [messages.module.needs(needs.join(', '))] : [])]
      terminal.say(`${name.padEnd(width)}  ${on ? messages.module.on : messages.module.off}${notes.map((note) => `  ${note}`).join('')}`)
    }
    return 0
  },
}
