import * as wire from '@yanshu/contract/administration.ts'
import type { ModuleState } from '@yanshu/contract/administration.ts'
import type { Clock } from '../../base/clock.ts'
import type { Actor } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import { settingsFirst } from './migrations/20261122_settings_first.ts'
import { installationSettings } from './public-address.ts'
import type { SettingsFiles } from './file/settings-file.ts'
import type { Settings } from './service.ts'

/** The largest file of settings that is read. */
const fileBytes = 8 * 1024 * 1024

/** The host's switches of the modules. `set` fails with `absent` or `module_needed`. */
export interface Switches {
  list(): ModuleState[]
  set(actor: Actor, name: string, on: boolean): Promise<ModuleState>
}

export interface SettingsModuleDeps {
  settings: Settings
  switches: Switches
  transact: Transact
  clock: Clock
  /** Asked when it is needed, since modules are built after this. */
  files(): SettingsFiles
}

export function settingsModule({ settings, switches, transact, clock, files }: SettingsModuleDeps): Module {
  return {
    name: 'settings',
    essential: true,
    settings: installationSettings,
    migrations: { '20261122_settings_first': settingsFirst },
    routes(on) {
      on(wire.listSettings, async () => ({ items: await settings.list() }))
      on(wire.putSettings, ({ actor, params, input }) =>
        transact(actor, 'settings.edit', (tx) => settings.put(tx, params.name, input.values, input.revision)))
      on(wire.exportSettings, ({ actor }) => files().export(actor, clock.now()))
      on(wire.importSettings, async ({ actor, query, request }) => {
        const { bytes } = await request.file(fileBytes)
        return files().import(actor, bytes, { preview: query.preview === true, skipUnknown: query.skipUnknown === true, skipPeople: query.skipPeople === true })
      })
      on(wire.listModules, async () => ({ items: switches.list() }))
      on(wire.switchModule, ({ actor, params, input }) => switches.set(actor, params.name, input.on))
    },
    live: { 'settings.changed': ({ payload }) => settings.forget(payload.section) },
  }
}
