import type { Contact } from '@yanshu/contract/contacts.ts'
import { agoText, momentText } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { ContactAvatar } from './contact-avatar.tsx'
import { KnownTag } from './contact-card.tsx'

/** The contacts, a row each; on a phone the row folds into two lines. */
export function ContactTable({ contacts, onOpen }: { contacts: readonly Contact[]; onOpen: (id: string) => void }) {
  const words = useWords()
  const language = useLanguage()
  const now = Date.now()
  return (
    <ul className="contact-table">
      {contacts.map((each) => (
        <li key={each.id}>
          <button type="button" onClick={() => onOpen(each.id)}>
            <ContactAvatar id={each.id} name={each.name} size={36} blocked={each.blocked} />
            <span className="contact-name">{each.name}<KnownTag contact={each} /></span>
            <span className="contact-ways">{[each.phone, each.email].filter((way) => way !== undefined).join(' · ')}</span>
            <span className="contact-note">{each.note}</span>
            <time title={momentText(each.seenAt, language)}>{agoText(each.seenAt, now, language, words.conversations.justNow)}</time>
          </button>
        </li>
      ))}
    </ul>
  )
}
