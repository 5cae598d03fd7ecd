import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { loadOlder, loadThread } from './loading.ts'
import type { Outgoing } from './outbox.ts'
import { emptyThread } from './thread.ts'
import type { Thread } from './thread.ts'
import { useObserved, useWorkspace } from './workspace.ts'

/** The messages of a conversation, read when it is first shown and kept right by live frames. */
export function useThread(id: string): { thread: Thread; query: UseQueryResult<true> } {
  const workspace = useWorkspace()
  const query = useQuery({ queryKey: ['conversations', 'thread', workspace.viewer.id, id], queryFn: () => loadThread(workspace, id), refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 })
  const thread = useSyncExternalStore(workspace.threads.subscribe, () => workspace.threads.get().get(id) ?? emptyThread)
  return { thread, query }
}

/** What is on its way in a conversation. */
export function useOutgoing(id: string): readonly Outgoing[] {
  const outbox = useObserved(useWorkspace().outbox)
  return useMemo(() => outbox.filter((each) => each.conversation === id), [outbox, id])
}

/** Loads older messages, one page at a time. */
export function useOlder(id: string): { loading: boolean; failed: boolean; load: () => void } {
  const workspace = useWorkspace()
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const busy = useRef(false)
  const load = useCallback(() => {
    if (busy.current) return
    busy.current = true
    setState('loading')
    loadOlder(workspace, id).then(() => setState('idle'), () => setState('failed')).finally(() => { busy.current = false })
  }, [workspace, id])
  return { loading: state === 'loading', failed: state === 'failed', load }
}
