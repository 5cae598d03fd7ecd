import { readMetrics } from '@yanshu/contract/understanding-metrics.ts'
import type { On } from '../../../host/module.ts'
import type { Understanding } from '../service.ts'

const usualDays = 14

export function metricRoutes(on: On, understanding: Understanding): void {
  on(readMetrics, ({ query }) => understanding.metrics(query.days ?? usualDays))
}
