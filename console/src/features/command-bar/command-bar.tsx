import { SearchOutlined } from '@ant-design/icons'
import { Modal } from 'antd'
import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../lib/language.ts'
import { useOffers } from './use-offers.ts'
import type { Offer } from './use-offers.ts'
import './command-bar.css'

/** One field for everything: pages, what can be done with the open chat, conversations, canned replies, searches. */
export function CommandBar({ open, onClose, onHelp }: { open: boolean; onClose: () => void; onHelp: () => void }) {
  const words = useWords().finding.bar
  const chosen = useRef<Offer>(undefined)
  const before = useRef<HTMLElement | null>(null)
  useEffect(() => { if (open) before.current = document.activeElement as HTMLElement | null }, [open])
  // What is chosen runs once the bar is gone, for it may take the keyboard itself.
  const closed = (): void => {
    const offer = chosen.current
    chosen.current = undefined
    if (offer === undefined) before.current?.focus()
    else offer.run()
  }
  return (
    <Modal open={open} onCancel={onClose} afterClose={closed} footer={null} closable={false} title={null} centered={false} width={620} className="command-bar" destroyOnHidden focusable={{ focusTriggerAfterClose: false }} aria-label={words.title}>
      <Bar onChoose={(offer) => { chosen.current = offer; onClose() }} onHelp={onHelp} />
    </Modal>
  )
}

function Bar({ onChoose, onHelp }: { onChoose: (offer: Offer) => void; onHelp: () => void }) {
  const words = useWords().finding.bar
  const [text, setText] = useState('')
  const [marked, setMarked] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const sections = useOffers(text.trim(), onHelp)
  const offers = sections.flatMap((each) => each.offers)
  const at = Math.min(marked, Math.max(0, offers.length - 1))
  useEffect(() => { field.current?.focus() }, [])
  // In braces, for newer browsers answer with a promise.
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }) }, [at])
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const offer = offers[at]
    if (event.key === 'ArrowDown') setMarked((at + 1) % Math.max(1, offers.length))
    else if (event.key === 'ArrowUp') setMarked((at + offers.length - 1) % Math.max(1, offers.length))
    else if (event.key === 'Enter' && offer !== undefined) onChoose(offer)
    else return
    event.preventDefault()
  }
  return (
    <>
      <label className="command-field">
        <SearchOutlined className="faint" />
        <input
          ref={field} value={text} placeholder={words.hint} aria-label={words.hint} maxLength={100} role="combobox" aria-expanded aria-controls="command-list"
          aria-activedescendant={offers[at] === undefined ? undefined : `command-${offers[at].key}`} onChange={(event) => { setText(event.target.value); setMarked(0) }} onKeyDown={press}
        />
      </label>
      <div className="command-list" id="command-list" role="listbox" aria-label={words.title} ref={list}>
        {sections.map((section) => (
          <div key={section.title} role="group" aria-label={section.title}>
            <h3>{section.title}</h3>
            {section.offers.map((offer) => (
              <div
                key={offer.key} id={`command-${offer.key}`} role="option" aria-selected={offer === offers[at]} className="command-offer"
                onMouseMove={() => { if (offer !== offers[at]) setMarked(offers.indexOf(offer)) }} onClick={() => onChoose(offer)}
              >
                <span>{offer.label}</span>{offer.beside !== undefined && <small>{offer.beside}</small>}{offer.cap !== undefined && <kbd>{offer.cap}</kbd>}
              </div>
            ))}
          </div>
        ))}
        {offers.length === 0 && <p className="command-none">{words.none}</p>}
      </div>
      <p className="command-foot">{words.keys}</p>
    </>
  )
}
