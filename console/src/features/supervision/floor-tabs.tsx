import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'

/** The pages of supervisors, as far as one may open them. */
export function FloorTabs() {
  const words = useWords().floor
  const watch = useMay('supervision.watch')
  const tabs = [
    ...(watch ? [{ to: '/floor', title: words.tabs.floor }, { to: '/floor/breaches', title: words.tabs.breaches }] : []),
    { to: '/floor/levels', title: words.tabs.levels },
  ]
  return <SectionTabs label={words.title} tabs={tabs} />
}
