import { ClockCircleOutlined, ExclamationCircleFilled, LoadingOutlined } from '@ant-design/icons'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import { Button } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { ContactAvatar } from '../../contacts/contact-avatar.tsx'
import type { Outgoing } from '../outbox.ts'
import { discard, retry } from '../sending.ts'
import { useWorkspace } from '../workspace.ts'
import { useForms } from '../forms/use-forms.ts'
import { FormCard } from './cards/form-cards.tsx'
import { Parts } from './parts.tsx'
import { QuoteLine } from './quote-line.tsx'

/** A message on its way: how it stands, and what can be done when it failed. */
export function OutgoingRow({ item, first }: { item: Outgoing; first: boolean }) {
  const { viewer } = useWorkspace()
  return (
    <article className="desk-message" data-side="ours" data-from="agent" data-state={item.state} data-first={first}>
      <span className="desk-message-face">{first && <ContactAvatar id={viewer.id} name={viewer.name} size={30} />}</span>
      <div className="desk-message-body">
        <div className="desk-message-line">
          <div className="desk-bubble">
            {item.quote !== undefined && <QuoteLine quote={item.quote} />}
            {item.parts.map((part, at) => <OutgoingPart key={at} part={part} />)}
          </div>
        </div>
        <State item={item} />
      </div>
    </article>
  )
}

/** What the server will fill in of an uploaded file is not known here yet. */
function OutgoingPart({ part }: { part: AgentSentPart }) {
  const words = useWords().conversations.message
  if (part.type === 'image') return <Parts parts={[{ type: 'image', file: part.file, name: words.imageOf, size: 0, contentType: '' }]} />
  if (part.type === 'file') return <Parts parts={[{ type: 'file', file: part.file, name: words.download, size: 0, contentType: '' }]} />
  if (part.type === 'voice') return <Parts parts={[{ ...part, name: '', size: 0, contentType: '' }]} />
  if (part.type === 'form') return <OutgoingForm form={part.form} />
  return <Parts parts={[part]} />
}

function OutgoingForm({ form }: { form: string }) {
  const held = useForms('message').find((each) => each.id === form)
  return <FormCard title={held?.title ?? ''} labels={held?.fields ?? []} />
}

function State({ item }: { item: Outgoing }) {
  const words = useWords().conversations.message
  const workspace = useWorkspace()
  if (item.state !== 'failed') {
    const icon = item.state === 'sending' ? <LoadingOutlined /> : item.state === 'queued' ? <ClockCircleOutlined /> : undefined
    return <p className="desk-message-foot">{icon}<span>{item.state === 'stored' ? words.marks.stored : words[item.state]}</span></p>
  }
  return (
    <p className="desk-message-foot desk-message-failed" role="alert">
      <ExclamationCircleFilled />
      <span>{item.reason === undefined || item.reason === '' ? words.failed : words.failedWhy(item.reason)}</span>
      <Button type="link" size="small" onClick={() => retry(workspace, item.clientId)}>{words.retry}</Button>
      <Button type="link" size="small" danger onClick={() => discard(workspace, item.clientId)}>{words.discard}</Button>
    </p>
  )
}
