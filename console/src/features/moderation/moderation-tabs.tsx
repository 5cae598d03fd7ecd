import { useWords } from '../../lib/language.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'

/** The pages of content safety. */
export function ModerationTabs() {
  const words = useWords().moderation
  return <SectionTabs label={words.title} tabs={[{ to: '/moderation', title: words.tabs.words }, { to: '/moderation/hits', title: words.tabs.hits }, { to: '/moderation/blacklist', title: words.tabs.blacklist }]} />
}
