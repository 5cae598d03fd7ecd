import { useWords } from '../../lib/language.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'

/** The values and the file of settings are two pages of one menu entry. */
export function SettingsTabs() {
  const words = useWords()
  return <SectionTabs label={words.menu.settings} tabs={[{ to: '/settings', title: words.transfer.settingsTab }, { to: '/settings/transfer', title: words.transfer.tab }]} />
}
