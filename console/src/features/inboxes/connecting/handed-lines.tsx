import { LockOutlined } from '@ant-design/icons'
import type { Account, AccountField, AccountState } from '@yanshu/contract/accounts.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { CopyBox } from '../../../ui/copy-box.tsx'
import { partFields } from './account-values.ts'
import { useAgo } from './ago.ts'

interface HandedProps {
  state: AccountState & { account: Account }
  form: readonly AccountField[]
  kept: Readonly<Record<string, string>>
  /** This installation's. */
  origin: string
}

/** What the platform's console asks for, each to be copied. */
export function HandedLines({ state: { hook, account }, form, kept, origin }: HandedProps) {
  const words = useWords().connecting
  const language = useLanguage()
  const ago = useAgo()
  const mode = account.values['mode'] ?? form.find(({ name }) => name === 'mode')?.preset
  const shown = partFields(form).made.filter(({ name }) => !(mode === 'plain' && name === 'encodingAesKey') && (kept[name] ?? account.secrets[name]) !== undefined)
  return (
    <dl className="handed">
      <dt>{words.callbackUrl}</dt>
      <dd><CopyBox label={words.callbackUrl} text={`${origin}${hook}`} /></dd>
      {shown.map(({ name, title }) => (
        <div key={name}>
          <dt>{title[language]}</dt>
          <dd>{kept[name] === undefined ? <span className="secret-kept"><LockOutlined aria-hidden="true" /><span>{words.hidden(ago(account.secrets[name]?.setAt ?? 0))}</span></span> : <CopyBox label={title[language] ?? name} text={kept[name]} />}</dd>
        </div>
      ))}
      {typeof mode === 'string' && <><dt>{words.mode}</dt><dd className="handed-mode">{words.modes[mode] ?? mode}</dd></>}
    </dl>
  )
}
