import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'

/** Groups, rules, the tester and the log of states are pages of one menu entry. Whoever may not change groups has the log alone. */
export function RoutingTabs() {
  const words = useWords()
  const { tabs } = words.routing
  const manages = useMay('groups.manage')
  if (!manages) return null
  return <SectionTabs label={words.menu.groups} tabs={[
    { to: '/groups', title: tabs.groups }, { to: '/groups/rules', title: tabs.rules }, { to: '/groups/try', title: tabs.test }, { to: '/groups/states', title: tabs.states },
  ]} />
}
