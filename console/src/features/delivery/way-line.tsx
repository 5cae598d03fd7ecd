import { ClockCircleOutlined, ExclamationCircleOutlined, StopOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { spanText } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useNow } from '../conversations/use-now.ts'
import { useDeliveries } from './use-deliveries.ts'
import type { WayNotice } from './way-notice.ts'
import { wayNotice } from './way-notice.ts'
import './delivery.css'

const icons = { no: <StopOutlined />, few: <ExclamationCircleOutlined />, calm: <ClockCircleOutlined />, far: <ClockCircleOutlined /> }

/** Above the reply field: how many messages the contact's platform still takes, or why none. */
export function WayLine({ conversation }: { conversation: Conversation }) {
  const { way } = useDeliveries(conversation)
  const now = useNow(30_000)
  const text = useText()
  const notice = way && wayNotice(way, now)
  if (notice === undefined) return null
  return <p className="way-line" data-tone={notice.tone} role="status">{icons[notice.tone]}<span>{text(notice, way?.colleague)}</span></p>
}

function useText(): (notice: WayNotice, colleague: string | undefined) => string {
  const words = useWords().delivery.way
  const language = useLanguage()
  return (notice, colleague) => {
    if (notice.tone === 'far') return words.passive
    if (notice.tone === 'no') return notice.why === 'colleague' && colleague !== undefined ? words.colleague(colleague) : words.no[notice.why]
    return words.left(notice.left, notice.limit, spanText(Math.max(60_000, notice.forMs), language))
  }
}
