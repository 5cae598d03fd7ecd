import { CheckOutlined, DownOutlined, ExclamationOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { useWords } from '../../../lib/language.ts'

/** `open`: it may be done at any time; `off`: it can be done, and is not. */
export type StepState = 'done' | 'now' | 'later' | 'bad' | 'open' | 'off'

interface StepProps {
  number: number
  title: string
  state: StepState
  /** What came of it, in short. */
  summary?: ReactNode
  open: boolean
  onToggle: () => void
  /** What was entered in it is not saved: its head says so, and it is kept while the step is closed. */
  unsaved?: boolean
  children: ReactNode
}

/** One step on the way to a connected account: a head that opens and closes it. */
export function Step({ number, title, state, summary, open, onToggle, unsaved = false, children }: StepProps) {
  const words = useWords().connecting
  const body = useId()
  const head = useHeadInSight(open)
  const sign = state === 'done' ? <CheckOutlined /> : state === 'bad' ? <ExclamationOutlined /> : number
  return (
    <section className="panel step" data-state={state} aria-label={title}>
      <h2>
        <button ref={head} type="button" className="step-head" aria-expanded={open} aria-controls={body} onClick={onToggle}>
          <span className="step-sign" aria-hidden="true">{sign}</span>
          <span className="step-words"><b>{title}</b>{unsaved ? <small>{words.unsavedLine}</small> : summary !== undefined && <small>{summary}</small>}</span>
          {unsaved
            ? <span className="chip" data-tone="warn">{words.unsaved}</span>
            : <span className="chip" data-tone={{ done: 'good', now: 'brand', later: undefined, bad: 'bad', open: undefined, off: 'warn' }[state]}>{words.states[state]}</span>}
          <DownOutlined className="step-arrow" aria-hidden="true" />
        </button>
      </h2>
      <div id={body} hidden={!open} className="step-body">{(open || unsaved) && children}</div>
    </section>
  )
}

/** Where a step closes above it, one that opens would lie out of sight. */
function useHeadInSight(open: boolean) {
  const head = useRef<HTMLButtonElement>(null)
  const was = useRef(open)
  useEffect(() => {
    if (open && !was.current) head.current?.scrollIntoView({ block: 'nearest' })
    was.current = open
  }, [open])
  return head
}
