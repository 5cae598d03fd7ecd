import { FormOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Switch } from 'antd'
import { Link, useNavigate } from 'react-router'
import { editForm } from '@yanshu/contract/forms.ts'
import type { Form } from '@yanshu/contract/forms.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useInboxes } from '../../lib/reading.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import { formUses } from './form-draft.ts'
import type { FormUse } from './form-draft.ts'
import { useFormList } from './use-form-list.ts'
import './forms.css'

/** `/forms`: what is asked before, during and after conversations. */
export function Forms() {
  const words = useWords().forms
  const forms = useFormList()
  return (
    <Page title={words.title} about={words.about} width="read">
      <Loaded query={forms}>
        {({ items }) => <>{formUses.map((use) => <OfOneUse key={use} use={use} forms={items.filter((each) => each.use === use)} />)}</>}
      </Loaded>
    </Page>
  )
}

function OfOneUse({ use, forms }: { use: FormUse; forms: readonly Form[] }) {
  const words = useWords().forms
  const navigate = useNavigate()
  return (
    <section className="panel form-use" aria-labelledby={`forms-${use}`}>
      <header className="panel-head">
        <div>
          <h2 id={`forms-${use}`}>{words.uses[use]}</h2>
          <p className="faint">{words.useHelp[use]}</p>
        </div>
        <Button icon={<PlusOutlined />} aria-label={words.addOne[use]} onClick={() => void navigate(`/forms/new?use=${use}`)}>{words.add}</Button>
      </header>
      {forms.length === 0
        ? <p className="form-use-none">{words.none[use]}</p>
        : <ul>{forms.map((each) => <FormRow key={each.id} form={each} />)}</ul>}
    </section>
  )
}

function FormRow({ form }: { form: Form }) {
  const words = useWords().forms
  const inboxes = useInboxes().data?.items
  const { id, ...input } = form
  const turn = useAct({ do: (enabled: boolean) => call(editForm, { params: { id }, input: { ...input, enabled } }), changes: ['forms'] })
  const needed = form.fields.filter((each) => each.required).length
  const nameOf = (inbox: string): string => inboxes?.find((each) => each.id === inbox)?.name ?? (inboxes === undefined ? '…' : words.goneInbox)
  return (
    <li className="form-row" data-off={!form.enabled}>
      <FormOutlined aria-hidden="true" className="faint" />
      <div className="form-row-words">
        <Link to={`/forms/${id}`}>{form.title}</Link>
        <p className="faint">{form.fields.map((each) => each.label).join(' · ')}</p>
        <p className="chips">
          <span className="chip">{words.fieldCount(form.fields.length)}</span>
          {needed > 0 && <span className="chip">{words.requiredCount(needed)}</span>}
          {form.inboxes.length === 0 ? <span className="chip">{words.allInboxes}</span> : form.inboxes.map((each) => <span key={each} className="chip" data-tone="brand">{nameOf(each)}</span>)}
          {!form.enabled && <span className="chip" data-tone="warn">{words.isOff}</span>}
        </p>
      </div>
      <Switch size="small" checked={turn.isPending ? turn.variables : form.enabled} loading={turn.isPending} onChange={(on) => turn.mutate(on)} aria-label={words.enableLabel(form.title)} />
    </li>
  )
}
