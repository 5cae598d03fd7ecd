import { ArrowLeftOutlined, DeleteOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { editForm, makeForm, removeForm } from '@yanshu/contract/forms.ts'
import type { Form } from '@yanshu/contract/forms.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { failureText } from '../../ui/failure.tsx'
import { useLeaveGuard } from '../../ui/leave-guard.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import { FieldList } from './field-list.tsx'
import { FormBasics } from './form-basics.tsx'
import { draftOf, formUses, inputOf, problemsOf } from './form-draft.ts'
import type { FormDraft, FormUse } from './form-draft.ts'
import { FormPreview } from './form-preview.tsx'
import { useFormList } from './use-form-list.ts'
import './forms.css'

/** `/forms/new?use=…` and `/forms/<id>`: one form with its preview. */
export function FormPage() {
  const { form: id } = useParams()
  const [search] = useSearchParams()
  const words = useWords().forms
  const forms = useFormList()
  const use = formUses.find((each) => each === search.get('use')) ?? 'message'
  if (id === 'new') return <Editor key={`new-${use}`} form={undefined} use={use} />
  return (
    <Loaded query={forms} waiting={<div className="page" />}>
      {({ items }) => {
        const form = items.find((each) => each.id === id)
        return form === undefined
          ? <Page title={words.title}><div className="panel"><Blank title={words.gone} help={words.goneHelp} action={<Link to="/forms">{words.back}</Link>} /></div></Page>
          : <Editor key={form.id} form={form} use={form.use} />
      }}
    </Loaded>
  )
}

function Editor({ form, use }: { form: Form | undefined; use: FormUse }) {
  const words = useWords()
  const [kept, setKept] = useState(() => draftOf(form, use))
  const [draft, setDraft] = useState(kept)
  const [checked, setChecked] = useState(false)
  const [titleTaken, setTitleTaken] = useState<string>()
  const unsaved = JSON.stringify(inputOf(draft)) !== JSON.stringify(inputOf(kept))
  const change = (next: Partial<FormDraft>): void => {
    setDraft((before) => ({ ...before, ...next }))
    if (next.title !== undefined) setTitleTaken(undefined)
  }
  const [leaving, setLeaving] = useState(false)
  const navigate = useNavigate()
  const save = useSave(form, (saved) => { setKept(saved); setLeaving(form === undefined) }, setTitleTaken)
  useLeaveGuard(unsaved && !leaving)
  // Once the guard has heard that leaving is meant.
  useEffect(() => { if (leaving) void navigate('/forms') }, [leaving, navigate])
  const problems = problemsOf(draft.fields)
  const faults = problems.reduce((count, each) => count + Object.keys(each).length, 0) + (draft.title.trim() === '' ? 1 : 0) + (draft.fields.length === 0 ? 1 : 0)
  const titleProblem = titleTaken ?? (checked && draft.title.trim() === '' ? words.forms.titleMissing : undefined)
  const submit = (): void => {
    setChecked(true)
    if (faults === 0) save.mutate(draft)
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('.form-editor [aria-invalid="true"]')?.focus())
  }
  return (
    <Page
      title={form?.title ?? words.forms.addOne[use]} about={<Link to="/forms" className="back"><ArrowLeftOutlined /> {words.forms.back}</Link>}
      actions={form !== undefined && <RemoveForm form={form} onRemoved={() => setLeaving(true)} />}
    >
      <div className="form-editor">
        <div className="form-parts">
          <FormBasics draft={draft} onChange={change} titleProblem={titleProblem} isNew={form === undefined} />
          <FieldList fields={draft.fields} use={draft.use} problems={checked ? problems : undefined} onChange={(next) => setDraft((before) => ({ ...before, fields: next(before.fields) }))} />
          {(unsaved || form === undefined) && (
            <div className="save-bar">
              <span role="status">{checked && faults > 0 ? <b className="form-faults">{words.forms.mend(faults)}</b> : unsaved ? words.forms.unsaved : ''}</span>
              {unsaved && form !== undefined && <Button onClick={() => { setDraft(kept); setChecked(false); setTitleTaken(undefined) }}>{words.act.cancel}</Button>}
              <Button type="primary" loading={save.isPending} onClick={submit}>{words.act.save}</Button>
            </div>
          )}
        </div>
        <aside className="form-preview-side"><FormPreview draft={draft} /></aside>
      </div>
    </Page>
  )
}

function useSave(form: Form | undefined, onSaved: (draft: FormDraft) => void, onTaken: (said: string) => void) {
  const words = useWords()
  return useAct({
    do: (draft: FormDraft) => {
      const input = inputOf(draft)
      return form === undefined ? call(makeForm, { input }) : call(editForm, { params: { id: form.id }, input })
    },
    changes: ['forms'], said: words.act.saved,
    then: (_saved, draft) => onSaved(draft),
    refused: (error) => {
      if (isRefusal(error, 'name_taken')) onTaken(failureText(error, words))
      return isRefusal(error, 'name_taken')
    },
  })
}

function RemoveForm({ form, onRemoved }: { form: Form; onRemoved: () => void }) {
  const words = useWords()
  const { modal } = App.useApp()
  const remove = useAct({
    do: () => call(removeForm, { params: { id: form.id } }), said: words.forms.removed(form.title), changes: ['forms'], then: onRemoved,
  })
  const ask = (): void => void modal.confirm({
    title: words.forms.removeAsk(form.title), content: words.forms.removeHelp, okText: words.act.remove, okButtonProps: { danger: true }, cancelText: words.act.cancel, onOk: () => remove.mutateAsync().catch(() => undefined),
  })
  return <Button danger icon={<DeleteOutlined />} onClick={ask}>{words.forms.remove}</Button>
}
