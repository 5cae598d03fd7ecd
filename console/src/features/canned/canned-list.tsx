import { SettingOutlined } from '@ant-design/icons'
import type { Canned } from '@yanshu/contract/canned.ts'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../lib/language.ts'
import { GoodsCard } from '../conversations/chat/goods-card.tsx'
import { fillVariables } from './filling.ts'
import { shownInitials, textOf } from './ranking.ts'
import type { CannedPicker } from './use-canned-picker.ts'
import './canned.css'

/** The canned replies over the reply field; the arrow keys and Enter work from the field. */
export function CannedList({ picker }: { picker: CannedPicker }) {
  const words = useWords().canned
  const { choices, marked } = picker
  const chosen = choices?.[marked]
  const box = useRef<HTMLDivElement>(null)
  // In braces, for newer browsers answer with a promise.
  useEffect(() => { box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }) }, [marked])
  if (!picker.open) return null
  return (
    <div className="canned-box">
      <div className="canned-choices" role="listbox" id="canned-choices" aria-label={words.picker.label} ref={box}>
        {choices === undefined && <p className="canned-none">{words.picker.reading}</p>}
        {choices?.length === 0 && <p className="canned-none">{picker.search === '' ? words.picker.noneYet : words.picker.none}</p>}
        {choices?.map((each, at) => <Choice key={each.id} reply={each} at={at} marked={at === marked} onMark={picker.mark} onChoose={picker.choose} />)}
      </div>
      {chosen !== undefined && <Preview reply={chosen} text={picker.preview(chosen)} />}
      <p className="canned-foot"><span>{words.picker.hint}</span><Link to="/canned"><SettingOutlined /> {words.picker.manage}</Link></p>
    </div>
  )
}

interface ChoiceProps { reply: Canned; at: number; marked: boolean; onMark: (at: number) => void; onChoose: (reply: Canned) => void }

function Choice({ reply, at, marked, onMark, onChoose }: ChoiceProps) {
  const words = useWords().canned
  return (
    <div
      id={`canned-${at}`} role="option" aria-selected={marked} className="canned-choice" onMouseMove={() => { if (!marked) onMark(at) }}
      onMouseDown={(event) => { event.preventDefault(); onChoose(reply) }}
    >
      <span className="canned-title">{reply.title}</span>
      <span className="canned-keys">{reply.shortcut === undefined ? shownInitials(reply) : `/${reply.shortcut}`}</span>
      <span className="canned-text">{fillVariables(textOf(reply), {}, words.variables)}</span>
    </div>
  )
}

/** The reply as it will stand in the draft. */
function Preview({ reply, text }: { reply: Canned; text: string }) {
  const words = useWords().canned.picker
  return (
    <section className="canned-preview" aria-label={words.preview}>
      <h3>{reply.title}{reply.folder !== '' && <span className="chip">{reply.folder}</span>}</h3>
      {text !== '' && <p>{text}</p>}
      <CannedExtras reply={reply} />
    </section>
  )
}

/** What a reply holds besides its text. */
export function CannedExtras({ reply }: { reply: Canned }) {
  return reply.parts.map((part, at) => {
    if (part.type === 'image') return <img key={part.file} className="canned-picture" src={`/api/canned/${reply.id}/files/${part.file}`} alt={part.name} loading="lazy" />
    if (part.type === 'goods') return <GoodsCard key={`${at}-${part.goods.id}`} goods={part.goods} />
    if (part.type === 'link') return <p key={`${at}-${part.url}`} className="chip">{part.label}</p>
    if (part.type === 'menu') return <p key={`${at}-menu`} className="chips">{part.items.map((each) => <span key={each.label} className="chip">{each.label}</span>)}</p>
    return null
  })
}
