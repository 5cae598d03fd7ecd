import { useWords } from '../../lib/language.ts'

type PartName = 'connection' | 'basics' | 'look' | 'place' | 'bot' | 'english' | 'embed' | 'keys'

/** Leads to the parts of an inbox's long page. */
export function PartLinks({ parts }: { parts: readonly PartName[] }) {
  const { inboxes: words, connecting } = useWords()
  const titles: Record<PartName, string> = { connection: connecting.title, basics: words.basics, look: words.look, place: words.place, bot: words.botPart, english: words.english, embed: words.embed, keys: words.keys }
  return (
    <nav className="part-links" aria-label={words.parts}>
      {parts.map((part) => <button key={part} type="button" onClick={() => goTo(part)}>{titles[part]}</button>)}
    </nav>
  )
}

/** Scrolls to a part and puts the focus at its beginning, so that the next Tab goes on from there. */
function goTo(part: PartName): void {
  const section = document.getElementById(`part-${part}`)
  if (section === null) return
  section.tabIndex = -1
  section.focus({ preventScroll: true })
  section.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
}
