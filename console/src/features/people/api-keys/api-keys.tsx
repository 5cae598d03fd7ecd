import { KeyOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { listApiKeys, revokeApiKey } from '@yanshu/contract/api-keys.ts'
import type { ApiKey } from '@yanshu/contract/api-keys.ts'
import { call } from '../../../lib/api.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useBrands } from '../../../lib/reading.ts'
import { shortTime, timeAgo } from '../../../lib/times.ts'
import { Blank } from '../../../ui/blank.tsx'
import { CopyBox } from '../../../ui/copy-box.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Rows } from '../../../ui/rows.tsx'
import type { Column } from '../../../ui/rows.tsx'
import { SecretOnce } from '../../../ui/secret-once.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { NewApiKey } from './new-api-key.tsx'

/** With which keys programs call the API: make and revoke. */
export function ApiKeys() {
  const words = useWords().apiKeys
  const keys = useQuery({ queryKey: ['api-keys'], queryFn: () => call(listApiKeys) })
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState<string>()
  const add = <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>{words.add}</Button>
  const guide = <Button href="/api" target="_blank" rel="noreferrer">{words.guide}</Button>
  return (
    <Page title={words.title} about={words.about} actions={<>{guide}{add}</>}>
      <div className="panel">
        <Loaded query={keys}>{({ items }) => (items.length === 0 ? <Blank icon={<KeyOutlined />} title={words.none} help={words.noneHelp} action={add} /> : <KeyRows keys={items} />)}</Loaded>
      </div>
      {adding && <NewApiKey onClose={() => setAdding(false)} onMade={setSecret} />}
      {secret !== undefined && (
        <SecretOnce title={words.made} secret={secret} warning={words.once} kept={words.kept} onClose={() => setSecret(undefined)}>
          <p className="faint">{words.use}</p>
          <CopyBox code label={words.use} text={`Authorization: Bearer ${secret}`} />
        </SecretOnce>
      )}
    </Page>
  )
}

function KeyRows({ keys }: { keys: ApiKey[] }) {
  const words = useWords()
  const language = useLanguage()
  const { modal } = App.useApp()
  const revoke = useAct({ do: (id: string) => call(revokeApiKey, { params: { id } }), changes: ['api-keys'], said: words.apiKeys.revoked })
  const ask = ({ id, name }: ApiKey): void => void modal.confirm({
    title: words.apiKeys.revokeAsk(name), content: words.apiKeys.revokeHelp, okText: words.apiKeys.revoke, okButtonProps: { danger: true }, cancelText: words.act.cancel, onOk: () => revoke.mutateAsync(id).catch(() => undefined),
  })
  const columns: Column<ApiKey>[] = [
    { key: 'name', title: words.apiKeys.name, phone: 'head', cell: (key) => <b>{key.name}</b> },
    { key: 'key', title: words.apiKeys.key, width: 120, cell: (key) => <code>ysk_…{key.ending}</code> },
    { key: 'scopes', title: words.apiKeys.scopes, cell: (key) => <span className="chips">{key.scopes.map((each) => <span key={each} className="chip">{words.roles.permissions[each]}</span>)}</span> },
    { key: 'brands', title: words.apiKeys.brands, width: 150, cell: (key) => <Reach of={key} /> },
    { key: 'used', title: words.apiKeys.used, width: 130, cell: (key) => <span className="soft">{key.usedAt === undefined ? words.apiKeys.unused : timeAgo(key.usedAt, Date.now(), language, words.act.justNow)}</span> },
    { key: 'expires', title: words.apiKeys.expires, width: 150, cell: (key) => <Ending at={key.expiresAt} /> },
    { key: 'revoke', title: '', width: 90, phone: 'plain', align: 'right', cell: (key) => <Button size="small" danger type="text" onClick={() => ask(key)}>{words.apiKeys.revoke}</Button> },
  ]
  return <Rows label={words.apiKeys.title} columns={columns} rows={keys} rowKey={(key) => key.id} />
}

/** The brands that a key is limited to, by name. */
function Reach({ of: { brands } }: { of: ApiKey }) {
  const words = useWords().apiKeys
  const known = useBrands().data?.items ?? []
  if (brands === undefined) return <span className="faint">{words.brandsAll}</span>
  return <span className="chips">{brands.map((id) => <span key={id} className="chip">{known.find((each) => each.id === id)?.name ?? '…'}</span>)}</span>
}

function Ending({ at }: { at: number | undefined }) {
  const words = useWords().apiKeys
  const language = useLanguage()
  if (at === undefined) return <span className="faint">{words.never}</span>
  return at <= Date.now() ? <span className="chip" data-tone="warn">{words.expired}</span> : <span className="soft">{shortTime(at, Date.now(), language)}</span>
}
