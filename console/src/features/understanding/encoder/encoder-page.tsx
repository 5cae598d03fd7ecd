import { ApiOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Button, Form } from 'antd'
import { useState } from 'react'
import { checkEncoder, readEncoder, useEncoder as chooseEncoder } from '@yanshu/contract/models.ts'
import type { EncoderState } from '@yanshu/contract/models.ts'
import { call } from '../../../lib/api.ts'
import { ApiError, isRefusal } from '../../../lib/api-error.ts'
import { sizeText } from '../../../lib/amounts.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { failureText } from '../../../ui/failure.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { UnderstandingTabs } from '../understanding-tabs.tsx'
import { CheckResult } from './check-result.tsx'
import './encoder.css'

const runningMs = 1500
const changes = ['understanding']
type Facts = NonNullable<EncoderState['current']>

/** `/understanding/encoder`: which BERT turns texts into vectors, and how another one would do before it is used. */
export function EncoderPage() {
  const words = useWords()
  const state = useQuery({
    queryKey: ['understanding', 'encoder'], queryFn: () => call(readEncoder),
    refetchInterval: (query) => (query.state.data?.check?.state === 'running' ? runningMs : false),
  })
  return (
    <Page title={words.understanding.tabs.encoder} about={words.learning.encoder.about} tabs={<UnderstandingTabs />} width="read">
      <Loaded query={state}>{(data) => <><Current current={data.current} shipped={data.standing} /><Another state={data} />{data.check !== undefined && <CheckResult check={data.check} current={data.current} />}</>}</Loaded>
    </Page>
  )
}

/** `shipped`: the one that comes along and may be used without measuring. */
function Current({ current, shipped }: { current: Facts | undefined; shipped: string | undefined }) {
  const words = useWords().learning.encoder
  const may = useMay('settings.manage')
  const drop = useAct({ do: () => call(chooseEncoder, { input: {} }), changes, said: words.dropped })
  const take = useAct({ do: (directory: string) => call(chooseEncoder, { input: { directory } }), changes, said: words.chosen })
  return (
    <section className="panel panel-body encoder-now" aria-label={words.current}>
      <div className="blank-icon" aria-hidden="true"><ApiOutlined /></div>
      <div>
        <h2>{current?.name ?? words.noneInUse}</h2>
        {current === undefined ? <p className="soft">{words.noneHelp}</p> : <FactLine facts={current} />}
      </div>
      {current === undefined && shipped !== undefined && may && <Button loading={take.isPending} onClick={() => take.mutate(shipped)}>{words.useShipped(shipped)}</Button>}
      {current !== undefined && may && <Button loading={drop.isPending} onClick={() => drop.mutate()}>{words.drop}</Button>}
    </section>
  )
}

/** What is known of an encoder, in one line. */
export function FactLine({ facts }: { facts: Facts }) {
  const words = useWords().learning.encoder
  return <p className="soft encoder-facts"><span>{words.width(facts.width)}</span><span>{words.poolings[facts.pooling]}</span><span>{sizeText(facts.bytes)}</span><span>{words.perText(facts.msPerText < 0.1 ? '<0.1' : facts.msPerText.toFixed(1))}</span></p>
}

/** Choosing a directory to measure: one that was found, or any other by its path. */
function Another({ state }: { state: EncoderState }) {
  const words = useWords().learning.encoder
  const may = useMay('settings.manage')
  const [directory, setDirectory] = useState('')
  const [problem, setProblem] = useState<string>()
  const check = useAct({
    do: (chosen: string) => call(checkEncoder, { input: { directory: chosen } }), changes,
    refused: (error) => {
      if (!isRefusal(error, 'encoder_unfit')) return false
      setProblem(unfitText(error, words))
      return true
    },
  })
  if (!may) return null
  const running = state.check?.state === 'running'
  return (
    <section className="panel panel-body" aria-label={words.another}>
      <h2 className="encoder-title">{words.another}</h2>
      <p className="soft encoder-help">{words.anotherHelp}</p>
      <Form layout="vertical" onFinish={() => check.mutate(directory.trim())}>
        <Form.Item label={words.directory} validateStatus={problem === undefined ? '' : 'error'} help={problem} extra={state.found.length === 0 ? words.foundNone : words.found(state.found.length)}>
          <div className="encoder-choose">
            <AutoComplete value={directory} onChange={(next: string) => { setDirectory(next); setProblem(undefined) }} options={state.found.map((value) => ({ value }))} maxLength={300} placeholder="bge-small-zh-v1.5" aria-label={words.directory} />
            <Button type="primary" htmlType="submit" disabled={directory.trim() === '' || running} loading={check.isPending}>{words.check}</Button>
          </div>
        </Form.Item>
      </Form>
    </section>
  )
}

/** What is wrong with a directory, as far as the server says it. */
function unfitText(error: unknown, words: { unfit: Record<string, string> }): string {
  const why = error instanceof ApiError ? (error.details?.['why'] ?? error.details?.['code']) : undefined
  return words.unfit[String(why)] ?? failureText(error)
}
