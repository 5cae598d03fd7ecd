import { useWords } from '../../lib/language.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'

/** The pages of supervisors, as far as one may open them. */
export function FloorTabs() {
  const words = useWords().floor
  const moods = useWords().emotion
  const watch = useMay('supervision.watch')
  const manages = useMay(['sla.manage', 'settings.manage'])
  const feels = useMe().modules.includes('emotion')
  const tabs = [
    ...(watch ? [{ to: '/floor', title: words.tabs.floor }, { to: '/floor/breaches', title: words.tabs.breaches }] : []),
    ...(watch && feels ? [{ to: '/floor/alarms', title: moods.list.tab }] : []),
    { to: '/floor/levels', title: words.tabs.levels },
    ...(manages && feels ? [{ to: '/floor/moods', title: moods.terms.tab }] : []),
  ]
  return <SectionTabs label={words.title} tabs={tabs} />
}
