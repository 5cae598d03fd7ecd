import { useWords } from '../../lib/language.ts'
import { useMe } from '../../lib/session.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'

/** Inboxes and brands are two pages of one menu entry. */
export function InboxTabs() {
  const words = useWords()
  const { modules } = useMe()
  const tabs = [{ to: '/inboxes', title: words.inboxes.title }, ...(modules.includes('brands') ? [{ to: '/inboxes/brands', title: words.brands.title }] : [])]
  return <SectionTabs label={words.menu.inboxes} tabs={tabs} />
}
