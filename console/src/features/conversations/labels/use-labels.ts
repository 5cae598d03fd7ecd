import { useQuery } from '@tanstack/react-query'
import { setLabels, setPriority } from '@yanshu/contract/conversations.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { listLabels } from '@yanshu/contract/labels.ts'
import type { Label } from '@yanshu/contract/labels.ts'
import { call } from '../../../lib/api.ts'
import { useAct } from '../../../ui/use-act.ts'
import { takeSnapshot } from '../loading.ts'
import { useWorkspace } from '../workspace.ts'

/** The labels that there are. */
export function useLabels(): readonly Label[] {
  const { data } = useQuery({ queryKey: ['labels'], queryFn: () => call(listLabels), staleTime: 5 * 60_000 })
  return data?.items ?? none
}

/** Changes the labels and the priority of a conversation. */
export function useMarking({ id }: Conversation) {
  const workspace = useWorkspace()
  const then = (next: Conversation): void => takeSnapshot(workspace, next)
  const label = useAct({ do: (labels: string[]) => call(setLabels, { params: { id }, input: { labels } }), then })
  const prioritise = useAct({ do: (priority: number) => call(setPriority, { params: { id }, input: { priority } }), then })
  return { label: (labels: string[]) => label.mutate(labels), prioritise: (priority: number) => prioritise.mutate(priority) }
}

const none: readonly never[] = []
