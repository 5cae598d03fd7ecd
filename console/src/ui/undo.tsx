import { App, Button } from 'antd'
import { useId } from 'react'
import { useWords } from '../lib/language.ts'

/** Says what was done and offers to take it back for eight seconds. */
export function useUndo(): (said: string, undo: () => void) => void {
  const { notification } = App.useApp()
  const words = useWords().act
  const id = useId()
  return (said, undo) => {
    const key = `${id}${Date.now()}`
    const takeBack = (): void => {
      notification.destroy(key)
      undo()
    }
    notification.success({ key, title: said, duration: 8, showProgress: true, actions: <Button size="small" onClick={takeBack}>{words.undo}</Button> })
  }
}
