import { CheckCircleOutlined, ReloadOutlined } from '@ant-design/icons'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Undelivered as Row } from '@yanshu/contract/delivery.ts'
import { listFailedDeliveries, retryDeliveries, retryLimit } from '@yanshu/contract/delivery.ts'
import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import { sendReasonNames, sendReasons } from '@yanshu/contract/send-reasons.ts'
import { call } from '../../lib/api.ts'
import { given } from '../../lib/given.ts'
import { useKeyset } from '../../lib/keyset.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useInboxes } from '../../lib/reading.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { useAct } from '../../ui/use-act.ts'
import { When } from '../../ui/when.tsx'
import { sayLine } from '../conversations/line.ts'
import './delivery.css'

/** `/undelivered`: messages that did not arrive, why, and a way to send them again. */
export function Undelivered() {
  const words = useWords().delivery.page
  const language = useLanguage()
  const [reason, setReason] = useState<SendReason>()
  const [inbox, setInbox] = useState<string>()
  const inboxes = (useInboxes().data?.items ?? []).filter(({ channel }) => channel !== 'web')
  const list = useKeyset<Row>(['delivery', 'failed', reason, inbox], (cursor) => call(listFailedDeliveries, { query: given({ reason, inbox, cursor, limit: 50 }) }))
  const rows = list.items ?? []
  const isFiltered = reason !== undefined || inbox !== undefined
  return (
    <Page title={words.title} about={words.about} actions={rows.length > 1 && <RetryAll rows={rows} />}>
      <div className="panel">
        <div className="toolbar" role="search">
          <Select<SendReason> allowClear className="delivery-filter" popupMatchSelectWidth={false} placeholder={words.allReasons} aria-label={words.reason} value={reason ?? null as never} onChange={(next) => setReason(next ?? undefined)} options={sendReasonNames.map((value) => ({ value, label: sendReasons[value][language] }))} />
          {inboxes.length > 1 && <Select<string> allowClear className="delivery-filter" placeholder={words.allInboxes} aria-label={words.inbox} value={inbox ?? null as never} onChange={(next) => setInbox(next ?? undefined)} options={inboxes.map(({ id, name }) => ({ value: id, label: name }))} />}
        </div>
        <KeysetRows list={list} blank={<Blank icon={<CheckCircleOutlined />} title={isFiltered ? words.nothing : words.none} help={isFiltered ? words.nothingHelp : words.noneHelp} />}>
          {(shown) => <UndeliveredRows rows={shown} stale={list.stale} />}
        </KeysetRows>
      </div>
    </Page>
  )
}

function UndeliveredRows({ rows, stale }: { rows: Row[]; stale: boolean }) {
  const words = useWords().delivery
  const language = useLanguage()
  const { kinds } = useWords().desk
  const navigate = useNavigate()
  const inboxes = useInboxes().data?.items ?? []
  const retry = useRetryAll()
  const open = ({ conversation }: Row): void => void navigate(`/workspace/all/${conversation}`)
  const columns: Column<Row>[] = [
    { key: 'contact', title: words.page.contact, width: 170, phone: 'head', cell: (row) => <button type="button" className="link-button" onClick={() => open(row)}>{row.contactName}</button> },
    { key: 'text', title: words.page.text, width: 260, phone: 'plain', cell: (row) => <span className="delivery-text">{sayLine(row.text, kinds)}</span> },
    { key: 'inbox', title: words.page.inbox, width: 170, cell: (row) => inboxes.find(({ id }) => id === row.inbox)?.name ?? '' },
    { key: 'reason', title: words.page.reason, cell: (row) => (
      <span><span className="delivery-why">{sendReasons[row.reason ?? 'unknown'][language]}</span>{row.partly && ` ${words.partly}`}{row.vendorCode !== undefined && <span className="faint"> ({[row.vendorCode, row.vendorNote].filter(Boolean).join(' · ')})</span>}</span>
    ) },
    { key: 'at', title: words.page.at, width: 130, phone: 'plain', cell: (row) => <When at={row.at} ago /> },
    { key: 'act', title: '', width: 110, phone: 'corner', align: 'right', cell: (row) => <Button size="small" loading={retry.isPending && retry.variables?.[0] === row.id && retry.variables.length === 1} onClick={() => retry.mutate([row.id])}>{row.reason === 'uncertain' ? words.sendAgain : words.retry}</Button> },
  ]
  return <Rows label={words.page.list} columns={columns} rows={rows} rowKey={(row) => row.id} stale={stale} onOpen={open} />
}

/** All that is shown, after a question: what comes twice cannot be taken back. */
function RetryAll({ rows }: { rows: readonly Row[] }) {
  const words = useWords()
  const { modal } = App.useApp()
  const retry = useRetryAll()
  const ids = rows.slice(0, retryLimit).map(({ id }) => id)
  const ask = (): void => void modal.confirm({
    title: words.delivery.page.retryAllAsk(ids.length), content: words.delivery.page.retryAllHelp, okText: words.delivery.retry, cancelText: words.act.cancel, onOk: () => retry.mutateAsync(ids).catch(() => undefined),
  })
  return <Button icon={<ReloadOutlined />} loading={retry.isPending} onClick={ask}>{words.delivery.page.retryAll(ids.length)}</Button>
}

function useRetryAll() {
  const words = useWords().delivery.page
  return useAct({ do: (ids: string[]) => call(retryDeliveries, { input: { ids } }), changes: ['delivery'], said: ({ count }) => words.queued(count) })
}
