import { useInboxes } from '../../../lib/reading.ts'
import { useSchedules } from '../routing-queries.ts'
import type { NamesOf } from './condition-text.ts'

/** Names of inboxes and business hours, as far as they are known. */
export function useNames(): NamesOf {
  const inboxes = useInboxes().data?.items
  const schedules = useSchedules().data?.items
  return {
    inbox: (id) => inboxes?.find((each) => each.id === id)?.name ?? (inboxes === undefined ? '…' : undefined),
    schedule: (id) => schedules?.find((each) => each.id === id)?.name ?? (schedules === undefined ? '…' : undefined),
  }
}
