import type { ConversationView } from '@yanshu/contract/conversations.ts'
import { useWords } from '../../../lib/language.ts'
import { useCounts } from '../use-view-list.ts'
import { SavedChips } from '../saved-views/saved-chips.tsx'
import { viewOrder } from '../views.ts'
import './view-chips.css'

/** What one works through; the others are for looking things up. */
const working = 4

interface ViewChipsProps {
  /** Undefined while a saved view is shown. */
  view: ConversationView | undefined
  onView: (view: ConversationView) => void
  /** A saved view is about to be shown. */
  onSaved: () => void
}

/** The views, each with how many conversations it holds: the work at the top, the archive below it. */
export function ViewChips({ view, onView, onSaved }: ViewChipsProps) {
  const words = useWords().conversations
  const chip = (each: ConversationView) => <Chip key={each} view={each} chosen={each === view} onView={onView} />
  return (
    <div className="desk-views">
      <div className="desk-views-all" role="tablist" aria-label={words.viewsLabel}>
        <div className="desk-views-work" role="presentation">{viewOrder.slice(0, working).map(chip)}</div>
        <div className="desk-views-more" role="presentation">{viewOrder.slice(working).map(chip)}</div>
      </div>
      <SavedChips onChoose={onSaved} />
    </div>
  )
}

function Chip({ view, chosen, onView }: { view: ConversationView; chosen: boolean; onView: ViewChipsProps['onView'] }) {
  const words = useWords().conversations
  const count = useCounts()[view]
  const help: Partial<Record<ConversationView, string>> = words.viewHelp
  return (
    <button
      type="button" role="tab" aria-selected={chosen} className="desk-view" title={help[view]} onClick={() => onView(view)}
      data-pressing={(view === 'waiting' || view === 'follow-up') && count !== undefined && count > 0}
    >
      {words.views[view]}
      {count !== undefined && count > 0 && <span className="desk-view-count">{count >= 999 ? '999+' : count}</span>}
    </button>
  )
}
