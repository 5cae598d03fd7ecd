import { timeText } from '../../../lib/clock-words.ts'
import { useLanguage } from '../../../lib/language.ts'
import { useBrands } from '../../../lib/reading.ts'
import { useMe } from '../../../lib/session.ts'
import { factsOf } from '../../canned/facts.ts'
import type { Facts } from '../../canned/filling.ts'
import { useBeside } from '../beside.ts'
import { useOrders } from '../orders/use-orders.ts'

/** What is known for the variables of canned replies. */
export function useReplyFacts(): Facts {
  const me = useMe()
  const language = useLanguage()
  const brands = useBrands()
  const orders = useOrders()
  const { person: { contact, name, open: [present] } } = useBeside()
  return factsOf({
    conversation: { contact: { id: contact?.id ?? '', name: contact?.name ?? name ?? '', known: contact?.known ?? false, blocked: contact?.blocked ?? false }, ...(present?.goods === undefined ? {} : { goods: present.goods }) },
    agent: me.name, brand: brands.data?.items.find(({ id }) => id === present?.brand)?.name, orders: orders.data?.items.map(({ id }) => id) ?? [], time: timeText(Date.now(), language),
  })
}
