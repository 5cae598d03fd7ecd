import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { listSlaClocks } from '@yanshu/contract/sla.ts'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import { call } from '../../lib/api.ts'
import { live } from '../../lib/connection.ts'
import { useMe } from '../../lib/session.ts'
import { withClock } from './floor-chats.ts'

const clocksKey = ['sla', 'clocks'] as const

/** Clocks that run, of conversations that one may see. Empty while service levels are switched off. */
export function useSlaClocks(): readonly SlaClock[] {
  const queries = useQueryClient()
  const on = useMe().modules.includes('supervision')
  useEffect(() => live.subscribe((frame) => {
    if (frame.type !== 'sla') return
    queries.setQueryData<Answered<typeof listSlaClocks.shape>>(clocksKey, (held) => held && { items: withClock(held.items, frame.clock) })
  }), [queries])
  const query = useQuery({ queryKey: clocksKey, queryFn: () => call(listSlaClocks), enabled: on })
  return query.data?.items ?? []
}
