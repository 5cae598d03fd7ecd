import { PlusOutlined, StopOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { blockContact, listBlockedContacts } from '@yanshu/contract/contacts.ts'
import type { Contact } from '@yanshu/contract/contacts.ts'
import { listBlockedAddresses, unblockAddress } from '@yanshu/contract/moderation.ts'
import type { BlockedAddress } from '@yanshu/contract/moderation.ts'
import { call } from '../../lib/api.ts'
import { useKeyset } from '../../lib/keyset.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { useAct } from '../../ui/use-act.ts'
import { When } from '../../ui/when.tsx'
import { BlockAddress } from './block-address.tsx'
import { ModerationTabs } from './moderation-tabs.tsx'
import './moderation.css'

/** `/moderation/blacklist`: contacts and network addresses that are kept out. */
export function Blacklist() {
  const words = useWords().moderation
  const mayBlock = useMay('contacts.block')
  const [adding, setAdding] = useState(false)
  return (
    <Page title={words.tabs.blacklist} tabs={<ModerationTabs />} actions={<Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>{words.blockAddress}</Button>}>
      <section className="panel"><div className="panel-head"><h2>{words.blockedAddresses}</h2></div><Addresses /></section>
      {mayBlock && <section className="panel"><div className="panel-head"><h2>{words.blockedContacts}</h2></div><BlockedContacts /></section>}
      {adding && <BlockAddress onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Addresses() {
  const words = useWords()
  const own = words.moderation
  const { modal } = App.useApp()
  const addresses = useQuery({ queryKey: ['moderation', 'addresses'], queryFn: () => call(listBlockedAddresses) })
  const unblock = useAct({ do: (id: string) => call(unblockAddress, { params: { id } }), changes: ['moderation'], said: own.unblocked })
  const ask = (each: BlockedAddress): void => void modal.confirm({ title: own.unblockAsk(each.block), okText: own.unblock, cancelText: words.act.cancel, onOk: () => unblock.mutateAsync(each.id).catch(() => undefined) })
  const columns: Column<BlockedAddress>[] = [
    { key: 'block', title: own.address, phone: 'head', cell: (each) => <code>{each.block}</code> },
    { key: 'reason', title: own.reason, cell: (each) => each.reason },
    { key: 'by', title: own.by, width: 120, cell: (each) => each.by },
    { key: 'until', title: own.until, width: 140, cell: (each) => (each.until === undefined ? <span className="faint">{own.forever}</span> : <When at={each.until} />) },
    { key: 'refused', title: own.refusedCount, width: 90, align: 'right', cell: (each) => each.refused },
    { key: 'act', title: '', width: 90, phone: 'corner', cell: (each) => <Button size="small" onClick={() => ask(each)}>{own.unblock}</Button> },
  ]
  return (
    <Loaded query={addresses}>
      {({ items }) => (items.length === 0 ? <Blank icon={<StopOutlined />} title={own.noAddresses} help={own.noAddressesHelp} /> : <Rows label={own.blockedAddresses} columns={columns} rows={items} rowKey={(each) => each.id} />)}
    </Loaded>
  )
}

function BlockedContacts() {
  const words = useWords()
  const own = words.moderation
  const navigate = useNavigate()
  const { modal } = App.useApp()
  const list = useKeyset<Contact>(['contacts', 'blocked'], (cursor) => call(listBlockedContacts, { query: { limit: 50, ...(cursor !== undefined && { cursor }) } }))
  const unblock = useAct({ do: (id: string) => call(blockContact, { params: { id }, input: { blocked: false } }), changes: ['contacts'], said: own.unblocked })
  const ask = (each: Contact): void => void modal.confirm({ title: own.unblockAsk(each.name), okText: own.unblock, cancelText: words.act.cancel, onOk: () => unblock.mutateAsync(each.id).catch(() => undefined) })
  const columns: Column<Contact>[] = [
    { key: 'name', title: own.contact, phone: 'head', cell: (each) => <button type="button" className="link-button" onClick={() => void navigate(`/contacts/${each.id}`)}>{each.name}</button> },
    { key: 'reason', title: own.reason, cell: (each) => each.block?.reason },
    { key: 'by', title: own.by, width: 120, cell: (each) => each.block?.by },
    { key: 'at', title: own.at, width: 140, cell: (each) => each.block && <When at={each.block.at} ago /> },
    { key: 'until', title: own.until, width: 140, cell: (each) => (each.block?.until === undefined ? <span className="faint">{own.forever}</span> : <When at={each.block.until} />) },
    { key: 'act', title: '', width: 90, phone: 'corner', cell: (each) => <Button size="small" onClick={() => ask(each)}>{own.unblock}</Button> },
  ]
  return (
    <KeysetRows list={list} blank={<Blank icon={<StopOutlined />} title={own.noContacts} help={own.noContactsHelp} />}>
      {(items) => <Rows label={own.blockedContacts} columns={columns} rows={items} rowKey={(each) => each.id} stale={list.stale} />}
    </KeysetRows>
  )
}
