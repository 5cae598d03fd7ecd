import { useEffect, useRef } from 'react'

export type QueueCommand = 'next' | 'previous' | 'approve' | 'dismiss' | 'target' | 'undo'
interface PressedKey { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean; readonly isComposing: boolean }

const commands: Readonly<Record<string, QueueCommand>> = { j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', Enter: 'approve', x: 'dismiss', e: 'target', z: 'undo' }

/** What a key does in the queue; undefined when it belongs to a field, the browser or an input method. */
export function queueCommand(pressed: PressedKey, typing: boolean): QueueCommand | undefined {
  if (typing || pressed.isComposing || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined
  return commands[pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key]
}

/** The place `by` steps away in a list of `length`; the ends hold. */
export function stepped(at: number, by: 1 | -1, length: number): number {
  return Math.min(length - 1, Math.max(0, at + by))
}

/** Runs `run` with each command while no field, dialog or menu has the keyboard. */
export function useQueueKeys(run: (command: QueueCommand) => void): void {
  const present = useRef(run)
  useEffect(() => { present.current = run })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const command = queueCommand(event, isTaken(event.target))
      if (command === undefined) return
      // A focused button answers Enter itself.
      if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, a, [role="tab"]') !== null) return
      event.preventDefault()
      present.current(command)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]) .ant-modal, .ant-drawer-open, .ant-dropdown:not(.ant-dropdown-hidden), .command-bar') !== null) return true
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input:not([type="checkbox"]), textarea, select, [role="listbox"], [role="menu"]') !== null
}
