import { BellOutlined, TeamOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { listReinforcements, listSilences } from '@yanshu/contract/routing.ts'
import { call } from '../../lib/api.ts'
import { durationText, timeText } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { listed } from '../../lib/listed.ts'
import { useGroups } from '../../lib/reading.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { useNow } from '../conversations/use-now.ts'
import './routing-bars.css'

/** What the people on the floor should know at once, on every page: contacts who wait for one's answer, and groups that others help out. */
export function RoutingBars() {
  const { modules } = useMe()
  const mayReply = useMay('conversations.reply')
  if (!mayReply || !modules.includes('routing')) return null
  return <><SilenceBar /><ReinforcedBar /></>
}

function SilenceBar() {
  const words = useWords().routing.silence
  const language = useLanguage()
  const now = useNow(1000)
  // Told of by a frame; read again now and then so that one who has answered is rid of it.
  const items = useQuery({ queryKey: ['silences'], queryFn: () => call(listSilences), refetchInterval: ({ state }) => ((state.data?.items.length ?? 0) > 0 ? 5000 : false) }).data?.items ?? []
  const [first] = items
  if (first === undefined) return null
  return (
    <div className="routing-bar" data-tone="warn" role="alert">
      <BellOutlined />
      <span>{words.title(items.length)} <span className="soft">{words.waits(first.contact, durationText(now - first.since, language))}{first.movesAt !== undefined && ` · ${words.moves(durationText(first.movesAt - now, language))}`}</span></span>
      <Link to={`/workspace/mine/${first.conversation}`}>{words.open}</Link>
    </div>
  )
}

function ReinforcedBar() {
  const words = useWords().routing.reinforced
  const language = useLanguage()
  const me = useMe()
  const oversees = useMay('conversations.assign')
  const groups = useGroups().data?.items
  const running = useQuery({ queryKey: ['reinforcements'], queryFn: () => call(listReinforcements) }).data?.items.filter((each) => each.to === undefined) ?? []
  if (groups === undefined || running.length === 0) return null
  const nameOf = (id: string): string => groups.find((each) => each.id === id)?.name ?? '…'
  const helping = running.filter((each) => each.people.includes(me.id))
  const text = helping.length > 0 ? words.helping(listed(helping.map((each) => nameOf(each.group)), language))
    : oversees ? running.map((each) => words.running(nameOf(each.group), each.people.length, timeText(each.from, language))).join(' ') : undefined
  return text === undefined ? null : <div className="routing-bar" role="status"><TeamOutlined /><span>{text}</span></div>
}
