import { cannedVariables } from '@yanshu/contract/canned.ts'
import { textLimit } from '@yanshu/contract/messages.ts'
import { Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea.js'
import { useRef } from 'react'
import { useWords } from '../../../lib/language.ts'
import { withPiece } from './canned-values.ts'

/** The text of a reply, with buttons that put variables at the caret. */
export function TextField({ id, value = '', onChange, disabled }: { id?: string; value?: string; onChange?: (text: string) => void; disabled: boolean }) {
  const words = useWords().canned
  const field = useRef<TextAreaRef>(null)
  const insert = (variable: string): void => {
    const area = field.current?.resizableTextArea?.textArea
    const done = withPiece(value, area?.selectionStart ?? value.length, area?.selectionEnd ?? value.length, `{{${variable}}}`)
    onChange?.(done.text)
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(done.caret, done.caret)
    })
  }
  return (
    <>
      <Input.TextArea {...(id === undefined ? {} : { id })} ref={field} value={value} rows={6} maxLength={textLimit} placeholder={words.textHint} disabled={disabled} onChange={(event) => onChange?.(event.target.value)} />
      {!disabled && (
        <div className="canned-variables" role="group" aria-label={words.insert}>
          <span className="faint">{words.insert}</span>
          {cannedVariables.map((each) => <Button key={each} size="small" onClick={() => insert(each)}>{words.variables[each]}</Button>)}
        </div>
      )}
    </>
  )
}
