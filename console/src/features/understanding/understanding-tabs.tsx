import { useEffect, useRef } from 'react'
import { useWords } from '../../lib/language.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'

/** The pages on what the bot understands. On a phone they do not all fit: the present one is brought into sight. */
export function UnderstandingTabs() {
  const { title, tabs } = useWords().understanding
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])
  return (
    <div ref={box}>
      <SectionTabs label={title} tabs={[
        { to: '/understanding', title: tabs.intents }, { to: '/understanding/lessons', title: tabs.lessons }, { to: '/understanding/try', title: tabs.try }, { to: '/understanding/models', title: tabs.models },
        { to: '/understanding/quality', title: tabs.quality }, { to: '/understanding/metrics', title: tabs.metrics }, { to: '/understanding/terms', title: tabs.terms }, { to: '/understanding/encoder', title: tabs.encoder },
      ]} />
    </div>
  )
}
