import { SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Suspense, lazy, useEffect, useState } from 'react'
import { useWords } from '../../lib/language.ts'
import { usePhone } from '../../ui/phone.ts'
import { useShortcuts } from '../conversations/use-shortcuts.ts'

const CommandBar = lazy(async () => ({ default: (await import('./command-bar.tsx')).CommandBar }))
const HelpOverlay = lazy(async () => ({ default: (await import('../conversations/help-overlay.tsx')).HelpOverlay }))

/** The button of the command bar, and its key on every page: Ctrl+K or ⌘K. */
export function CommandBarHost() {
  const words = useWords().finding.bar
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  const [help, setHelp] = useState(false)
  const [used, setUsed] = useState(false)
  const show = (): void => { setUsed(true); setOpen(true) }
  useShortcuts({ help: () => setHelp(true) })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setUsed(true)
      setOpen((shown) => !shown)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      {phone ? <Button type="text" icon={<SearchOutlined />} aria-label={words.title} onClick={show} />
        : <Button className="command-button" icon={<SearchOutlined />} onClick={show} title={words.open}>{words.title}<kbd>Ctrl K</kbd></Button>}
      <Suspense fallback={null}>
        {used && <CommandBar open={open} onClose={() => setOpen(false)} onHelp={() => setHelp(true)} />}
        {help && <HelpOverlay open onClose={() => setHelp(false)} />}
      </Suspense>
    </>
  )
}
