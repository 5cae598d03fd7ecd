import { useQuery } from '@tanstack/react-query'
import { listMoods } from '@yanshu/contract/emotion.ts'
import type { Mood } from '@yanshu/contract/emotion.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { call } from '../../lib/api.ts'
import { queries } from '../../lib/queries.ts'
import { useMe } from '../../lib/session.ts'
import { withMood } from './moods.ts'

const key = ['moods'] as const
const againMs = 60_000
const none: readonly Mood[] = []

/** Open conversations whose contacts are tense or worse, as far as one may see them, the angriest first. */
export function useMoods(): readonly Mood[] {
  return useHeld((moods) => moods) ?? none
}

/** The mood of a conversation that is worth showing. */
export function useMood(conversation: string): Mood | undefined {
  return useHeld((moods) => moods.find((each) => each.conversation === conversation))
}

function useHeld<T>(select: (moods: readonly Mood[]) => T): T | undefined {
  const enabled = useMe().modules.includes('emotion')
  const { data } = useQuery({ queryKey: key, queryFn: () => call(listMoods), select: ({ items }) => select(items), enabled, staleTime: 30_000, refetchInterval: againMs })
  return enabled ? data : undefined
}

/** Puts a mood that has moved in the place of what was known of it. */
export function takeMood(mood: Mood): void {
  queries.setQueryData<Answered<typeof listMoods.shape>>(key, (held) => (held === undefined ? undefined : { items: withMood(held.items, mood) }))
  void queries.invalidateQueries({ queryKey: ['mood', mood.conversation] })
}
