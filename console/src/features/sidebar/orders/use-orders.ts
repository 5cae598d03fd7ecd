import { useQuery } from '@tanstack/react-query'
import { sidebarOrders } from '@yanshu/contract/sidebar.ts'
import { call } from '../../../lib/api.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { useBeside } from '../beside.ts'

/** The contact's latest orders, for those who may see any. */
export function useOrders() {
  const { inbox, chat: { external } } = useBeside()
  const may = useMay('orders.read')
  const enabled = useMe().modules.includes('orders') && may
  return useQuery({ queryKey: ['orders', external], queryFn: () => call(sidebarOrders, { params: { inbox }, input: { external } }), enabled })
}
