import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { readMe } from '@yanshu/contract/people.ts'
import type { Me } from '@yanshu/contract/people.ts'
import type { Access } from '@yanshu/contract/permissions.ts'
import { createContext, useContext } from 'react'
import { actOnlyAs, call } from './api.ts'
import { isRefusal } from './api-error.ts'
import { queries, sessionKey } from './queries.ts'

actOnlyAs(() => queries.getQueryData<Me | null>(sessionKey)?.id)

/** Who is signed in; `null` when nobody is. */
export function useSession(): UseQueryResult<Me | null> {
  return useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 60_000 })
}

async function readSession(): Promise<Me | null> {
  try {
    return await call(readMe)
  } catch (error) {
    if (isRefusal(error, 'unauthenticated', 'other_person')) return null
    throw error
  }
}

export const MeContext = createContext<Me | undefined>(undefined)

/** The signed-in person. Only inside the shell. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (me === undefined) throw new Error('Nobody is signed in here')
  return me
}

/** Whether the signed-in person may do what `access` asks for. */
export function useMay(access: Access): boolean {
  return isAllowed(useMe().permissions, access)
}

/** Whether holders of `held` may do what `access` asks for. */
export function isAllowed(held: Me['permissions'], access: Access): boolean {
  if (access === 'public' || access === 'signed-in') return true
  if (access === 'visitor') return false
  if (typeof access === 'string') return held.includes(access)
  return access.some((each) => held.includes(each))
}
