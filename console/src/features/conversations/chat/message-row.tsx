import { NotificationOutlined, RobotOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Delivery } from '@yanshu/contract/delivery.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { Button } from 'antd'
import { momentText, timeText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { ContactAvatar } from '../../contacts/contact-avatar.tsx'
import { DeliveryMark } from '../../delivery/delivery-mark.tsx'
import type { Mark } from '../marks.ts'
import { useWorkspace } from '../workspace.ts'
import { BotMark } from './bot-mark.tsx'
import { MessageTools } from './message-tools.tsx'
import { Parts } from './parts.tsx'
import { QuoteLine } from './quote-line.tsx'
import { useRecall } from './use-recall.ts'

interface RowProps {
  message: Message
  /** The first of several by the same sender: it bears the name. */
  first: boolean
  contact: Pick<Conversation['contact'], 'id' | 'name'>
  mark: Mark | undefined
  delivery: Delivery | undefined
  onQuote: ((message: Message) => void) | undefined
  onEdit: ((text: string) => void) | undefined
}

/** One message: the contact's on the left, ours on the right. */
export function MessageRow({ message, first, contact, mark, delivery, onQuote, onEdit }: RowProps) {
  const recall = useRecall(message)
  if (message.recalledAt !== undefined) return <Recalled message={message} text={recall.textBefore} onEdit={onEdit} />
  const ours = message.from !== 'contact'
  return (
    <article className="desk-message" data-side={ours ? 'ours' : 'theirs'} data-from={message.from} data-first={first}>
      <span className="desk-message-face">{first && <Face message={message} contact={contact} />}</span>
      <div className="desk-message-body">
        {first && <SenderName message={message} contact={contact} />}
        <div className="desk-message-line">
          <div className="desk-bubble">
            {message.quote !== undefined && <QuoteLine quote={message.quote} />}
            <Parts parts={message.parts} message={message.id} />
          </div>
          <MessageTools message={message} onQuote={onQuote} onRecall={recall.act} />
        </div>
        {message.bot !== undefined && <BotMark mark={message.bot} />}
        <Foot message={message} mark={mark} delivery={delivery} />
      </div>
    </article>
  )
}

function Face({ message, contact }: Pick<RowProps, 'message' | 'contact'>) {
  if (message.from === 'bot') return <span className="desk-avatar desk-avatar-bot" aria-hidden="true"><RobotOutlined /></span>
  if (message.from === 'system') return <span className="desk-avatar desk-avatar-bot" aria-hidden="true"><NotificationOutlined /></span>
  if (message.from === 'contact') return <ContactAvatar id={contact.id} name={contact.name} size={30} />
  return <ContactAvatar id={message.author?.id ?? ''} name={message.author?.name || '?'} size={30} />
}

/** Authors who wrote in the vendor's own client. */
const colleaguePrefix = 'colleague:'

function SenderName({ message, contact }: Pick<RowProps, 'message' | 'contact'>) {
  const words = useWords().conversations
  const { viewer } = useWorkspace()
  // Whoever answered in WeCom has an account there.
  const member = message.author?.id.startsWith(colleaguePrefix) ? message.author.id.slice(colleaguePrefix.length) : undefined
  const name = message.from === 'contact' ? contact.name
    : message.from === 'bot' || message.from === 'system' ? message.author?.name ?? words[message.from]
      : message.author?.id === viewer.id ? words.you : message.author?.name || (member === undefined ? words.agent : words.vendorColleague)
  return <p className="desk-message-name" title={member}>{name}</p>
}

/** The time, and how far a message of ours has come. */
function Foot({ message, mark, delivery }: Pick<RowProps, 'message' | 'mark' | 'delivery'>) {
  const words = useWords().conversations.message
  const language = useLanguage()
  return (
    <p className="desk-message-foot">
      <time title={momentText(message.at, language)}>{timeText(message.at, language)}</time>
      {mark !== undefined && <span data-mark={mark}>{words.marks[mark]}</span>}
      {delivery !== undefined && <DeliveryMark delivery={delivery} />}
    </p>
  )
}

function Recalled({ message, text, onEdit }: { message: Message; text: string | undefined; onEdit: ((text: string) => void) | undefined }) {
  const words = useWords().conversations
  const { viewer } = useWorkspace()
  const own = message.author?.id === viewer.id
  const name = message.from === 'contact' ? words.contact : message.author?.name || words.agent
  return (
    <p className="desk-notice">
      <span>{own ? words.message.recalledByYou : words.notices.recalled({ agent: name })}</span>
      {own && text !== undefined && onEdit !== undefined && <Button type="link" size="small" onClick={() => onEdit(text)}>{words.message.edit}</Button>}
    </p>
  )
}
