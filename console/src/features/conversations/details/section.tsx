import type { ReactNode } from 'react'

/** A titled part of the details. */
export function Section({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="desk-section">
      <h3>{title}{extra}</h3>
      {children}
    </section>
  )
}

/** Facts as a list of names and values. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode] | undefined)[] }) {
  const shown = facts.filter((each) => each !== undefined)
  return <dl className="desk-facts">{shown.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
}
