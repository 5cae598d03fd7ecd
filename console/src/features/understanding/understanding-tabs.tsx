import { useWords } from '../../lib/language.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'

/** The pages on what the bot understands. */
export function UnderstandingTabs() {
  const { title, tabs } = useWords().understanding
  return (
    <SectionTabs label={title} tabs={[
      { to: '/understanding', title: tabs.intents }, { to: '/understanding/lessons', title: tabs.lessons }, { to: '/understanding/try', title: tabs.try }, { to: '/understanding/models', title: tabs.models },
      { to: '/understanding/quality', title: tabs.quality }, { to: '/understanding/metrics', title: tabs.metrics }, { to: '/understanding/terms', title: tabs.terms }, { to: '/understanding/encoder', title: tabs.encoder },
    ]} />
  )
}
