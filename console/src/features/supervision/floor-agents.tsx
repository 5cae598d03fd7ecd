import { TeamOutlined } from '@ant-design/icons'
import type { FloorAgent } from '@yanshu/contract/supervision.ts'
import { durationText } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { listed } from '../../lib/listed.ts'
import { useGroups } from '../../lib/reading.ts'
import { Blank } from '../../ui/blank.tsx'
import { Face } from '../../ui/face.tsx'
import { useNow } from '../conversations/use-now.ts'

interface AgentsProps { agents: FloorAgent[]; chosen: string | undefined; onChoose: (agent: string | undefined) => void }
const order = { online: 0, busy: 1, break: 2, offline: 3 } as const
const shownState = (agent: FloorAgent): keyof typeof order => (agent.connected ? agent.state : 'offline')

/** Who is here, in which state since when, and how many conversations each has; choosing one narrows the chats below. */
export function FloorAgents({ agents, chosen, onChoose }: AgentsProps) {
  const words = useWords()
  const rows = agents.toSorted((a, b) => order[shownState(a)] - order[shownState(b)] || b.load - a.load || a.name.localeCompare(b.name))
  return (
    <section className="panel">
      <div className="panel-head"><h2>{words.floor.agents}</h2></div>
      {rows.length === 0 ? <Blank icon={<TeamOutlined />} title={words.floor.noAgents} help={words.floor.noAgentsHelp} /> : (
        <ul className="floor-list floor-scroll">
          {rows.map((each) => <li key={each.agent}><AgentRow agent={each} chosen={chosen === each.agent} onChoose={() => onChoose(chosen === each.agent ? undefined : each.agent)} /></li>)}
        </ul>
      )}
    </section>
  )
}

function AgentRow({ agent, chosen, onChoose }: { agent: FloorAgent; chosen: boolean; onChoose: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const now = useNow(10_000)
  const groups = useGroups().data?.items ?? []
  const state = shownState(agent)
  const full = agent.capacity > 0 && agent.load >= agent.capacity
  const names = agent.groups.flatMap((id) => groups.find((each) => each.id === id)?.name ?? [])
  return (
    <button type="button" className="floor-row" aria-pressed={chosen} onClick={onChoose}>
      <span className="face-state"><Face id={agent.agent} name={agent.name} size={30} /><span className="dot" data-state={state} /></span>
      <span className="floor-who">
        <strong>{agent.name}</strong>
        <small className="faint">{words.presence.states[state]}{agent.reason !== undefined && state !== 'offline' ? ` · ${agent.reason}` : ''} · {durationText(Math.max(0, now - agent.since), language)}</small>
      </span>
      <span className="faint floor-groups">{listed(names, language)}</span>
      <span className="floor-load" data-full={full}>
        <span className="floor-bar"><i style={{ width: `${Math.min(100, agent.capacity === 0 ? 0 : (agent.load / agent.capacity) * 100)}%` }} /></span>
        {agent.load}/{agent.capacity}
      </span>
    </button>
  )
}
