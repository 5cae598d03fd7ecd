import { MoreOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import type { MenuProps } from 'antd'
import { useState } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { editPerson, resetPassword, unlockPerson } from '@yanshu/contract/people.ts'
import type { Person } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMe } from '../../lib/session.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useAct } from '../../ui/use-act.ts'
import { OneTimeLink } from './one-time-link.tsx'

/** What can be done with one person: edit, reset the password, unlock, disable. */
export function PersonActions({ person, onEdit }: { person: Person; onEdit: () => void }) {
  const words = useWords()
  const me = useMe()
  const { modal } = App.useApp()
  const [link, setLink] = useState<Answered<typeof resetPassword.shape>>()
  const enable = useEnable(person)
  const reset = useAct({ do: () => call(resetPassword, { params: { id: person.id } }), changes: ['people'], then: setLink })
  const unlock = useAct({ do: () => call(unlockPerson, { params: { id: person.id } }), changes: ['people'], said: words.people.unlocked })
  const askReset = (): void => void modal.confirm({ title: words.people.resetAsk(person.name), content: words.people.resetHelp, okText: words.people.reset, cancelText: words.act.cancel, onOk: () => reset.mutateAsync() })
  const locked = person.lockedUntil !== undefined && person.lockedUntil > Date.now()
  const items: MenuProps['items'] = [
    { key: 'edit', label: words.act.edit, onClick: onEdit },
    { key: 'reset', label: person.status === 'invited' ? words.people.newLink : words.people.reset, disabled: person.status === 'disabled', onClick: askReset },
    ...(locked ? [{ key: 'unlock', label: words.people.unlock, onClick: () => unlock.mutate() }] : []),
    { type: 'divider' as const },
    person.status === 'disabled'
      ? { key: 'enable', label: words.people.enable, onClick: () => enable.mutate('active') }
      : { key: 'disable', label: words.people.disable, danger: true, disabled: person.id === me.id, onClick: () => enable.mutate('disabled') },
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button type="text" icon={<MoreOutlined />} aria-label={words.people.actionsFor(person.name)} />
      </Dropdown>
      {link !== undefined && <OneTimeLink link={link} title={words.people.linkFor(person.name)} onClose={() => setLink(undefined)} />}
    </>
  )
}

/** Disabling can be taken back at once; it ends the person's sessions. */
function useEnable(person: Person) {
  const words = useWords().people
  const undo = useUndo()
  const back = useAct({ do: () => call(editPerson, { params: { id: person.id }, input: { status: 'active' } }), changes: ['people'], said: words.enabled })
  return useAct({
    do: (status: 'active' | 'disabled') => call(editPerson, { params: { id: person.id }, input: { status } }),
    changes: ['people'],
    said: (_, status) => (status === 'active' ? words.enabled : undefined),
    then: (_, status) => {
      if (status === 'disabled') undo(words.disabled(person.name), () => back.mutate())
    },
  })
}
