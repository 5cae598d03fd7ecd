import type { ReactNode } from 'react'
import { useTitle } from './title.ts'

interface PageProps {
  title: string
  /** One sentence that says what the page is for. */
  about?: ReactNode
  actions?: ReactNode
  tabs?: ReactNode
  /** `wide` for tables, `read` for forms. */
  width?: 'wide' | 'read'
  children: ReactNode
}

/** A page of the shell: its head with the actions, and its content. Names the browser tab, too. */
export function Page({ title, about, actions, tabs, width = 'wide', children }: PageProps) {
  useTitle(title)
  return (
    <div className="page" data-width={width}>
      <header className="page-head">
        <div className="page-words">
          <h1>{title}</h1>
          {about !== undefined && <p className="soft">{about}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {tabs}
      {children}
    </div>
  )
}
