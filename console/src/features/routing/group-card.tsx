import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { App, Button, Tooltip } from 'antd'
import type { Group, RoutingPlan } from '@yanshu/contract/routing.ts'
import { removeGroup } from '@yanshu/contract/routing.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useColleagues, useInboxes, usePresence } from '../../lib/reading.ts'
import { Face } from '../../ui/face.tsx'
import { useAct } from '../../ui/use-act.ts'

const facesShown = 8

/** One group: its members with their state, and its inboxes. */
export function GroupCard({ group, plan, onEdit }: { group: Group; plan: RoutingPlan; onEdit: () => void }) {
  const words = useWords()
  const { modal } = App.useApp()
  const inboxes = useInboxes().data?.items ?? []
  const remove = useAct({ do: () => call(removeGroup, { params: { id: group.id } }), changes: ['groups', 'people', 'colleagues'], said: words.act.removed })
  const ask = (): void => void modal.confirm({
    title: words.groups.removeAsk(group.name), content: words.groups.removeHelp, okText: words.act.remove, okButtonProps: { danger: true }, cancelText: words.act.cancel, onOk: () => remove.mutateAsync().catch(() => undefined),
  })
  return (
    <article className="panel card">
      <header className="card-head">
        <h2>{group.name}</h2>
        {group.isDefault && <Tooltip title={words.groups.defaultHelp}><span className="chip" data-tone="brand">{words.groups.default}</span></Tooltip>}
        <span className="toolbar-space" />
        <Button type="text" size="small" icon={<EditOutlined />} aria-label={`${words.act.edit} ${group.name}`} onClick={onEdit} />
        {!group.isDefault && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${words.act.remove} ${group.name}`} onClick={ask} />}
      </header>
      <Members members={group.members} />
      <p className="card-line">
        <span className="faint">{words.groups.mode}</span>
        <span className="chips">
          <span className="chip">{words.groups.modes[plan.mode]}</span>
          {plan.overflow && <span className="chip">{words.groups.overflow}</span>}
          {plan.reserve && <span className="chip">{words.groups.reserve}</span>}
        </span>
      </p>
      <p className="card-line">
        <span className="faint">{words.groups.inboxes}</span>
        <span className="chips">
          {group.inboxes.length === 0 && <span className="faint">{group.isDefault ? words.groups.allOthers : words.act.none}</span>}
          {group.inboxes.map((id) => <span key={id} className="chip">{inboxes.find((each) => each.id === id)?.name ?? '…'}</span>)}
        </span>
      </p>
    </article>
  )
}

function Members({ members }: { members: Group['members'] }) {
  const words = useWords()
  const colleagues = useColleagues().data?.items
  const presence = usePresence().data?.items
  if (members.length === 0) return <p className="card-line card-warn">{words.groups.nobody}</p>
  const here = members.filter(({ person }) => presence?.some((each) => each.agent === person && each.connected && each.state === 'online')).length
  return (
    <div className="card-line members">
      <span className="faces">
        {members.slice(0, facesShown).map(({ person: id, skill, lent }) => {
          const name = colleagues?.find((each) => each.id === id)?.name ?? '…'
          const state = presence?.find((each) => each.agent === id)
          return (
            <Tooltip key={id} title={`${name} · ${words.presence.states[state?.state ?? 'offline']} · ${words.groups.skill} ${skill}${lent === true ? ` · ${words.groups.lent}` : ''}`}>
              <span className="face-state"><Face id={id} name={name} size={32} /><span className="dot" data-state={state?.connected === true ? state.state : 'offline'} /></span>
            </Tooltip>
          )
        })}
        {members.length > facesShown && <span className="faint">+{members.length - facesShown}</span>}
      </span>
      <span className="faint">{words.groups.online(here, members.length)}</span>
    </div>
  )
}
