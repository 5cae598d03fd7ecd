import { SettingOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { listSettings } from '@yanshu/contract/administration.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { useLeaveGuard } from '../../ui/leave-guard.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { schemaFields } from './schema-fields.ts'
import { SettingsTabs } from './settings-tabs.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The settings of all modules, one form each, drawn from their schemas. */
export function Settings() {
  const words = useWords().settings
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => call(listSettings) })
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set())
  useLeaveGuard(unsaved.size > 0)
  const { hash } = useLocation()
  const isRead = settings.data !== undefined
  useEffect(() => {
    if (isRead && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [isRead, hash])
  const mark = (name: string, isUnsaved: boolean): void => setUnsaved((before) => {
    const next = new Set(before)
    if (isUnsaved) next.add(name)
    else next.delete(name)
    return next
  })
  return (
    <Page title={words.title} about={words.about} width="read" tabs={<SettingsTabs />}>
      <Loaded query={settings}>
        {({ items }) => {
          const shown = items.filter((each) => schemaFields(each.schema).some((field) => field.kind !== 'other'))
          if (shown.length === 0) return <div className="panel"><Blank icon={<SettingOutlined />} title={words.none} help={words.noneHelp} /></div>
          return shown.map((each) => <SettingsSection key={`${each.name}.${each.revision}`} section={each} onUnsaved={(is) => mark(each.name, is)} />)
        }}
      </Loaded>
    </Page>
  )
}
