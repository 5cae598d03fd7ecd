import type { ReactNode } from 'react'
import './form-part.css'

/** A titled part of a long form, with a line that says what it is for. */
export function FormPart({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className="form-part" aria-label={title}>
      <h3>{title}</h3>
      {about !== undefined && <p className="faint">{about}</p>}
      {children}
    </section>
  )
}
