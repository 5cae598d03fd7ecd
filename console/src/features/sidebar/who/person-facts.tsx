import { CheckCircleFilled } from '@ant-design/icons'
import type { SidebarContact } from '@yanshu/contract/sidebar.ts'
import { useWords } from '../../../lib/language.ts'
import { Facts } from '../../conversations/details/section.tsx'
import { useBeside } from '../beside.ts'

type Known = NonNullable<SidebarContact['contact']>

/** By what the contact is known and what is kept of it. Numbers and ids come masked. */
export function PersonFacts({ contact }: { contact: Known }) {
  const { contacts: words, sidebar } = useWords()
  const { person } = useBeside()
  const kinds: Readonly<Record<string, string>> = words.identityKinds
  return (
    <div className="sidebar-facts" id="sidebar-facts">
      <Facts facts={[
        ...contact.identities.filter(({ kind }) => kind !== 'web').map(({ kind, value, verified }) => [
          kinds[kind] ?? kind, <span key={`${kind}:${value}`} className="sidebar-identity"><code>{value}</code>{verified && <CheckCircleFilled className="contact-verified" aria-label={words.verified} title={words.verified} />}</span>,
        ] as const),
        contact.phone === undefined ? undefined : [words.phone, contact.phone],
        contact.email === undefined ? undefined : [words.email, contact.email],
        ...Object.entries(contact.attributes).map((each) => each as readonly [string, string]),
        contact.note === undefined || contact.note === '' ? undefined : [words.note, <span key="note" className="sidebar-note">{contact.note}</span>],
        [sidebar.whyTitle, sidebar.why[person.why]],
      ]} />
    </div>
  )
}
