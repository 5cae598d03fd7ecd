import * as wire from '@yanshu/contract/canned.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import { fail } from '../../base/errors.ts'
import type { Module, Transact } from '../../host/module.ts'
import type { FileStore } from '../../ports/files/port.ts'
import { cannedFirst } from './migrations/20261130_canned_first.ts'
import { cannedStarters } from './migrations/20261130_canned_starters.ts'
import type { CannedReplies } from './service.ts'

export interface CannedModuleDeps {
  canned: CannedReplies
  transact: Transact
  files: FileStore
  hasGroup(group: string): Promise<boolean>
}

export function cannedModule({ canned, transact, files, hasGroup }: CannedModuleDeps): Module {
  return {
    name: 'canned',
    migrations: { '20261130_canned_first': cannedFirst, '20261130_canned_starters': cannedStarters },
    routes(on) {
      on(wire.listCanned, async ({ actor }) => ({ items: await canned.list(actor) }))
      on(wire.makeCanned, async ({ actor, input }) => {
        const row = await canned.prepare(actor, input)
        return transact(actor, 'canned.make', (tx) => canned.make(tx, row))
      })
      on(wire.editCanned, async ({ actor, params, input }) => {
        const row = await canned.prepare(actor, input, params.id)
        return transact(actor, 'canned.edit', (tx) => canned.edit(tx, row))
      })
      on(wire.removeCanned, async ({ actor, params }) => {
        await transact(actor, 'canned.remove', (tx) => canned.remove(tx, params.id))
        return isDone
      })
      on(wire.useCanned, async ({ actor, params }) => {
        const ready = await canned.ready(actor, params.id)
        if (ready.files.length === 0) return { parts: ready.parts }
        return { parts: await transact(actor, 'canned.use', (tx) => canned.use(tx, ready)) }
      })
      on(wire.cannedFile, async ({ actor, params, reply }) => {
        const file = await canned.file(actor, params.id, params.file)
        const opened = await files.open(file.storage_key)
        if (!opened) throw fail.absent('absent')
        return reply.bytes(opened.stream, { 'content-type': file.content_type, 'content-length': String(opened.size), 'file-name': file.name })
      })
    },
    on: {
      'group.changed': async ({ payload }, actor) => {
        if (!(await hasGroup(payload.group))) await transact(actor, 'canned.forget_group', (tx) => canned.forgetGroup(tx, payload.group))
      },
    },
    live: { 'canned.changed': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'canned' }) },
  }
}
