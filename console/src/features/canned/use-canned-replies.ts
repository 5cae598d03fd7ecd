import { useQuery } from '@tanstack/react-query'
import { listCanned } from '@yanshu/contract/canned.ts'
import type { Canned } from '@yanshu/contract/canned.ts'
import { call } from '../../lib/api.ts'
import { useMay, useMe } from '../../lib/session.ts'

/** Whether canned replies are there at all: their module is on, and this person answers. */
export function useHasCanned(): boolean {
  const answers = useMay('conversations.reply')
  return useMe().modules.includes('canned') && answers
}

/** All replies that this person may use; undefined until they are read, empty where there are none to use. */
export function useCannedReplies(): readonly Canned[] | undefined {
  const has = useHasCanned()
  const { data } = useQuery({ queryKey: ['canned'], queryFn: () => call(listCanned), enabled: has, staleTime: 5 * 60_000 })
  return has ? data?.items : none
}

const none: readonly Canned[] = []
