import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { listColleagues, listGroups, listPresence } from '@yanshu/contract/routing.ts'
import type { Group } from '@yanshu/contract/routing.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { AgentPresence } from '@yanshu/contract/realtime.ts'
import { useCallback } from 'react'
import { call } from '../../lib/api.ts'

export type Colleague = Answered<typeof listColleagues.shape>['items'][number]

/** Those who answer conversations. */
export function useColleagues(): readonly Colleague[] {
  const { data } = useQuery({ queryKey: ['colleagues'], queryFn: () => call(listColleagues), staleTime: 5 * 60_000 })
  return data?.items ?? none
}

/** The skill groups. */
export function useGroups(): readonly Group[] {
  const { data } = useQuery({ queryKey: ['groups'], queryFn: () => call(listGroups), staleTime: 5 * 60_000 })
  return data?.items ?? none
}

/** Chosen state, connection and load of the agents; read only while `enabled`. */
export function usePresence(enabled: boolean): UseQueryResult<readonly AgentPresence[]> {
  return useQuery({ queryKey: ['presence'], queryFn: () => call(listPresence), select: (answer) => answer.items, enabled })
}

/** Gives the name of an agent by its id, once known. */
export function useAgentName(): (id: string | undefined) => string | undefined {
  const colleagues = useColleagues()
  return useCallback((id) => colleagues.find((each) => each.id === id)?.name, [colleagues])
}

const none: readonly never[] = []
