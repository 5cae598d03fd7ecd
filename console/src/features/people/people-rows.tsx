import type { Person } from '@yanshu/contract/people.ts'
import { useWords } from '../../lib/language.ts'
import { useGroups, usePresence } from '../../lib/reading.ts'
import { useMe } from '../../lib/session.ts'
import { Face } from '../../ui/face.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { When } from '../../ui/when.tsx'
import { PersonActions } from './person-actions.tsx'
import { roleTitle } from './role-title.ts'

interface PeopleRowsProps { people: Person[]; stale: boolean; onOpen: ((person: Person) => void) | undefined }

/** The people as rows, or cards on a phone. `onOpen` only for those who may edit. */
export function PeopleRows({ people, stale, onOpen }: PeopleRowsProps) {
  const words = useWords()
  const groups = useGroups()
  const groupName = (id: string): string => groups.data?.items.find((each) => each.id === id)?.name ?? '…'
  const columns: Column<Person>[] = [
    { key: 'who', title: words.people.person, phone: 'head', cell: (person) => <Who person={person} onOpen={onOpen} /> },
    {
      key: 'roles', title: words.people.roles, cell: (person) => <span className="chips">{person.roles.map((role) => <span key={role} className="chip">{roleTitle(role, words)}</span>)}</span>,
    },
    {
      key: 'groups', title: words.people.groups,
      cell: (person) => person.groups.length > 0 && <span className="chips">{person.groups.map((id) => <span key={id} className="chip" data-tone="brand">{groupName(id)}</span>)}</span>,
    },
    { key: 'capacity', title: words.people.capacity, width: 90, align: 'right', cell: (person) => person.capacity },
    { key: 'status', title: words.people.status, width: 130, cell: (person) => <Status person={person} /> },
    { key: 'seen', title: words.people.lastSignIn, width: 130, cell: (person) => (person.lastSignInAt === undefined ? <span className="faint">{words.people.never}</span> : <When at={person.lastSignInAt} ago />) },
    ...(onOpen === undefined ? [] : [{ key: 'more', title: '', width: 56, phone: 'corner' as const, cell: (person: Person) => <PersonActions person={person} onEdit={() => onOpen(person)} /> }]),
  ]
  return <Rows label={words.people.title} columns={columns} rows={people} rowKey={(person) => person.id} stale={stale} onOpen={onOpen} quiet={(person) => person.status === 'disabled'} />
}

function Who({ person, onOpen }: { person: Person; onOpen: ((person: Person) => void) | undefined }) {
  const words = useWords().people
  const me = useMe()
  const presence = usePresence().data?.items.find((each) => each.agent === person.id)
  return (
    <span className="who">
      <span className="face-state">
        <Face id={person.id} name={person.name} size={34} />
        {presence !== undefined && presence.state !== 'offline' && <span className="dot" data-state={presence.connected ? presence.state : 'offline'} />}
      </span>
      <span className="who-text">
        {onOpen === undefined ? <b>{person.name}</b> : <button type="button" className="link-button" onClick={() => onOpen(person)}>{person.name}</button>}
        {person.id === me.id && <span className="faint"> {words.you}</span>}
        <small>{person.login}</small>
      </span>
    </span>
  )
}

function Status({ person }: { person: Person }) {
  const words = useWords().people
  if (person.lockedUntil !== undefined && person.lockedUntil > Date.now()) return <span className="chip" data-tone="bad">{words.locked}</span>
  const tone = { active: 'good', invited: 'warn', disabled: undefined }[person.status]
  return <span className="chip" data-tone={tone}>{words.statuses[person.status]}</span>
}
