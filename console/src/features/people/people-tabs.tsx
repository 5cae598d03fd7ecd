import { useWords } from '../../lib/language.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'

/** People and roles are two pages of one menu entry. */
export function PeopleTabs() {
  const words = useWords()
  return <SectionTabs label={words.menu.people} tabs={[{ to: '/people', title: words.people.title }, { to: '/people/roles', title: words.roles.title }]} />
}
