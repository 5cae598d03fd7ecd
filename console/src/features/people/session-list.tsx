import { DesktopOutlined, MobileOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { endSession, listSessions } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'
import { useAct } from '../../ui/use-act.ts'
import { When } from '../../ui/when.tsx'
import { clientName } from './client-name.ts'

/** Where this account is signed in, each to be ended. */
export function SessionList() {
  const words = useWords().profile
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => call(listSessions) })
  const end = useAct({ do: (id: string) => call(endSession, { params: { id } }), changes: ['sessions'], said: words.sessionEnded })
  return (
    <Loaded query={sessions} waiting={<SkeletonRows rows={2} />}>
      {({ items }) => (
        <ul className="sessions">
          {items.map((each) => (
            <li key={each.id}>
              <span className="session-icon" aria-hidden="true">{/mobile|android|iphone/i.test(each.client) ? <MobileOutlined /> : <DesktopOutlined />}</span>
              <div className="who-text">
                <span title={each.client}>{clientName(each.client) || words.unknownClient}</span> {each.current && <span className="chip" data-tone="good">{words.thisSession}</span>}
                <small>{each.ip} · {words.seen} <When at={each.seenAt} ago /></small>
              </div>
              {!each.current && (
                <Popconfirm title={words.endSessionAsk} onConfirm={() => end.mutate(each.id)} placement="left">
                  <Button size="small" loading={end.isPending && end.variables === each.id}>{words.endSession}</Button>
                </Popconfirm>
              )}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}
