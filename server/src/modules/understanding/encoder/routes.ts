import * as wire from '@yanshu/contract/models.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Understanding } from '../service.ts'

/** What administrators do with encoders. */
export function encoderRoutes(on: On, { encoders }: Understanding, transact: Transact): void {
  on(wire.readEncoder, () => encoders.state())
  on(wire.checkEncoder, async ({ actor, input }) => {
    await encoders.insist(input.directory)
    await transact(actor, 'encoder.check', (tx) => encoders.wantCheck(tx, input.directory))
    return isDone
  })
  on(wire.useEncoder, async ({ actor, input }) => {
    if (input.directory !== undefined) await encoders.insist(input.directory)
    await transact(actor, 'encoder.use', (tx) => encoders.use(tx, input.directory))
    return isDone
  })
}
