import * as wire from '@yanshu/contract/models.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Understanding } from '../service.ts'

/** What editors do with models and thresholds. */
export function modelRoutes(on: On, { models, thresholds }: Understanding, transact: Transact): void {
  on(wire.listModels, () => models.list())
  on(wire.trainModel, async ({ actor }) => {
    await models.insistOnMaterial()
    await transact(actor, 'model.train', (tx) => models.want(tx, 'hand'))
    return isDone
  })
  on(wire.stopTraining, async ({ actor }) => {
    await transact(actor, 'model.stop', (tx) => models.unwant(tx))
    return isDone
  })
  on(wire.useModel, async ({ actor, params }) => {
    await models.insistOnUsable(params.id)
    const encoder = await models.encoderId()
    await transact(actor, 'model.use', (tx) => models.use(tx, params.id, encoder))
    return isDone
  })
  on(wire.readReport, ({ params }) => models.report(params.id))
  on(wire.readThresholds, () => thresholds.read())
  on(wire.setThresholds, async ({ actor, input }) => {
    await transact(actor, 'thresholds.set', (tx) => thresholds.set(tx, input))
    return isDone
  })
}
