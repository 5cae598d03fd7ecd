import type { ReactNode } from 'react'
import { useState } from 'react'
import { recalled, remember } from '../../../lib/remember.ts'

interface SectionProps { title: string; extra?: ReactNode; children: ReactNode }

/** A titled part of the details, which can be folded; this browser remembers which are. */
export function Section({ title, extra, children }: SectionProps) {
  const key = `details.folded.${title}`
  const [open, setOpen] = useState(() => recalled(key) !== '1')
  const toggle = (next: boolean): void => {
    setOpen(next)
    remember(key, next ? '0' : '1')
  }
  return (
    <details className="desk-section" open={open} onToggle={(event) => { if (event.currentTarget.open !== open) toggle(event.currentTarget.open) }}>
      <summary><h3>{title}{extra}</h3></summary>
      {children}
    </details>
  )
}

/** Facts as a list of names and values. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode] | undefined)[] }) {
  const shown = facts.filter((each) => each !== undefined)
  return <dl className="desk-facts">{shown.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
}
