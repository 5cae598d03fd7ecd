import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { putRole } from '@yanshu/contract/people.ts'
import type { Permission } from '@yanshu/contract/permissions.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useRoles } from '../../lib/reading.ts'
import { useMay } from '../../lib/session.ts'
import { useLeaveGuard } from '../../ui/leave-guard.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import { NewRole } from './new-role.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { RoleMatrix } from './role-matrix.tsx'
import './roles.css'

/** What each role permits: a matrix, edited in place and saved together. */
export function Roles() {
  const words = useWords()
  const may = useMay('roles.manage')
  const roles = useRoles()
  const [changed, setChanged] = useState<ReadonlyMap<string, readonly Permission[]>>(new Map())
  const [adding, setAdding] = useState(false)
  useLeaveGuard(changed.size > 0)
  const save = useAct({
    do: async () => {
      for (const [name, permissions] of changed) await call(putRole, { params: { name }, input: { permissions: [...permissions] } })
    },
    changes: ['roles', 'session'], said: words.act.saved, then: () => setChanged(new Map()),
  })
  const add = may && <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>{words.roles.add}</Button>
  return (
    <Page title={words.roles.title} about={words.roles.about} actions={add} tabs={<PeopleTabs />}>
      <div className="panel">
        <Loaded query={roles}>
          {({ items }) => <RoleMatrix roles={items} changed={changed} onChange={may ? setChanged : undefined} />}
        </Loaded>
      </div>
      {changed.size > 0 && (
        <div className="save-bar" role="region" aria-label={words.roles.unsaved(changed.size)}>
          <span>{words.roles.unsaved(changed.size)}</span>
          <Button onClick={() => setChanged(new Map())}>{words.act.cancel}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>{words.act.save}</Button>
        </div>
      )}
      {adding && roles.data !== undefined && <NewRole taken={roles.data.items} onClose={() => setAdding(false)} />}
    </Page>
  )
}
