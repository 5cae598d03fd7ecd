import { ClockCircleOutlined } from '@ant-design/icons'
import { wakeConversation } from '@yanshu/contract/conversations.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button } from 'antd'
import { call } from '../../../lib/api.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { MoodMark } from '../../emotion/mood-mark.tsx'
import { HelperList } from '../helping/helper-list.tsx'
import { LabelChip } from '../labels/label-chip.tsx'
import { LabelPicker } from '../labels/label-picker.tsx'
import { PriorityButton, Flag } from '../labels/priority-button.tsx'
import { useLabels, useMarking } from '../labels/use-labels.ts'
import { takeSnapshot } from '../loading.ts'
import { usePlace } from '../place.ts'
import { OfferStrip } from '../offers/offer-strip.tsx'
import { SlaChip } from '../sla/sla-chip.tsx'
import { useWorkspace } from '../workspace.ts'
import { Stars } from './cards/rating-cards.tsx'
import type { Dialogs } from './use-dialogs.ts'
import './chat-strip.css'

/** Under the head of a chat: its priority and labels, who helps, how it was rated; below, what is pending. */
export function ChatStrip({ conversation, onWrapUp, dialogs }: { conversation: Conversation; onWrapUp: (() => void) | undefined; dialogs: Dialogs }) {
  const { viewer } = useWorkspace()
  const { offer, mergedInto } = conversation
  return (
    <>
      <div className="desk-strip"><Marks conversation={conversation} dialogs={dialogs} />{conversation.state !== 'closed' && <SlaChip conversation={conversation.id} />}<MoodMark conversation={conversation.id} /><HelperList conversation={conversation} />{conversation.rating !== undefined && <Stars score={conversation.rating} />}</div>
      {offer !== undefined && offer.to !== viewer.id && <OfferStrip conversation={conversation} offer={offer} />}
      {conversation.snoozedUntil !== undefined && conversation.state === 'assigned' && <Snoozed conversation={conversation} until={conversation.snoozedUntil} />}
      {mergedInto !== undefined && <Merged into={mergedInto} />}
      {onWrapUp !== undefined && conversation.state === 'closed' && !conversation.wrappedUp && <WrapUpDue onWrapUp={onWrapUp} />}
    </>
  )
}

function Marks({ conversation, dialogs }: { conversation: Conversation; dialogs: Dialogs }) {
  const { viewer } = useWorkspace()
  const labels = useLabels()
  const marking = useMarking(conversation)
  const worn = conversation.labels.flatMap((id) => labels.find((each) => each.id === id) ?? [])
  if (!viewer.mayReply) return <>{conversation.priority > 0 && <Flag priority={conversation.priority} />}{worn.map((each) => <LabelChip key={each.id} label={each} />)}</>
  return (
    <>
      <PriorityButton priority={conversation.priority} onChoose={marking.prioritise} />
      {worn.map((each) => <LabelChip key={each.id} label={each} onRemove={() => marking.label(conversation.labels.filter((id) => id !== each.id))} />)}
      <LabelPicker chosen={conversation.labels} onChange={marking.label} open={dialogs.shown === 'labels'} onOpen={(open) => (open ? dialogs.show('labels') : dialogs.close())} />
    </>
  )
}

function Snoozed({ conversation, until }: { conversation: Conversation; until: number }) {
  const words = useWords().desk.snooze
  const language = useLanguage()
  const workspace = useWorkspace()
  const wake = useAct({ do: () => call(wakeConversation, { params: { id: conversation.id } }), said: words.woken, then: (next) => takeSnapshot(workspace, next) })
  return (
    <p className="desk-banner" data-tone="warn" role="status">
      <ClockCircleOutlined /> <span>{words.until(momentText(until, language))}</span>
      {conversation.agent === workspace.viewer.id && <Button size="small" loading={wake.isPending} onClick={() => wake.mutate()}>{words.wake}</Button>}
    </p>
  )
}

function Merged({ into }: { into: string }) {
  const words = useWords().desk.merging
  const place = usePlace()
  return <p className="desk-banner"><span>{words.merged}</span><Button size="small" onClick={() => place.open(into)}>{words.goThere}</Button></p>
}

function WrapUpDue({ onWrapUp }: { onWrapUp: () => void }) {
  const words = useWords().desk.wrapUp
  return <p className="desk-banner"><span>{words.due}</span><Button size="small" onClick={onWrapUp}>{words.fill}</Button></p>
}
