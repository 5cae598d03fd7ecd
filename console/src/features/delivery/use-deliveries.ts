import { useQuery } from '@tanstack/react-query'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Delivery, ReplyWay } from '@yanshu/contract/delivery.ts'
import { readDeliveries } from '@yanshu/contract/delivery.ts'
import { call } from '../../lib/api.ts'
import { useInboxes } from '../../lib/reading.ts'

export interface Deliveries { way: ReplyWay | undefined; of: ReadonlyMap<string, Delivery> }
const none: Deliveries = { way: undefined, of: new Map() }

/** How the conversation's contact is reached over a vendor's channel and what became of our messages; nothing for the widget, which says so itself. */
export function useDeliveries({ id, inbox, seq }: Pick<Conversation, 'id' | 'inbox' | 'seq'>): Deliveries {
  const channel = useInboxes().data?.items.find((each) => each.id === inbox)?.channel
  const { data } = useQuery({
    // What anybody says changes what may be said.
    queryKey: ['delivery', id, seq],
    queryFn: async () => {
      const { way, items } = await call(readDeliveries, { params: { id } })
      return { way, of: new Map(items.map((each) => [each.id, each])) }
    },
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    enabled: channel !== undefined && channel !== 'web',
  })
  return data ?? none
}
