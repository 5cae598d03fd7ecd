import { useEffect, useRef } from 'react'
import type { Command } from './shortcuts.ts'
import { commandOf } from './shortcuts.ts'

type Handlers = Partial<Record<Command, () => void>>

/** Runs `handlers` on their keys while no text field, dialog or menu has the keyboard. */
export function useShortcuts(handlers: Handlers): void {
  const present = useRef(handlers)
  useEffect(() => { present.current = handlers })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const command = commandOf(event, isTaken(event.target))
      const handler = command === undefined ? undefined : present.current[command]
      if (handler === undefined) return
      // A focused button answers Enter itself.
      if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, a, [role="button"], [role="tab"]') !== null) return
      event.preventDefault()
      handler()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** Whether the key belongs to a text field, or to a dialog, drawer or menu that is open. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]) .ant-modal, .ant-dropdown:not(.ant-dropdown-hidden)') !== null) return true
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role="listbox"], [role="menu"], [role="separator"]') !== null
}
