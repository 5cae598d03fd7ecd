import { AutoComplete, Form, Input, Radio, Select } from 'antd'
import { cannedPartsLimit } from '@yanshu/contract/canned.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { useGroups } from '../../../lib/reading.ts'
import { GoodsFields } from '../../knowledge/entry-fields.tsx'
import type { CannedValues } from './canned-values.ts'
import { PictureField } from './picture-field.tsx'
import { TextField } from './text-field.tsx'
import '../../knowledge/knowledge.css'

interface FieldsProps { disabled: boolean; folders: readonly string[]; onBusy: (busy: boolean) => void }

/** The fields of a canned reply. */
export function CannedFields({ disabled, folders, onBusy }: FieldsProps) {
  const all = useWords()
  const words = all.canned
  return (
    <>
      <Form.Item name="title" label={words.name} rules={[{ required: true, whitespace: true, message: all.act.required }]}><Input maxLength={100} placeholder={words.nameHint} autoFocus /></Form.Item>
      <div className="field-pair">
        <Form.Item name="shortcut" label={words.shortcut} extra={words.shortcutHelp} rules={[{ pattern: /^\s*[\p{L}\p{N}_-]{1,32}\s*$/u, message: words.shortcutWrong }]}><Input prefix="/" maxLength={34} /></Form.Item>
        <Form.Item name="folder" label={words.folder}><AutoComplete options={folders.map((value) => ({ value }))} maxLength={40} placeholder={words.folderHint} showSearch={{ filterOption: true }} /></Form.Item>
      </div>
      <ScopeFields />
      <Form.Item name="text" label={words.text} extra={words.variablesHelp}><TextField disabled={disabled} /></Form.Item>
      <Form.Item name="pictures" label={words.pictures}><PictureField disabled={disabled} most={cannedPartsLimit} onBusy={onBusy} /></Form.Item>
      <Form.Item label={words.goods} className="sub-list"><GoodsFields /></Form.Item>
      <Form.Item name="others" hidden><Input /></Form.Item>
      <Others />
    </>
  )
}

/** Who may use it: whoever may not change what others use makes own ones only. */
function ScopeFields() {
  const all = useWords()
  const words = all.canned
  const manages = useMay('canned.manage')
  const groups = useGroups()
  const scope = Form.useWatch<CannedValues['scope']>('scope')
  const kinds = manages || scope !== 'own' ? (['everyone', 'group', 'own'] as const) : (['own'] as const)
  return (
    <>
      <Form.Item name="scope" label={words.scope} extra={scope === undefined ? undefined : words.scopeHelp[scope]}><Radio.Group options={kinds.map((value) => ({ value, label: words.scopes[value] }))} /></Form.Item>
      {scope === 'group' && (
        <Form.Item name="group" label={words.whichGroup} rules={[{ required: true, message: all.act.required }]}>
          <Select options={groups.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? []} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
    </>
  )
}

function Others() {
  const words = useWords().canned
  const others = (Form.useWatch('others') ?? []) as CannedValues['others']
  if (others.length === 0) return null
  const naming = (part: CannedValues['others'][number]): string => `${words.otherKinds[part.type]} · ${part.type === 'link' ? part.label : part.items.map((each) => each.label).join(' / ')}`
  return <Form.Item label={words.others}><p className="chips">{others.map((part) => <span key={naming(part)} className="chip">{naming(part)}</span>)}</p></Form.Item>
}
