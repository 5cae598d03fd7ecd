import { useQuery } from '@tanstack/react-query'
import { editContact, readContact } from '@yanshu/contract/contacts.ts'
import type { Contact } from '@yanshu/contract/contacts.ts'
import { Skeleton, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { call } from '../../lib/api.ts'
import { momentText } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { Failure } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { Attributes } from './attributes.tsx'
import { ContactAvatar } from './contact-avatar.tsx'
import { EditableFact } from './editable-fact.tsx'
import { isEmail, isPhone } from './facts.ts'
import { Merges } from './merging/merges.tsx'
import { VipMark } from './vip-mark.tsx'
import { Identities } from './identities.tsx'
import './contacts.css'

/** What is known of a contact; each fact is changed where it stands. */
export function ContactCard({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['contacts', 'one', id], queryFn: () => call(readContact, { params: { id } }) })
  if (isPending) return <Skeleton active avatar paragraph={{ rows: 3 }} />
  if (error !== null) return <Failure error={error} retry={refetch} />
  return <Card contact={data} />
}

function Card({ contact }: { contact: Contact }) {
  const words = useWords().contacts
  const mayEdit = useMay('contacts.edit')
  const language = useLanguage()
  const edit = useAct({
    do: (input: { name?: string; phone?: string; email?: string; note?: string }) => call(editContact, { params: { id: contact.id }, input }),
    changes: ['contacts'], said: words.saved,
  })
  return (
    <section className="contact-card">
      <header>
        <ContactAvatar id={contact.id} name={contact.name} size={44} blocked={contact.blocked} />
        <div>
          <EditableFact label={words.name} value={contact.name} empty={words.noName} strong editable={mayEdit} check={(text) => (text === '' ? words.nameNeeded : undefined)} onSave={(name) => edit.mutateAsync({ name })} />
          <span className="contact-tags"><KnownTag contact={contact} /><VipMark contact={contact} /></span>
        </div>
      </header>
      <dl className="contact-facts">
        <Fact label={words.phone}><EditableFact label={words.phone} value={contact.phone} empty={words.noPhone} editable={mayEdit} check={(text) => (isPhone(text) ? undefined : words.badPhone)} onSave={(phone) => edit.mutateAsync({ phone })} /></Fact>
        <Fact label={words.email}><EditableFact label={words.email} value={contact.email} empty={words.noEmail} editable={mayEdit} check={(text) => (isEmail(text) ? undefined : words.badEmail)} onSave={(email) => edit.mutateAsync({ email })} /></Fact>
        <Fact label={words.note}><EditableFact label={words.note} value={contact.note} empty={words.noNote} long editable={mayEdit} onSave={(note) => edit.mutateAsync({ note })} /></Fact>
        <Fact label={words.createdAt}>{momentText(contact.createdAt, language)}</Fact>
        <Fact label={words.seenAt}>{momentText(contact.seenAt, language)}</Fact>
      </dl>
      <Attributes key={contact.id} contact={contact} />
      <Identities contact={contact} />
      <Merges key={`merges-${contact.id}`} contact={contact} />
    </section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return <div><dt>{label}</dt><dd>{children}</dd></div>
}

/** Whether the shop has said who this is. */
export function KnownTag({ contact }: { contact: Pick<Contact, 'known' | 'blocked'> }) {
  const words = useWords().contacts
  return (
    <span className="contact-tags">
      <Tooltip title={contact.known ? words.knownHelp : words.anonymousHelp}>
        <span className="desk-tag" data-state={contact.known ? 'mine' : 'closed'}>{contact.known ? words.known : words.anonymous}</span>
      </Tooltip>
      {contact.blocked && <span className="desk-tag" data-state="blocked">{words.blocked}</span>}
    </span>
  )
}
