import { useQuery } from '@tanstack/react-query'
import { sidebarLogistics } from '@yanshu/contract/sidebar.ts'
import { call } from '../../../lib/api.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { ParcelWay } from '../../conversations/details/logistics-timeline.tsx'
import { useBeside } from '../beside.ts'

/** Where the parcel of an order has been. */
export function Parcel({ order }: { order: string }) {
  const { inbox, chat: { external } } = useBeside()
  const query = useQuery({ queryKey: ['orders', external, 'logistics', order], queryFn: () => call(sidebarLogistics, { params: { inbox }, input: { external, order } }) })
  return <Loaded query={query}>{(way) => <ParcelWay way={way} />}</Loaded>
}
