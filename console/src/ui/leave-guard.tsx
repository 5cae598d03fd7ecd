import { App } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useWords } from '../lib/language.ts'

/** Asks before unsaved changes are lost by going to another page or closing the window. */
export function useLeaveGuard(unsaved: boolean): void {
  const words = useWords().act
  const { modal } = App.useApp()
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    modal.confirm({ title: words.unsaved, okText: words.leave, okButtonProps: { danger: true }, cancelText: words.stay, onOk: () => blocker.proceed(), onCancel: () => blocker.reset() })
  }, [blocker, modal, words])
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
