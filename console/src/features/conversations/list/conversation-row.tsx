import { SafetyCertificateFilled } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { memo } from 'react'
import { agoText, durationText, waitTone } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { ContactAvatar } from '../../contacts/contact-avatar.tsx'
import { MoodMark } from '../../emotion/mood-mark.tsx'
import { Flag } from '../labels/priority-button.tsx'
import { OriginLine } from '../origin/origin-line.tsx'
import { usePlace } from '../place.ts'
import { morePressing } from '../sla/clocks.ts'
import { SlaTime } from '../sla/sla-chip.tsx'
import { useClock } from '../sla/use-clocks.ts'
import { stateText } from '../state-text.ts'
import { useAgentName } from '../use-colleagues.ts'
import { useNow } from '../use-now.ts'
import { unreadOf, waitingSinceOf } from '../views.ts'
import { useWorkspace } from '../workspace.ts'
import { RowLabels } from './row-marks.tsx'
import { RowPreview } from './row-preview.tsx'

interface RowProps {
  conversation: Conversation
  chosen: boolean
  marked: boolean
  onOpen: (id: string) => void
}

/** One conversation in the list. */
export const ConversationRow = memo(function ConversationRow({ conversation, chosen, marked, onOpen }: RowProps) {
  const all = useWords()
  const words = all.conversations
  const language = useLanguage()
  const now = useNow(5000)
  const { viewer } = useWorkspace()
  const unread = chosen ? 0 : unreadOf(conversation, viewer)
  const { contact } = conversation
  return (
    <button type="button" className="desk-row" data-chosen={chosen} data-marked={marked} data-unread={unread > 0} aria-current={chosen || undefined} onClick={() => onOpen(conversation.id)}>
      <ContactAvatar id={contact.id} name={contact.name} blocked={contact.blocked} />
      <span className="desk-row-body">
        <span className="desk-row-line">
          <span className="desk-row-name">{contact.name}</span>
          {contact.known && <SafetyCertificateFilled className="desk-known" aria-label={words.list.verified} title={words.list.verified} />}
          {conversation.priority > 0 && <span title={all.desk.priority.levels[conversation.priority]} aria-label={all.desk.priority.title(all.desk.priority.levels[conversation.priority] ?? '')} role="img"><Flag priority={conversation.priority} /></span>}
          <MoodMark conversation={conversation.id} />
          <time className="desk-row-time">{agoText(Math.min(conversation.activeAt, now), now, language, words.justNow)}</time>
        </span>
        <span className="desk-row-line">
          <RowPreview conversation={conversation} chosen={chosen} />
          {unread > 0 && <span className="desk-unread" aria-label={words.list.unread(unread)}>{unread > 99 ? '99+' : unread}</span>}
        </span>
        <RowFoot conversation={conversation} />
      </span>
    </button>
  )
})

/** Who has it, how long somebody has waited, what is left to do. */
function RowFoot({ conversation }: { conversation: Conversation }) {
  const all = useWords()
  const words = all.conversations
  const offerWords = all.desk.offers
  const nameOf = useAgentName()
  const { viewer } = useWorkspace()
  const { view } = usePlace()
  const { state, agent, elsewhere } = conversation
  // In a view of one state, the state need not be said in every row.
  const plain = elsewhere === undefined && (state === view || ((view === 'mine' || view === 'snoozed') && agent === viewer.id))
  const owner = elsewhere !== undefined || state !== 'assigned' ? stateText(conversation, words) : agent === viewer.id ? words.list.mine : nameOf(agent) ?? words.states.assigned
  return (
    <span className="desk-row-foot">
      {!plain && <span className="desk-tag" data-state={state === 'assigned' && agent === viewer.id ? 'mine' : state}>{owner}</span>}
      {conversation.offer?.to === viewer.id && <span className="desk-tag" data-state="waiting">{offerWords.title}</span>}
      {conversation.followUp && <span className="desk-tag" data-state="left">{words.list.left}</span>}
      <RowLabels conversation={conversation} />
      <OriginLine inbox={conversation.inbox} />
      {conversation.goods !== undefined && conversation.labels.length === 0 && <span className="desk-row-goods">{conversation.goods.title}</span>}
      <Urgency conversation={conversation} />
    </span>
  )
}

/** What is most pressing: a time agreed on, or how long the contact has waited for an agent or for an answer. */
function Urgency({ conversation }: { conversation: Conversation }) {
  const since = waitingSinceOf(conversation)
  const clock = useClock(conversation.id)
  const now = useNow(1000)
  const shown = morePressing(conversation.state === 'closed' ? undefined : clock, since === undefined ? undefined : Math.max(0, now - since), now)
  if (shown === 'clock' && clock !== undefined) return <SlaTime clock={clock} />
  return shown === 'wait' && since !== undefined ? <Waiting since={since} waiting={conversation.state === 'waiting'} /> : null
}

/** In the colour of its urgency. */
function Waiting({ since, waiting }: { since: number; waiting: boolean }) {
  const words = useWords().conversations.list
  const language = useLanguage()
  const passed = Math.max(0, useNow(1000) - since)
  const text = durationText(passed, language)
  return <span className="desk-wait" data-tone={waitTone(passed)} title={waiting ? words.waited(text) : words.unanswered(text)}>{waiting ? words.waited(text) : words.unanswered(text)}</span>
}
