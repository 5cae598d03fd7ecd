import { useQuery } from '@tanstack/react-query'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { contactOrders } from '@yanshu/contract/orders.ts'
import { call } from '../../lib/api.ts'
import { timeText } from '../../lib/clock-words.ts'
import { useLanguage } from '../../lib/language.ts'
import { useBrands } from '../../lib/reading.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { factsOf } from './facts.ts'
import type { Facts } from './filling.ts'

/** Gives what the conversation knows of the variables, at the moment of asking. Orders are read once replies are `wanted`. */
export function useFacts(conversation: Conversation, wanted: boolean): () => Facts {
  const me = useMe()
  const language = useLanguage()
  const mayOrders = useMay('orders.read')
  const brands = useBrands()
  const { id } = conversation.contact
  const orders = useQuery({
    queryKey: ['orders', id], queryFn: () => call(contactOrders, { params: { id } }), staleTime: 60_000, retry: false,
    enabled: wanted && mayOrders && conversation.contact.known && me.modules.includes('orders'),
  })
  return () => factsOf({
    conversation, agent: me.name, brand: brands.data?.items.find((each) => each.id === conversation.brand)?.name,
    orders: orders.data?.items.map((each) => each.id) ?? [], time: timeText(Date.now(), language),
  })
}
