import type { ModuleState } from '@yanshu/contract/administration.ts'
import { fail } from '../base/errors.ts'
import type { Dialect } from '../base/db/dialect.ts'
import type { Db } from '../database.ts'
import type { Actor } from './actor.ts'
import type { Module, Transact } from './module.ts'

/** Which modules are on: stored, known to every process, changed without a restart. */
export function createSwitches(db: Db, dialect: Dialect, transact: Transact) {
  const modules = new Map<string, Module>()
  const stored = new Map<string, boolean>()

  function isOn(name: string): boolean {
    const module = modules.get(name)
    if (!module) return false
    return module.essential === true || (stored.get(name) ?? module.offAtFirst !== true)
  }

  function stateOf(module: Module): ModuleState {
    const neededBy = [...modules.values()].filter((other) => other.needs?.includes(module.name)).map((other) => other.name)
    return { name: module.name, essential: module.essential === true, on: isOn(module.name), needs: [...module.needs ?? []], neededBy }
  }

  function find(name: string): Module {
    const module = modules.get(name)
    if (!module) throw fail.absent('absent')
    return module
  }

  return {
    isOn,
    add(module: Module): void {
      if (modules.has(module.name)) throw new Error(`two modules are named ${module.name}`)
      modules.set(module.name, module)
    },
    list: () => [...modules.values()].map(stateOf),
    /** Names of the modules that are on, for menus. */
    on: () => [...modules.keys()].filter(isOn),

    /** Reads what is stored. */
    async load(): Promise<void> {
      const rows = await db.selectFrom('module_switches').selectAll().execute()
      for (const row of rows) stored.set(row.name, row.is_on === 1)
    },

    /** Switches a module. Fails with `absent`, and with `module_needed` when another stands in the way. */
    async set(actor: Actor, name: string, on: boolean): Promise<ModuleState> {
      const module = find(name)
      const state = stateOf(module)
      if (state.on === on) return state
      const hindering = on ? state.needs.filter((each) => !isOn(each)) : state.neededBy.filter(isOn)
      if (module.essential || hindering.length > 0) throw fail.refused('module_needed', { modules: hindering })
      await transact(actor, on ? 'module.switch_on' : 'module.switch_off', async (tx) => {
        await dialect.upsert(tx.kysely.insertInto('module_switches').values({ name, is_on: on ? 1 : 0, changed_at: tx.now }), ['name'], ['is_on', 'changed_at']).execute()
        tx.about('module', name, ['is_on'])
        tx.announce('module.switched', { module: name, on })
      })
      // What is read next must not wait for the event to be followed.
      stored.set(name, on)
      return stateOf(module)
    },
  }
}
export type Switches = ReturnType<typeof createSwitches>
