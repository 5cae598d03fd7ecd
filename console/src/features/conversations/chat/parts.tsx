import { LinkOutlined, PaperClipOutlined } from '@ant-design/icons'
import type { Part } from '@yanshu/contract/messages.ts'
import { use } from 'react'
import { sizeText } from '../../../lib/amounts.ts'
import { useWords } from '../../../lib/language.ts'
import { linkify, safeAddress } from '../linkify.ts'
import { AnsweredForms, isAnswered } from './answered-forms.ts'
import { FormAnswerCard, FormCard } from './cards/form-cards.tsx'
import { LocationCard } from './cards/location-card.tsx'
import { LogisticsMessageCard, OrderMessageCard } from './cards/order-message-card.tsx'
import { RatingCard, SatisfactionCard } from './cards/rating-cards.tsx'
import { VoicePlayer } from './cards/voice-player.tsx'
import { GoodsCard } from './goods-card.tsx'
import { Picture } from './picture.tsx'
import './cards/cards.css'

/** The parts of a message. Text is only ever drawn as text; everything else has its own fixed shape. `message`: its id, once it has one. */
export function Parts({ parts, message }: { parts: readonly Part[]; message?: string }) {
  return parts.map((part, at) => <PartView key={at} part={part} message={message} />)
}

function PartView({ part, message }: { part: Part; message: string | undefined }) {
  switch (part.type) {
    case 'text':
      return <Text text={part.text} />
    case 'image':
      return <Picture file={part.file} name={part.name} width={part.width} height={part.height} />
    case 'file':
      return <FileLink part={part} />
    case 'goods':
      return <GoodsCard goods={part.goods} />
    case 'link':
      return <OutsideLink label={part.label} url={part.url} />
    case 'menu':
      return <ul className="desk-menu">{part.items.map((item, at) => <li key={at}>{item.label}</li>)}</ul>
    case 'voice':
      return <VoicePlayer file={part.file} durationMs={part.durationMs} />
    case 'location':
      return <LocationCard place={part} />
    case 'order':
      return <OrderMessageCard order={part.order} />
    case 'logistics':
      return <LogisticsMessageCard way={part} />
    case 'form':
      return <SentForm form={part} message={message} />
    case 'form-answer':
      return <FormAnswerCard answer={part} />
    case 'satisfaction':
      return <SatisfactionCard asked={part} />
    case 'rating':
      return <RatingCard rating={part} />
    case 'notice':
      return null
  }
}

function SentForm({ form, message }: { form: Extract<Part, { type: 'form' }>; message: string | undefined }) {
  const answered = use(AnsweredForms)
  return <FormCard title={form.title} labels={form.fields} answered={message !== undefined && isAnswered(answered, message, form.form)} />
}

/** A text with its web addresses as links. */
export function Text({ text }: { text: string }) {
  return (
    <p className="desk-text">
      {linkify(text).map((stretch, at) => (stretch.kind === 'text'
        ? stretch.text
        : <a key={at} href={stretch.url} target="_blank" rel="noopener noreferrer nofollow">{stretch.text}</a>))}
    </p>
  )
}

function FileLink({ part }: { part: Extract<Part, { type: 'file' }> }) {
  const words = useWords().conversations.message
  return (
    <a className="desk-file" href={`/api/files/${part.file}`} download={part.name} title={words.download}>
      <PaperClipOutlined />
      <span className="desk-file-name">{part.name}</span>
      <span className="desk-file-size">{sizeText(part.size)}</span>
    </a>
  )
}

function OutsideLink({ label, url }: { label: string; url: string }) {
  const address = safeAddress(url)
  if (address === undefined) return <p className="desk-text">{label}</p>
  return <a className="desk-link" href={address} target="_blank" rel="noopener noreferrer nofollow"><LinkOutlined /> {label}</a>
}
