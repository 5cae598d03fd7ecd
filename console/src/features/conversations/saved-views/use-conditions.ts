import { useQuery } from '@tanstack/react-query'
import { listLabels } from '@yanshu/contract/labels.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useColleagues, useGroups, useInboxes } from '../../../lib/reading.ts'
import type { ViewFilter } from '../views.ts'
import { conditionsOf } from './conditions.ts'
import type { Condition } from './conditions.ts'

/** A filter in words. */
export function useConditions(filter: ViewFilter): Condition[] {
  const words = useWords().desk
  const label = useQuery({ queryKey: ['labels'], queryFn: () => call(listLabels), staleTime: 5 * 60_000 }).data?.items
  const group = useGroups().data?.items
  const agent = useColleagues().data?.items
  const inbox = useInboxes().data?.items
  return conditionsOf(filter, { levels: words.priority.levels, label, group, agent, inbox }, words.saved.gone)
}
