import { useQuery } from '@tanstack/react-query'
import { listChannels, readAccount } from '@yanshu/contract/accounts.ts'
import { call } from '../../../lib/api.ts'

/** Every channel, with the form on which an account is connected. */
export const useChannels = () => useQuery({ queryKey: ['channels'], queryFn: () => call(listChannels), staleTime: Infinity })

const lookMs = 4_000

/** The account of an inbox. Looks again and again while `waiting` for the platform: of a refused try no event tells. */
export function useAccount(inbox: string, waiting: boolean) {
  return useQuery({ queryKey: ['inboxes', inbox, 'account'], queryFn: () => call(readAccount, { params: { id: inbox } }), refetchInterval: waiting ? lookMs : false })
}
