import type { ConversationView } from '@yanshu/contract/conversations.ts'
import { useWords } from '../../../lib/language.ts'
import { useCounts } from '../use-view-list.ts'
import { viewOrder } from '../views.ts'

/** The views, each with how many conversations it holds. */
export function ViewChips({ view, onView }: { view: ConversationView; onView: (view: ConversationView) => void }) {
  const words = useWords().conversations
  const counts = useCounts()
  const help: Partial<Record<ConversationView, string>> = words.viewHelp
  return (
    <div className="desk-views" role="tablist" aria-label={words.viewsLabel}>
      {viewOrder.map((each) => {
        const count = counts[each]
        return (
          <button
            key={each} type="button" role="tab" aria-selected={each === view} className="desk-view" title={help[each]} onClick={() => onView(each)}
            data-pressing={(each === 'waiting' || each === 'follow-up') && count !== undefined && count > 0}
          >
            {words.views[each]}
            {count !== undefined && count > 0 && <span className="desk-view-count">{count >= 999 ? '999+' : count}</span>}
          </button>
        )
      })}
    </div>
  )
}
