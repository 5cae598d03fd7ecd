import type { ReactNode } from 'react'

/** Nothing here yet: says so, and what to do. */
export function Blank({ icon, title, help, action }: { icon?: ReactNode; title: string; help?: ReactNode; action?: ReactNode }) {
  return (
    <div className="blank">
      {icon !== undefined && <div className="blank-icon" aria-hidden="true">{icon}</div>}
      <p className="blank-title">{title}</p>
      {help !== undefined && <p className="blank-help">{help}</p>}
      {action}
    </div>
  )
}
