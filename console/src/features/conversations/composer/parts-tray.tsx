import { CarOutlined, CloseOutlined, EnvironmentOutlined, FileOutlined, FormOutlined, LinkOutlined, MessageOutlined, ProfileOutlined, ShoppingOutlined, SoundOutlined } from '@ant-design/icons'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import type { ReactNode } from 'react'
import { useWords } from '../../../lib/language.ts'
import { useForms } from '../forms/use-forms.ts'
import { pictureAddress } from '../linkify.ts'

/** The cards, pictures and forms that go with the message. */
export function PartsTray({ parts, onRemove }: { parts: readonly AgentSentPart[]; onRemove: (at: number) => void }) {
  if (parts.length === 0) return null
  return <ul className="desk-tray">{parts.map((part, at) => <Item key={`${at}-${part.type}`} part={part} onRemove={() => onRemove(at)} />)}</ul>
}

function Item({ part, onRemove }: { part: AgentSentPart; onRemove: () => void }) {
  const words = useWords()
  const [name, kind] = useNaming(part)
  return (
    <li className="desk-tray-item">
      <Mark part={part} />
      <span className="desk-tray-words"><span className="desk-tray-name">{name}</span><span className="desk-tray-state">{kind}</span></span>
      <button type="button" className="desk-tray-remove" aria-label={words.conversations.composer.removeFile(name)} onClick={onRemove}><CloseOutlined /></button>
    </li>
  )
}

/** What a part is called, and what kind of thing it is. */
function useNaming(part: AgentSentPart): [string, string] {
  const words = useWords()
  const kinds = words.desk.kinds
  const form = useForms('message').find((each) => part.type === 'form' && each.id === part.form)
  switch (part.type) {
    case 'text': return [part.text, words.desk.parts.text]
    case 'goods': return [part.goods.title, words.desk.parts.goods]
    case 'order': return [part.order.title, `${kinds.order} ${part.order.id}`]
    case 'logistics': return [`${part.carrier} ${part.number}`, kinds.logistics]
    case 'form': return [form?.title ?? kinds.form, kinds.form]
    case 'location': return [part.name ?? part.address ?? kinds.location, kinds.location]
    case 'link': return [part.label, words.desk.parts.link]
    case 'menu': return [part.items.map((each) => each.label).join(' / '), words.conversations.message.menuHint]
    case 'image': return [words.conversations.message.imageOf, words.desk.parts.picture]
    case 'file': return [words.desk.parts.file, words.desk.parts.file]
    case 'voice': return [kinds.voice, kinds.voice]
  }
}

const icons: Record<AgentSentPart['type'], ReactNode> = {
  text: <MessageOutlined />, goods: <ShoppingOutlined />, order: <ProfileOutlined />, logistics: <CarOutlined />, form: <FormOutlined />, location: <EnvironmentOutlined />,
  link: <LinkOutlined />, menu: <MessageOutlined />, image: <FileOutlined />, file: <FileOutlined />, voice: <SoundOutlined />,
}

function Mark({ part }: { part: AgentSentPart }) {
  const picture = part.type === 'image' ? `/api/files/${part.file}` : part.type === 'goods' ? pictureAddress(part.goods.image, location.origin) : part.type === 'order' ? pictureAddress(part.order.image, location.origin) : undefined
  if (picture !== undefined) return <img className="desk-tray-mark" src={picture} alt="" referrerPolicy="no-referrer" />
  return <span className="desk-tray-mark">{icons[part.type]}</span>
}
