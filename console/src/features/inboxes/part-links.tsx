import { useWords } from '../../lib/language.ts'

/** Leads to the parts of an inbox's long page. */
export function PartLinks() {
  const words = useWords().inboxes
  const parts = [['basics', words.basics], ['look', words.look], ['place', words.place], ['bot', words.botPart], ['english', words.english], ['embed', words.embed], ['keys', words.keys]] as const
  return (
    <nav className="part-links" aria-label={words.parts}>
      {parts.map(([part, title]) => <button key={part} type="button" onClick={() => goTo(part)}>{title}</button>)}
    </nav>
  )
}

/** Scrolls to a part and puts the focus at its beginning, so that the next Tab goes on from there. */
function goTo(part: string): void {
  const section = document.getElementById(`part-${part}`)
  if (section === null) return
  section.tabIndex = -1
  section.focus({ preventScroll: true })
  section.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
}
