import { Input, Select, Switch } from 'antd'
import { useId } from 'react'
import { useWords } from '../../lib/language.ts'
import { useInboxes } from '../../lib/reading.ts'
import { formUses } from './form-draft.ts'
import type { FormDraft } from './form-draft.ts'

interface BasicsProps { draft: FormDraft; onChange: (next: Partial<FormDraft>) => void; titleProblem: string | undefined; isNew: boolean }

/** Title, use, inboxes, on or off. */
export function FormBasics({ draft, onChange, titleProblem, isNew }: BasicsProps) {
  const words = useWords().forms
  const id = useId()
  return (
    <section className="panel" aria-label={words.basics}>
      <header className="panel-head"><h2>{words.basics}</h2></header>
      <div className="panel-body form-basics">
        <div className="asked">
          <label htmlFor={`${id}-title`}>{words.name}</label>
          <Input id={`${id}-title`} value={draft.title} maxLength={200} autoFocus={isNew} status={titleProblem === undefined ? '' : 'error'} aria-invalid={titleProblem !== undefined} aria-describedby={`${id}-title-help`} placeholder={words.nameHint[draft.use]} onChange={(event) => onChange({ title: event.target.value })} />
          <small id={`${id}-title-help`} {...(titleProblem === undefined ? { className: 'faint' } : { className: 'asked-problem', role: 'alert' })}>{titleProblem ?? words.nameHelp[draft.use]}</small>
        </div>
        <div className="asked">
          <label htmlFor={`${id}-use`}>{words.use}</label>
          <Select id={`${id}-use`} value={draft.use} options={formUses.map((value) => ({ value, label: words.uses[value] }))} onChange={(use) => onChange({ use })} />
          <small className="faint">{words.useHelp[draft.use]}</small>
        </div>
        <Inboxes id={`${id}-inboxes`} draft={draft} onChange={onChange} />
        <div className="asked asked-switch">
          <Switch id={`${id}-enabled`} checked={draft.enabled} onChange={(enabled) => onChange({ enabled })} />
          <div><label htmlFor={`${id}-enabled`}>{words.enabled}</label><small className="faint">{words.enabledHelp[draft.use]}</small></div>
        </div>
      </div>
    </section>
  )
}

function Inboxes({ id, draft, onChange }: Pick<BasicsProps, 'draft' | 'onChange'> & { id: string }) {
  const words = useWords().forms
  const { data } = useInboxes()
  const options = (data?.items ?? []).map((each) => ({ value: each.id, label: each.name }))
  const gone = data === undefined ? [] : draft.inboxes.filter((each) => !options.some(({ value }) => value === each)).map((value) => ({ value, label: words.goneInbox }))
  return (
    <div className="asked">
      <label htmlFor={id}>{words.inboxes}</label>
      <Select id={id} mode="multiple" showSearch={{ optionFilterProp: 'label' }} allowClear placeholder={words.allInboxes} value={draft.inboxes} options={[...options, ...gone]} onChange={(inboxes) => onChange({ inboxes })} />
      <small className="faint">{words.inboxesHelp}</small>
      {draft.use === 'pre-chat' && <small className="faint">{words.preChatOrder}</small>}
    </div>
  )
}
