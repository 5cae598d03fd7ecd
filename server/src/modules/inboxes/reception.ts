import type { Key } from '../../base/crypto.ts'
import type { Db } from '../../database.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Forms } from '../forms/service.ts'
import type { Kv } from '../../ports/kv/port.ts'
import { createPreChat } from './asking/pre-chat.ts'
import { createQuotas, quotaLimits } from './quotas.ts'
import { createTrail } from './trail/trail.ts'
import { createVisiting, type VisitingDeps } from './visiting.ts'
import { createVisits } from './visits.ts'

export interface ReceptionDeps extends Omit<VisitingDeps, 'visits' | 'preChat' | 'quotas'> {
  db: Db
  dialect: Dialect
  forms: Forms
  visitorKey: Key
  /** How many times the usual limits of new conversations. */
  limitsFactor: number
  /** Where several processes count together. */
  kv?: Kv | undefined
}

/** Everything that receives contacts from web pages: their visits, what is asked first, and the pages they come by. */
export function createReception({ db, dialect, forms, visitorKey, limitsFactor, kv, ...deps }: ReceptionDeps) {
  const { clock, contacts, conversations } = deps
  const visits = createVisits(visitorKey, clock)
  const preChat = createPreChat({ db, dialect, clock, forms, contacts, conversations })
  const visiting = createVisiting({ ...deps, visits, preChat, quotas: createQuotas(quotaLimits(limitsFactor), clock, kv) })
  return { visits, preChat, visiting, trail: createTrail({ db, dialect, conversations }) }
}
