import type { Module, Transact } from '../../host/module.ts'
import type { Vendors } from './vendors.ts'

/** What is done for vendors' channels without being asked for. */
export function vendorJobs(vendors: Vendors, transact: Transact): NonNullable<Module['jobs']> {
  return {
    pull: { everyMs: 5_000, isDue: () => vendors.pulling.isDue(), run: () => vendors.pulling.pullDue() },
    copy: { everyMs: 10_000, isDue: () => vendors.copying.isDue(), run: () => vendors.copying.moveLate() },
    lost: { everyMs: 5 * 60_000, isDue: () => vendors.lost.isDue(), run: () => vendors.lost.fetchSome() },
    trim: {
      everyMs: 3_600_000,
      async run(actor) {
        while (await transact(actor, 'inbound.trim', (tx) => vendors.news.trim(tx)));
        await transact(actor, 'channel.sweep', (tx) => vendors.sweep(tx))
      },
    },
  }
}
