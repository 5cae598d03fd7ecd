import { ApartmentOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Group } from '@yanshu/contract/routing.ts'
import { useWords } from '../../lib/language.ts'
import { useGroups } from '../../lib/reading.ts'
import { Blank } from '../../ui/blank.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { GroupCard } from './group-card.tsx'
import { RoutingTabs } from './routing-tabs.tsx'
import { usePlans, usualPlan } from './routing-queries.ts'
import { GroupDrawer } from './group-drawer.tsx'
import './groups.css'

/** Skill groups: who answers what, and from which inboxes it comes. */
export function Groups() {
  const words = useWords().groups
  const groups = useGroups()
  const plans = usePlans()
  const planOf = (group: Group | 'new') => plans.data?.items.find((each) => group !== 'new' && each.group === group.id)?.plan ?? usualPlan
  const [edited, setEdited] = useState<Group | 'new'>()
  const add = <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>{words.add}</Button>
  return (
    <Page title={words.title} about={words.about} actions={add} tabs={<RoutingTabs />}>
      <Loaded query={groups}>
        {({ items }) => (items.length === 0
          ? <div className="panel"><Blank icon={<ApartmentOutlined />} title={words.none} help={words.noneHelp} action={add} /></div>
          : <ul className="cards">{items.map((group) => <li key={group.id}><GroupCard group={group} plan={planOf(group)} onEdit={() => setEdited(group)} /></li>)}</ul>)}
      </Loaded>
      {edited !== undefined && plans.data !== undefined && <GroupDrawer plan={planOf(edited)} group={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Page>
  )
}
