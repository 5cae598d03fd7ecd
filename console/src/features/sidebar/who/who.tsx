import { CrownFilled, DownOutlined, ReloadOutlined, UpOutlined } from '@ant-design/icons'
import { useIsFetching } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { useMe } from '../../../lib/session.ts'
import { ContactAvatar } from '../../contacts/contact-avatar.tsx'
import { LabelChip } from '../../conversations/labels/label-chip.tsx'
import { useLabels } from '../../conversations/labels/use-labels.ts'
import { MoodMark } from '../../emotion/mood-mark.tsx'
import { useBeside } from '../beside.ts'
import { PersonFacts } from './person-facts.tsx'
import { WorkspaceLink } from './workspace-link.tsx'

/** The head of the page: whose chat it is, in two lines; the rest when asked. */
export function Who() {
  const { contacts, sidebar: words } = useWords()
  const { chat, person, lookAgain } = useBeside()
  const [open, setOpen] = useState(false)
  const busy = useIsFetching() > 0
  const { contact } = person
  const name = contact?.name ?? person.name ?? words.someone
  const present = person.open[0]
  return (
    <header className="sidebar-who">
      <div className="sidebar-head">
        <ContactAvatar id={contact?.id ?? chat.external} name={name} size={40} blocked={contact?.blocked === true} />
        <div className="sidebar-name">
          <h1>{name}</h1>
          <p className="chips">
            {contact === undefined ? <span className="chip">{words.firstTime}</span> : <span className="chip" data-tone={contact.known ? 'good' : undefined} title={contact.known ? contacts.knownHelp : contacts.anonymousHelp}>{contact.known ? contacts.known : contacts.anonymous}</span>}
            {contact?.vip === true && <span className="chip" data-tone="warn"><CrownFilled /> {contacts.vip}</span>}
            {contact?.blocked === true && <span className="chip" data-tone="bad">{contacts.blocked}</span>}
            {present !== undefined && <Feeling conversation={present.id} />}
          </p>
        </div>
        <Button type="text" icon={<ReloadOutlined spin={busy} />} aria-label={words.lookAgain} title={words.lookAgain} onClick={lookAgain} />
        {contact !== undefined && <Button type="text" icon={open ? <UpOutlined /> : <DownOutlined />} aria-expanded={open} aria-controls="sidebar-facts" aria-label={open ? words.fewer : words.more} title={open ? words.fewer : words.more} onClick={() => setOpen(!open)} />}
      </div>
      {present !== undefined && (
        <p className="sidebar-present">
          <Labels ids={present.labels} />
          <WorkspaceLink conversation={present} />
        </p>
      )}
      {contact === undefined && <p className="sidebar-line soft">{words.firstTimeHelp}</p>}
      {contact !== undefined && open && <PersonFacts contact={contact} />}
    </header>
  )
}

function Feeling({ conversation }: { conversation: string }) {
  return useMe().modules.includes('emotion') ? <MoodMark conversation={conversation} /> : null
}

function Labels({ ids }: { ids: readonly string[] }) {
  const labels = useLabels().filter(({ id }) => ids.includes(id))
  return <span className="chips">{labels.map((each) => <LabelChip key={each.id} label={each} />)}</span>
}
