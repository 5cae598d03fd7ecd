import { NavLink } from 'react-router'

/** Links between the pages of one menu entry, drawn as tabs. */
export function SectionTabs({ label, tabs }: { label: string; tabs: { to: string; title: string }[] }) {
  if (tabs.length < 2) return null
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => <NavLink key={tab.to} to={tab.to} end className="tab">{tab.title}</NavLink>)}
    </nav>
  )
}
