import * as wire from '@yanshu/contract/administration.ts'
import type { Module, Transact } from '../../host/module.ts'
import { auditFinding } from './migrations/20261129_audit_finding.ts'
import { auditStaff } from './migrations/20261206_audit_staff.ts'
import type { Audit } from './service.ts'

export function auditModule({ audit, transact }: { audit: Audit; transact: Transact }): Module {
  return {
    name: 'audit',
    essential: true,
    migrations: { '20261129_audit_finding': auditFinding, '20261206_audit_staff': auditStaff },
    routes(on) {
      on(wire.listAudit, async ({ actor, query }) => {
        const { actor: who, action, object, result, from, to, cursor, limit } = query
        const page = await audit.list({
          actor: who, action, object, result, before: cursor, limit: limit ?? 50,
          from: from === undefined ? undefined : Number(from), to: to === undefined ? undefined : Number(to),
        })
        // Looking into the record is itself on record: by which filters, not for what.
        await transact(actor, 'audit.search', async (tx) => tx.about('audit', '', Object.keys(query)))
        return page
      })

      on(wire.verifyAudit, async ({ actor }) => {
        const report = await audit.verify()
        await transact(actor, 'audit.verify', async (tx) => {
          tx.about('audit', report.firstBad?.chain ?? '')
          if (report.firstBad) tx.outcome('failed', report.firstBad.problem)
        })
        return report
      })
    },
    jobs: { checkpoint: { everyMs: 60_000, run: () => audit.checkpoint() } },
  }
}
