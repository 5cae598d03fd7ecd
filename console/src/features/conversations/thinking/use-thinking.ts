import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { readThinking } from '@yanshu/contract/bot.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { call } from '../../../lib/api.ts'
import { useMe } from '../../../lib/session.ts'

export type Thinking = Answered<typeof readThinking.shape>

/** Whether there is a bot that thinks. */
export function useThinks(): boolean {
  return useMe().modules.includes('bot')
}

/** What the bot made of a conversation and what it would answer: read anew with every message. */
export function useThinking({ id, seq }: Pick<Conversation, 'id' | 'seq'>): UseQueryResult<Thinking> {
  return useQuery({
    queryKey: ['thinking', id, seq], queryFn: () => call(readThinking, { params: { id } }), enabled: useThinks(), staleTime: Number.POSITIVE_INFINITY,
    // What is shown of another conversation would be taken for this one's.
    placeholderData: (before, query) => (query?.queryKey[1] === id ? keepPreviousData(before) : undefined),
  })
}
