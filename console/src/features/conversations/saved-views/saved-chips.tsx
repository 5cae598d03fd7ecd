import { EllipsisOutlined, TeamOutlined } from '@ant-design/icons'
import type { SavedView } from '@yanshu/contract/saved-views.ts'
import { Dropdown } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { useGroups } from '../../../lib/reading.ts'
import { useMay } from '../../../lib/session.ts'
import { usePlace } from '../place.ts'
import { placedWith } from './order.ts'
import { SaveDialog } from './save-dialog.tsx'
import { useSavedViewActs, useSavedViews } from './use-saved-views.ts'
import './saved-views.css'

/** The saved views below the others; nothing while there is none. */
export function SavedChips({ onChoose }: { onChoose: () => void }) {
  const words = useWords().desk.saved
  const place = usePlace()
  const views = useSavedViews() ?? []
  const [edited, setEdited] = useState<SavedView>()
  if (views.length === 0) return null
  return (
    <div className="desk-saved" role="group" aria-label={words.label}>
      {views.map((each) => (
        <SavedChip key={each.id} view={each} views={views} chosen={each.id === place.saved} onEdit={() => setEdited(each)} onChoose={() => { onChoose(); place.showSaved(each.view, each.id) }} />
      ))}
      {edited !== undefined && <SaveDialog saved={edited} view={edited.view} filter={edited.filter} onClose={() => setEdited(undefined)} />}
    </div>
  )
}

interface ChipProps { view: SavedView; views: readonly SavedView[]; chosen: boolean; onChoose: () => void; onEdit: () => void }

function SavedChip({ view, views, chosen, onChoose, onEdit }: ChipProps) {
  const all = useWords()
  const words = all.desk.saved
  const shared = useSharedText(view)
  return (
    <span className="desk-saved-place" data-chosen={chosen}>
      <button type="button" className="desk-view desk-saved-chip" aria-pressed={chosen} title={[view.name, words.within(all.conversations.views[view.view]), shared].filter((each) => each !== undefined).join('\n')} onClick={onChoose}>
        {shared !== undefined && <TeamOutlined aria-label={shared} />}<span>{view.name}</span>
      </button>
      {chosen && view.editable && <ChipMenu view={view} views={views} onEdit={onEdit} />}
    </span>
  )
}

function ChipMenu({ view, views, onEdit }: Pick<ChipProps, 'view' | 'views' | 'onEdit'>) {
  const words = useWords().desk.saved
  const place = usePlace()
  const acts = useSavedViewActs(() => place.showView(view.view))
  const shares = useMay('conversations.assign')
  const beside = placedWith(views, view)
  const items = [
    { key: 'edit', label: shares ? words.edit : words.rename, onClick: onEdit },
    { key: 'earlier', label: words.earlier, disabled: beside[0]?.id === view.id, onClick: () => acts.move(view, -1) },
    { key: 'later', label: words.later, disabled: beside.at(-1)?.id === view.id, onClick: () => acts.move(view, 1) },
    { type: 'divider' as const },
    { key: 'remove', label: words.remove, danger: true, onClick: () => acts.remove(view) },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight" autoFocus>
      <button type="button" className="desk-view desk-saved-menu" aria-label={words.menu(view.name)} title={words.menu(view.name)}><EllipsisOutlined /></button>
    </Dropdown>
  )
}

function useSharedText({ scope }: SavedView): string | undefined {
  const words = useWords().desk.saved
  const groups = useGroups().data?.items
  if (scope.kind === 'own') return undefined
  if (scope.kind === 'everyone') return words.sharedAll
  const group = groups?.find((each) => each.id === scope.group)?.name
  return group === undefined ? words.shared : words.sharedGroup(group)
}
