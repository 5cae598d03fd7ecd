import { useQuery } from '@tanstack/react-query'
import { readAccount } from '@yanshu/contract/accounts.ts'
import { Alert, Button } from 'antd'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useInboxes } from '../../../lib/reading.ts'
import { phoneOf, standInPath } from './stand-in.ts'

/** In a demo, whose inboxes are connected to its stand-in for WeChat: where that shows what is asked for here. */
export function DemoHint() {
  const words = useWords().connecting
  const other = useInboxes().data?.items.find(({ connected }) => connected === true)?.id ?? ''
  const { data } = useQuery({ queryKey: ['inboxes', other, 'account'], queryFn: () => call(readAccount, { params: { id: other } }), enabled: other !== '' })
  if (data?.account === undefined || phoneOf(data.account) === undefined) return null
  return <Alert className="lacks" type="info" showIcon title={words.demoHint} action={<Button size="small" href={standInPath} target="_blank" rel="noopener">{words.openStandIn}</Button>} />
}
