import { App } from 'antd'
import type { FormInstance } from 'antd'
import { useWords } from '../lib/language.ts'

/**
 * The way out of a form that lies over a page, by Escape, by the cross or beside it: closes at once while nothing has been
 * changed, else asks first.
 */
export function useAskedClose(form: Pick<FormInstance, 'isFieldsTouched'>, onClose: () => void): () => void {
  const words = useWords().act
  const { modal } = App.useApp()
  return () => {
    if (!form.isFieldsTouched()) return onClose()
    modal.confirm({ title: words.unsavedClose, okText: words.drop, okButtonProps: { danger: true }, cancelText: words.goOn, onOk: onClose })
  }
}
