import { CloseOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { usePlace } from '../place.ts'
import type { Condition } from './conditions.ts'
import { without } from './conditions.ts'
import { SaveDialog } from './save-dialog.tsx'
import { useConditions } from './use-conditions.ts'
import { useSavedViewActs } from './use-saved-views.ts'
import type { ListFilterState } from './use-saved-views.ts'
import './saved-views.css'

/** What narrows the list down, in words, and how to keep it under a name; nothing while nothing does. */
export function FilterBar({ state }: { state: ListFilterState }) {
  const words = useWords().desk
  const place = usePlace()
  const [saving, setSaving] = useState(false)
  const { filter, saved, missing } = state
  const conditions = useConditions(filter)
  if (conditions.length === 0 && saved === undefined && !missing) return null
  return (
    <div className="desk-filter-bar">
      {missing && <p role="status"><WarningOutlined /> {words.saved.notThere}</p>}
      <div className="desk-conditions" role="group" aria-label={words.saved.conditions}>
        {conditions.map((each) => <ConditionChip key={each.key} condition={each} onDrop={() => place.setFilter(without(filter, each.key))} />)}
        <BarActs state={state} onSave={() => setSaving(true)} />
      </div>
      {conditions.some((each) => each.gone) && <p role="status"><WarningOutlined /> {words.saved.goneHelp}</p>}
      {saving && <SaveDialog view={place.view} filter={filter} onClose={() => setSaving(false)} onSaved={(made) => place.showSaved(made.view, made.id)} />}
    </div>
  )
}

function ConditionChip({ condition: { text, gone }, onDrop }: { condition: Condition; onDrop: () => void }) {
  const words = useWords().desk.saved
  return (
    <span className="desk-condition" data-gone={gone}>
      <span>{text}</span><button type="button" aria-label={words.drop(text)} title={words.drop(text)} onClick={onDrop}><CloseOutlined /></button>
    </span>
  )
}

function BarActs({ state: { filter, saved, changed, missing }, onSave }: { state: ListFilterState; onSave: () => void }) {
  const words = useWords().desk
  const place = usePlace()
  const acts = useSavedViewActs(() => undefined)
  const some = Object.keys(filter).length > 0
  if (saved !== undefined && !changed) return null
  if (saved === undefined) {
    return (
      <>
        {some && <Button type="link" size="small" onClick={onSave}>{words.saved.save}</Button>}
        {(some || missing) && <Button type="link" size="small" onClick={() => { place.setFilter(undefined); if (missing) place.showView(place.view) }}>{words.filters.clear}</Button>}
      </>
    )
  }
  return (
    <>
      {some && saved.editable && <Button type="link" size="small" loading={acts.keeping} onClick={() => acts.keep(saved, filter)}>{words.saved.saveChanges}</Button>}
      {some && <Button type="link" size="small" onClick={onSave}>{words.saved.saveAs}</Button>}
      <Button type="link" size="small" onClick={() => place.setFilter(undefined)}>{words.saved.reset}</Button>
    </>
  )
}
