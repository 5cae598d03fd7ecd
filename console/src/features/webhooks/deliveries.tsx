import { HistoryOutlined, ReloadOutlined, SendOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useParams } from 'react-router'
import { deliveryStates, deliveryTypes, listDeliveries, listWebhooks } from '@yanshu/contract/webhooks.ts'
import type { Delivery, DeliveryState } from '@yanshu/contract/webhooks.ts'
import { call } from '../../lib/api.ts'
import { given } from '../../lib/given.ts'
import { useKeyset } from '../../lib/keyset.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { refresh } from '../../lib/queries.ts'
import { clockTime } from '../../lib/times.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { DeliveryDetail } from './delivery-detail.tsx'
import { DeliveryRows } from './delivery-rows.tsx'
import { ReplaySpan } from './replay-span.tsx'
import './webhooks.css'

/** What a webhook was sent, and what came of it. */
export function Deliveries() {
  const words = useWords()
  const language = useLanguage()
  const { webhook: id = '' } = useParams()
  const webhook = useQuery({ queryKey: ['webhooks'], queryFn: () => call(listWebhooks) }).data?.items.find((each) => each.id === id)
  const [state, setState] = useState<DeliveryState>()
  const [type, setType] = useState<Delivery['type']>()
  const [opened, setOpened] = useState<Delivery>()
  const [spanning, setSpanning] = useState(false)
  const list = useKeyset(['deliveries', id, state, type], (cursor) => call(listDeliveries, { params: { id }, query: given({ state, type, cursor, limit: 50 }) }))
  useWatching(list.items?.some((each) => each.state === 'waiting') === true)
  const filtered = state !== undefined || type !== undefined
  const actions = <><Button icon={<ReloadOutlined />} onClick={() => void refresh('deliveries')}>{words.act.refresh}</Button><Button icon={<HistoryOutlined />} onClick={() => setSpanning(true)}>{words.webhooks.span}</Button></>
  return (
    <Page title={words.webhooks.logTitle(webhook?.description ?? '…')} about={words.webhooks.logAbout} actions={actions} tabs={<Link to="/webhooks" className="webhook-back">← {words.webhooks.back}</Link>}>
      {webhook?.pausedUntil !== undefined && webhook.pausedUntil > Date.now() && <Alert className="delivery-pause" type="warning" showIcon title={words.webhooks.paused(clockTime(webhook.pausedUntil, language))} description={words.webhooks.pausedHelp} />}
      <div className="panel">
        <div className="toolbar" role="search">
          <Select<DeliveryState> allowClear className="delivery-filter" placeholder={words.webhooks.allStates} aria-label={words.webhooks.state} value={state ?? null as never} onChange={(next) => setState(next ?? undefined)} options={deliveryStates.map((value) => ({ value, label: words.webhooks.states[value] }))} />
          <Select<Delivery['type']> allowClear className="delivery-filter" placeholder={words.webhooks.allEvents} aria-label={words.webhooks.event} value={type ?? null as never} onChange={(next) => setType(next ?? undefined)} options={deliveryTypes.map((value) => ({ value, label: value === 'ping' ? words.webhooks.testMark : words.webhooks.eventNames[value] }))} />
        </div>
        <KeysetRows list={list} blank={<Blank icon={<SendOutlined />} title={filtered ? words.webhooks.logNothing : words.webhooks.logNone} help={filtered ? words.webhooks.logNothingHelp : words.webhooks.logNoneHelp} />}>
          {(rows) => <DeliveryRows webhook={id} pausedUntil={webhook?.pausedUntil} rows={rows} stale={list.stale} onOpen={setOpened} />}
        </KeysetRows>
      </div>
      {opened !== undefined && <DeliveryDetail webhook={id} delivery={opened} onClose={() => setOpened(undefined)} />}
      {spanning && <ReplaySpan webhook={id} onClose={() => setSpanning(false)} />}
    </Page>
  )
}

const watchMs = 5000

/** Reads again while something waits, so that nothing on the page is long out of date. */
function useWatching(on: boolean): void {
  useEffect(() => {
    if (!on) return
    const timer = setInterval(() => void refresh('deliveries', 'webhooks'), watchMs)
    return () => clearInterval(timer)
  }, [on])
}
