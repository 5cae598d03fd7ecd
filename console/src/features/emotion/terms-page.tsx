import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Radio, Select, Slider, Switch } from 'antd'
import { useState } from 'react'
import { readEmotionTerms, setEmotionTerms } from '@yanshu/contract/emotion.ts'
import type { BrandTerms } from '@yanshu/contract/emotion.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { queries } from '../../lib/queries.ts'
import { useBrands, useGroups } from '../../lib/reading.ts'
import { useLeaveGuard } from '../../ui/leave-guard.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import { FloorTabs } from '../supervision/floor-tabs.tsx'
import { areMany, levelsProblem, termsOf, valuesOf } from './terms-values.ts'
import type { TermsValues } from './terms-values.ts'
import './emotion.css'

/** `/floor/moods`: when each brand raises an alarm, and what happens then. */
export function TermsPage() {
  const words = useWords().emotion.terms
  const terms = useQuery({ queryKey: ['emotion-terms'], queryFn: () => call(readEmotionTerms) })
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  useLeaveGuard(changed.size > 0)
  const note = (brand: string, dirty: boolean): void => setChanged((held) => (held.has(brand) === dirty ? held : new Set(dirty ? [...held, brand] : [...held].filter((each) => each !== brand))))
  return (
    <Page title={words.title} about={words.about} tabs={<FloorTabs />} width="read">
      <Loaded query={terms}>
        {({ items }) => items.map((each) => <BrandCard key={`${each.brand}:${each.revision}`} held={each} alone={items.length === 1} dirty={changed.has(each.brand)} onDirty={(dirty) => note(each.brand, dirty)} />)}
      </Loaded>
    </Page>
  )
}

function BrandCard({ held, alone, dirty, onDirty }: { held: BrandTerms; alone: boolean; dirty: boolean; onDirty: (dirty: boolean) => void }) {
  const all = useWords()
  const words = all.emotion.terms
  const { message } = App.useApp()
  const [form] = Form.useForm<TermsValues>()
  const brand = useBrands().data?.items.find((each) => each.id === held.brand)?.name
  const save = useAct({
    do: (values: TermsValues) => call(setEmotionTerms, { params: { brand: held.brand }, input: { terms: termsOf(values), revision: held.revision } }),
    said: words.saved, then: () => onDirty(false),
    changes: ['emotion-terms', 'mood', 'moods'],
    refused: (error) => {
      if (!isRefusal(error, 'conflict')) return false
      onDirty(false)
      void message.warning(words.changedElsewhere)
      void queries.invalidateQueries({ queryKey: ['emotion-terms'] })
      return true
    },
  })
  const reset = (): void => { form.resetFields(); onDirty(false) }
  return (
    <section className="panel card mood-terms" aria-label={brand}>
      {!alone && <h2>{brand ?? '…'}</h2>}
      <Recent recent={held.recent} />
      <Form form={form} layout="vertical" initialValues={valuesOf(held.terms)} onValuesChange={() => onDirty(true)} onFinish={() => save.mutate(form.getFieldsValue(true) as TermsValues)}>
        <Fields />
        <div className="mood-terms-foot">
          <Button type="primary" htmlType="submit" disabled={!dirty} loading={save.isPending}>{all.act.save}</Button>
          {dirty && <Button onClick={reset}>{words.reset}</Button>}
        </div>
      </Form>
    </section>
  )
}

function Fields() {
  const all = useWords()
  const words = all.emotion.terms
  const form = Form.useFormInstance<TermsValues>()
  const on = Form.useWatch('on', form) ?? true
  const move = Form.useWatch('move', form)
  const groups = useGroups().data?.items ?? []
  const isThere = (group: string | undefined): boolean => groups.length === 0 || groups.some((each) => each.id === group)
  return (
    <>
      <Form.Item name="on" valuePropName="checked" label={words.on} extra={words.onHelp}><Switch /></Form.Item>
      <Form.Item
        name="levels" label={words.levels} extra={words.levelsHelp}
        rules={[{ validator: (_rule, levels: [number, number]) => { const problem = levelsProblem(levels); return problem === undefined ? Promise.resolve() : Promise.reject(new Error(words[problem])) } }]}
      >
        <Levels disabled={!on} />
      </Form.Item>
      <Form.Item name="priority" label={words.priority}>
        <Select disabled={!on} style={{ maxWidth: 240 }} options={all.desk.priority.levels.map((label, value) => ({ value, label: value === 0 ? words.keep : label }))} />
      </Form.Item>
      <Form.Item name="move" label={words.move}>
        <Radio.Group disabled={!on} className="mood-moves" options={(['never', 'unassigned', 'always'] as const).map((value) => ({ value, label: words.moves[value] }))} />
      </Form.Item>
      {move !== 'never' && (
        <Form.Item name="group" label={words.group} rules={[{ required: true, message: words.groupNeeded }, { validator: (_rule, group?: string) => (group === undefined || isThere(group) ? Promise.resolve() : Promise.reject(new Error(words.groupGone))) }]}>
          <Select disabled={!on} style={{ maxWidth: 320 }} placeholder={words.groupHint} options={groups.map((each) => ({ value: each.id, label: each.name }))} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
    </>
  )
}

const [least, greatest] = [10, 95]

/** Both levels on one line. Antd gives the value and the change. */
function Levels({ value, onChange, disabled, id }: { value?: [number, number]; onChange?: (value: [number, number]) => void; disabled: boolean; id?: string }) {
  const words = useWords().emotion.terms
  const [clear, raise] = value ?? [45, 70]
  const place = (level: number) => ({ left: `${(100 * (level - least)) / (greatest - least)}%` })
  return (
    <div className="mood-levels" {...(id !== undefined && { id })}>
      <Slider range min={least} max={greatest} disabled={disabled} value={[clear, raise]} onChange={(next) => onChange?.([next[0] ?? clear, next[1] ?? raise])} tooltip={{ open: false }} ariaLabelForHandle={[words.clear(clear), words.raise(raise)]} />
      <p aria-hidden="true"><span data-level="tense" style={place(clear)}>{words.clear(clear)}</span><span data-level="alarm" style={place(raise)}>{words.raise(raise)}</span></p>
    </div>
  )
}

const mostCounted = 999

function Recent({ recent }: { recent: BrandTerms['recent'] }) {
  const words = useWords().emotion.terms
  if (recent.alarms === 0) return <p className="faint mood-recent">{words.noneRecent}</p>
  const shown = (count: number): string => (count >= mostCounted ? `${mostCounted}+` : String(count))
  return <p className="soft mood-recent">{words.recent(shown(recent.alarms), shown(recent.falses))}{areMany(recent) && <strong> {words.many}</strong>}</p>
}
