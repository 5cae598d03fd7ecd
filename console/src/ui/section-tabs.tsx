import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { NavLink, useLocation } from 'react-router'
import { hiddenEdges } from './hidden-edges.ts'

/** Links between the pages of one menu entry, drawn as tabs. Where they do not all fit, the present one is in sight, and the edge behind which there are more fades out. */
export function SectionTabs({ label, tabs }: { label: string; tabs: { to: string; title: string }[] }) {
  const row = useRef<HTMLElement>(null)
  const isShown = tabs.length > 1
  const edges = useHiddenEdges(row, isShown)
  const { pathname } = useLocation()
  useEffect(() => {
    row.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  if (!isShown) return null
  return (
    <nav className="tabs" aria-label={label} ref={row} data-more={edges}>
      {tabs.map((tab) => <NavLink key={tab.to} to={tab.to} end className="tab">{tab.title}</NavLink>)}
    </nav>
  )
}

function useHiddenEdges(row: RefObject<HTMLElement | null>, isShown: boolean) {
  const [edges, setEdges] = useState<ReturnType<typeof hiddenEdges>>()
  useEffect(() => {
    const element = row.current
    if (element === null) return
    const look = (): void => setEdges(hiddenEdges(element))
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [row, isShown])
  return edges
}
