import { CheckOutlined, TagOutlined } from '@ant-design/icons'
import type { Label } from '@yanshu/contract/labels.ts'
import { Button, Input, Popover } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { useLabels } from './use-labels.ts'
import './labels.css'

interface PickerProps {
  chosen: readonly string[]
  onChange: (labels: string[]) => void
  open: boolean
  onOpen: (open: boolean) => void
}

/** A button that opens the labels; each click puts one on or takes it off. */
export function LabelPicker({ chosen, onChange, open, onOpen }: PickerProps) {
  const words = useWords().desk.labels
  return (
    <Popover trigger="click" open={open} onOpenChange={onOpen} placement="bottomLeft" destroyOnHidden content={<LabelChoices chosen={chosen} onToggle={(label) => onChange(chosen.includes(label.id) ? chosen.filter((each) => each !== label.id) : [...chosen, label.id])} />}>
      <Button type="text" size="small" icon={<TagOutlined />} className="desk-strip-button">{words.add}</Button>
    </Popover>
  )
}

const searchFrom = 8

/** All labels, found by their names when they are many. */
export function LabelChoices({ chosen, onToggle }: { chosen: readonly string[]; onToggle: (label: Label) => void }) {
  const words = useWords().desk.labels
  const labels = useLabels()
  const [search, setSearch] = useState('')
  const found = labels.filter((each) => each.name.toLowerCase().includes(search.trim().toLowerCase()))
  const box = useRef<HTMLDivElement>(null)
  // Opened by the keyboard, it is gone through by the keyboard.
  useEffect(() => box.current?.querySelector<HTMLElement>('input, button')?.focus(), [labels.length])
  if (labels.length === 0) return <p className="desk-label-none">{words.none}</p>
  return (
    <div className="desk-label-choices" ref={box}>
      {labels.length > searchFrom && <Input autoFocus allowClear size="small" value={search} placeholder={words.search} aria-label={words.search} onChange={(event) => setSearch(event.target.value)} />}
      <div role="group" aria-label={words.title}>
        {found.map((each) => (
          <button key={each.id} type="button" role="checkbox" aria-checked={chosen.includes(each.id)} className="desk-label-choice" onClick={() => onToggle(each)}>
            <span className="desk-label-dot" data-color={each.color} /><span>{each.name}</span>{chosen.includes(each.id) && <CheckOutlined />}
          </button>
        ))}
        {found.length === 0 && <p className="desk-label-none">{words.notFound}</p>}
      </div>
    </div>
  )
}
