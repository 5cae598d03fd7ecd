import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listSlaClocks } from '@yanshu/contract/sla.ts'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import { call } from '../../lib/api.ts'
import { live } from '../../lib/connection.ts'
import { useMe } from '../../lib/session.ts'
import { takeClock } from '../conversations/sla/take-clock.ts'

/** Clocks that run, of conversations that one may see. Empty while service levels are switched off. */
export function useSlaClocks(): readonly SlaClock[] {
  const on = useMe().modules.includes('supervision')
  useEffect(() => live.subscribe((frame) => {
    if (frame.type === 'sla') takeClock(frame.clock)
  }), [])
  const query = useQuery({ queryKey: ['sla', 'clocks'], queryFn: () => call(listSlaClocks), enabled: on })
  return query.data?.items ?? []
}
