import { ArrowDownOutlined, ArrowUpOutlined, BranchesOutlined, DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Switch } from 'antd'
import { useState } from 'react'
import { editRule, makeRule, orderRules, removeRule } from '@yanshu/contract/routing.ts'
import type { RoutingRule } from '@yanshu/contract/routing.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useGroups } from '../../../lib/reading.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useUndo } from '../../../ui/undo.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { RoutingTabs } from '../routing-tabs.tsx'
import { useLabelNames, useRules } from '../routing-queries.ts'
import { conditionText } from './condition-text.ts'
import { RuleDrawer } from './rule-drawer.tsx'
import { useNames } from './use-names.ts'
import './rules.css'

/** The rules in their order: the first that matches decides. */
export function Rules() {
  const words = useWords().routing.rules
  const rules = useRules()
  const [edited, setEdited] = useState<RoutingRule | 'new'>()
  const add = <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>{words.add}</Button>
  return (
    <Page title={words.title} about={words.about} actions={add} tabs={<RoutingTabs />}>
      <Loaded query={rules}>
        {({ items }) => (items.length === 0
          ? <div className="panel"><Blank icon={<BranchesOutlined />} title={words.none} help={words.noneHelp} action={add} /></div>
          : <ol className="panel rule-list">{items.map((rule, at) => <RuleRow key={rule.id} rule={rule} at={at} all={items} onEdit={() => setEdited(rule)} />)}</ol>)}
      </Loaded>
      {edited !== undefined && <RuleDrawer rule={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Page>
  )
}

function RuleRow({ rule, at, all, onEdit }: { rule: RoutingRule; at: number; all: readonly RoutingRule[]; onEdit: () => void }) {
  const words = useWords()
  const undo = useUndo()
  const { id, ...input } = rule
  const place = (ids: string[]) => call(orderRules, { input: { rules: ids } })
  const ids = all.map((each) => each.id)
  const move = useAct({ do: (to: number) => place(ids.toSpliced(at, 1).toSpliced(to, 0, id)), changes: ['routing'] })
  const turn = useAct({ do: (on: boolean) => call(editRule, { params: { id }, input: { ...input, on } }), changes: ['routing'] })
  const putBack = useAct({
    do: async () => {
      const made = await call(makeRule, { input })
      await place(ids.map((each) => (each === id ? made.id : each)))
    },
    changes: ['routing'], said: words.act.restored,
  })
  const remove = useAct({ do: () => call(removeRule, { params: { id } }), changes: ['routing'], then: () => undo(words.routing.rules.removed(rule.name), () => putBack.mutate()) })
  return (
    <li className="rule" data-off={!rule.on}>
      <span className="rule-place" aria-hidden="true">{at + 1}</span>
      <div className="rule-words">
        <button type="button" className="link-button" onClick={onEdit}>{rule.name}</button>
        <RuleText rule={rule} />
      </div>
      <div className="rule-acts">
        <Switch size="small" checked={rule.on} loading={turn.isPending} onChange={(on) => turn.mutate(on)} aria-label={words.routing.rules.on(rule.name)} />
        <Button type="text" size="small" icon={<ArrowUpOutlined />} disabled={at === 0 || move.isPending} onClick={() => move.mutate(at - 1)} aria-label={`${words.routing.rules.up} ${rule.name}`} />
        <Button type="text" size="small" icon={<ArrowDownOutlined />} disabled={at === all.length - 1 || move.isPending} onClick={() => move.mutate(at + 1)} aria-label={`${words.routing.rules.down} ${rule.name}`} />
        <Button type="text" size="small" icon={<EditOutlined />} onClick={onEdit} aria-label={`${words.act.edit} ${rule.name}`} />
        <Button type="text" size="small" icon={<DeleteOutlined />} loading={remove.isPending} onClick={() => remove.mutate()} aria-label={`${words.act.remove} ${rule.name}`} />
      </div>
    </li>
  )
}

/** What a rule asks and what it does, in one line. */
function RuleText({ rule }: { rule: RoutingRule }) {
  const words = useWords()
  const names = useNames()
  const groups = useGroups().data?.items
  const labels = useLabelNames()
  const { rules: text, priorities, permissions } = words.routing
  const does = [
    rule.group === undefined ? undefined : `${text.group} ${groups?.find((each) => each.id === rule.group)?.name ?? (groups === undefined ? '…' : text.gone)}`,
    rule.priority === undefined ? undefined : `${text.priority} ${priorities[rule.priority]}`,
    rule.permission === undefined ? undefined : `${text.permission} ${permissions[rule.permission]}`,
    rule.labels === undefined ? undefined : `${text.labels} ${rule.labels.map((each) => labels?.get(each) ?? (labels === undefined ? '…' : text.gone)).join(text.listed)}`,
  ].filter((each) => each !== undefined)
  return (
    <>
      <p className="rule-asks">{rule.conditions.length === 0 ? text.always : rule.conditions.map((each) => conditionText(each, words, names)).join(` ${text.and} `)}</p>
      <p className="chips">{does.map((each) => <span key={each} className="chip" data-tone="brand">{each}</span>)}</p>
    </>
  )
}
