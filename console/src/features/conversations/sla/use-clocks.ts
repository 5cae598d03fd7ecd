import { useQuery } from '@tanstack/react-query'
import { listSlaClocks } from '@yanshu/contract/sla.ts'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import { call } from '../../../lib/api.ts'
import { useMe } from '../../../lib/session.ts'
import { dueFirst } from './clocks.ts'

const againMs = 30_000

/** The clock of a conversation that is due first, where service levels are measured. */
export function useClock(conversation: string): SlaClock | undefined {
  const enabled = useMe().modules.includes('supervision')
  const { data } = useQuery({ queryKey: ['sla', 'clocks'], queryFn: () => call(listSlaClocks), select: selectFirst, enabled, staleTime: 5000, refetchInterval: againMs })
  return data?.get(conversation)
}

function selectFirst({ items }: { items: readonly SlaClock[] }): ReadonlyMap<string, SlaClock> {
  return dueFirst(items)
}
