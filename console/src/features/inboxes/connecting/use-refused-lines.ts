import type { FormInstance } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { refusedLines } from './account-values.ts'
import type { Entered } from './account-values.ts'

/** Puts the server's refusal beside the lines it names. */
export function useRefusedLines(form: FormInstance<Entered>): (error: unknown) => boolean {
  const words = useWords().connecting
  return (error) => {
    const lines = refusedLines(error).filter((name) => name in form.getFieldsValue())
    form.setFields(lines.map((name) => ({ name, errors: [words.issues[name] ?? words.issue] })))
    return lines.length > 0
  }
}
