import { ContactAvatar } from '../../contacts/contact-avatar.tsx'
import type { Colleague } from '../use-colleagues.ts'
import { useWords } from '../../../lib/language.ts'

interface ListProps { colleagues: readonly Colleague[]; marked: number; onChoose: (colleague: Colleague) => void }

/** Colleagues to be named, above the field; the arrow keys and Enter work from the field. */
export function MentionList({ colleagues, marked, onChoose }: ListProps) {
  const words = useWords().desk.notes
  return (
    <div className="desk-mentions" role="listbox" id="desk-mentions" aria-label={words.mentionWhom}>
      {colleagues.map((each, at) => (
        <div
          key={each.id} id={`desk-mention-${at}`} role="option" aria-selected={at === marked} className="desk-mention-choice"
          onMouseDown={(event) => { event.preventDefault(); onChoose(each) }}
        >
          <ContactAvatar id={each.id} name={each.name} size={24} /> {each.name}
        </div>
      ))}
    </div>
  )
}
