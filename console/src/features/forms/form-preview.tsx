import { Button } from 'antd'
import { useId, useState } from 'react'
import type { FormField, FormValues } from '@yanshu/contract/forms.ts'
import { useWords } from '../../lib/language.ts'
import { FormFields } from '../conversations/forms/form-fields.tsx'
import { fieldOf } from './form-draft.ts'
import type { FormDraft } from './form-draft.ts'

const nothingMissing: readonly string[] = []

/** The form as the one who fills it in will see it; it can be tried. */
export function FormPreview({ draft }: { draft: FormDraft }) {
  const words = useWords().forms
  const [values, setValues] = useState<FormValues>({})
  const fields = draft.fields.map((each) => ({ ...fieldOf(each), label: each.label.trim() || words.untitled }))
  const forAgent = draft.use === 'wrap-up'
  return (
    <section className="form-preview" aria-label={forAgent ? words.preview.agent : words.preview.contact}>
      <h2>{forAgent ? words.preview.agent : words.preview.contact}</h2>
      <div className="form-preview-paper" data-use={draft.use}>
        <h3>{draft.title.trim() || words.nameHint[draft.use]}</h3>
        {fields.length === 0 && <p className="faint">{words.fillFields}</p>}
        {forAgent
          ? <FormFields fields={fields} values={values} missing={nothingMissing} onChange={(key, value) => setValues({ ...values, [key]: value })} />
          : <div className="contact-fields">{draft.fields.map((each, at) => <ContactField key={`${each.place}-${each.kind}`} field={fields[at] ?? fieldOf(each)} />)}</div>}
        {fields.length > 0 && <Button type="primary" className="form-preview-send" tabIndex={-1}>{words.submit[draft.use]}</Button>}
      </div>
      <p className="faint">{words.previewHelp}</p>
    </section>
  )
}

/** A field as the widget draws it. */
function ContactField({ field }: { field: FormField }) {
  const words = useWords().forms
  const id = useId()
  const title = <>{field.label}{!field.required && <small>{words.optional}</small>}</>
  const help = field.help !== undefined && <small>{field.help}</small>
  if (field.kind === 'choices') {
    return <fieldset><legend>{title}</legend>{(field.options ?? []).map((each, at) => <label key={at} className="contact-box"><input type="checkbox" /> {each}</label>)}{help}</fieldset>
  }
  return <div><label htmlFor={id}>{title}</label><ContactInput field={field} id={id} />{help}</div>
}

const inputTypes: Partial<Record<FormField['kind'], string>> = { phone: 'tel', email: 'email', day: 'date' }

function ContactInput({ field, id }: { field: FormField; id: string }) {
  const words = useWords().forms
  if (field.kind === 'paragraph') return <textarea id={id} rows={3} maxLength={2000} />
  if (field.kind === 'choice') return <select id={id}><option value="">{words.choose}</option>{(field.options ?? []).map((each, at) => <option key={at}>{each}</option>)}</select>
  return <input id={id} type={inputTypes[field.kind] ?? 'text'} inputMode={field.kind === 'number' ? 'decimal' : undefined} maxLength={200} autoComplete="off" />
}
