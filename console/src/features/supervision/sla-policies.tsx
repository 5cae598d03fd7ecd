import { ArrowDownOutlined, ArrowUpOutlined, FieldTimeOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Switch } from 'antd'
import { useState } from 'react'
import { editSlaPolicy, listSlaPolicies, orderSlaPolicies, removeSlaPolicy, slaKind } from '@yanshu/contract/sla.ts'
import type { SlaPolicy } from '@yanshu/contract/sla.ts'
import { call } from '../../lib/api.ts'
import { spanText } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useBrands, useGroups, useInboxes } from '../../lib/reading.ts'
import { useMay } from '../../lib/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import { FloorTabs } from './floor-tabs.tsx'
import { SlaDrawer } from './sla-drawer.tsx'
import './floor.css'

/** `/floor/levels`: how soon to answer and to resolve. */
export function SlaPolicies() {
  const words = useWords().sla
  const may = useMay('sla.manage')
  const [opened, setOpened] = useState<SlaPolicy | 'new'>()
  const policies = useQuery({ queryKey: ['sla', 'policies'], queryFn: () => call(listSlaPolicies) })
  const add = may && <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>{words.add}</Button>
  return (
    <Page title={words.title} about={words.about} tabs={<FloorTabs />} actions={add}>
      <Loaded query={policies}>
        {({ items }) => (items.length === 0
          ? <div className="panel"><Blank icon={<FieldTimeOutlined />} title={words.none} help={words.noneHelp} action={add} /></div>
          : items.map((each, index) => <Level key={each.id} policy={each} all={items} index={index} may={may} onOpen={() => setOpened(each)} />))}
      </Loaded>
      {opened !== undefined && <SlaDrawer policy={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />}
    </Page>
  )
}

interface LevelProps { policy: SlaPolicy; all: SlaPolicy[]; index: number; may: boolean; onOpen: () => void }

function Level({ policy, all, index, may, onOpen }: LevelProps) {
  const words = useWords()
  const { modal } = App.useApp()
  const language = useLanguage()
  const { id, ...input } = policy
  const turn = useAct({ do: (enabled: boolean) => call(editSlaPolicy, { params: { id }, input: { ...input, enabled } }), changes: ['sla'] })
  const order = useAct({ do: (ids: string[]) => call(orderSlaPolicies, { input: { policies: ids } }), changes: ['sla'] })
  const remove = useAct({ do: () => call(removeSlaPolicy, { params: { id } }), changes: ['sla'], said: words.act.removed })
  const move = (by: number): void => {
    const ids = all.map((each) => each.id)
    const [moved] = ids.splice(index, 1)
    if (moved !== undefined) ids.splice(index + by, 0, moved)
    order.mutate(ids)
  }
  const ask = (): void => void modal.confirm({ title: words.sla.removeAsk(policy.name), content: words.sla.removeHelp, okText: words.act.remove, okButtonProps: { danger: true }, cancelText: words.act.cancel, onOk: () => remove.mutateAsync().catch(() => undefined) })
  return (
    <article className="panel card">
      <header className="level-head">
        <h2>{policy.name}</h2>
        <Scope policy={policy} />
        <span className="toolbar-space" />
        {may && <Switch size="small" checked={turn.isPending ? turn.variables : policy.enabled} onChange={(on) => turn.mutate(on)} aria-label={words.sla.enableLabel(policy.name)} />}
        {may && all.length > 1 && <Button type="text" size="small" icon={<ArrowUpOutlined />} disabled={index === 0} aria-label={words.sla.up(policy.name)} onClick={() => move(-1)} />}
        {may && all.length > 1 && <Button type="text" size="small" icon={<ArrowDownOutlined />} disabled={index === all.length - 1} aria-label={words.sla.down(policy.name)} onClick={() => move(1)} />}
        {may && <Button size="small" onClick={onOpen}>{words.act.edit}</Button>}
        {may && <Button size="small" type="text" danger onClick={ask}>{words.act.remove}</Button>}
      </header>
      <dl className="level-targets">
        {slaKind.options.map((kind) => <div key={kind}><dt>{words.sla.kinds[kind]}</dt><dd>{policy.targets[kind] === undefined ? <span className="faint">{words.sla.notMeasured}</span> : spanText(policy.targets[kind], language)}</dd></div>)}
        <div><dt>{words.sla.warnAt}</dt><dd>{policy.warnAt}%</dd></div>
      </dl>
    </article>
  )
}

function Scope({ policy }: { policy: SlaPolicy }) {
  const words = useWords().sla
  const [brands, inboxes, groups] = [useBrands().data?.items, useInboxes().data?.items, useGroups().data?.items]
  const named = (ids: readonly string[], items: readonly { id: string; name: string }[] | undefined): string[] => ids.map((id) => items?.find((each) => each.id === id)?.name ?? '…')
  const all = [...named(policy.brands, brands), ...named(policy.inboxes, inboxes), ...named(policy.groups, groups), ...policy.priorities.map((each) => words.priorityNames[each] ?? '')]
  return (
    <span className="chips">
      {all.length === 0 ? <span className="chip">{words.all}</span> : all.map((each) => <span key={each} className="chip">{each}</span>)}
      {policy.businessHours && <span className="chip">{words.businessHours}</span>}
      {policy.raisePriority && <span className="chip">{words.raisePriority}</span>}
    </span>
  )
}
