import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { AgentPresence } from '@yanshu/contract/realtime.ts'
import { TeamOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useWords } from '../../../lib/language.ts'
import { ContactAvatar } from '../../contacts/contact-avatar.tsx'
import { useColleagues, useGroups, usePresence } from '../use-colleagues.ts'
import type { Colleague } from '../use-colleagues.ts'
import { useWorkspace } from '../workspace.ts'

export interface Choice { readonly id: string; readonly name: string }
interface ChoicesProps {
  conversation: Conversation
  search: string
  choice: Choice | undefined
  onChoose: (choice: Choice) => void
  /** Colleagues who are not to be offered. */
  without?: readonly string[]
  /** Whether only those with a free place can be chosen (as usual), or whoever is there. */
  free?: boolean
}

/** The colleagues, those who are free first. */
export function AgentChoices({ conversation, search, choice, onChoose, without = [], free = true }: ChoicesProps) {
  const { viewer } = useWorkspace()
  const { data: presence = [] } = usePresence(true)
  const byAgent = new Map(presence.map((each) => [each.agent, each]))
  const agents = useColleagues()
    .filter((each) => each.id !== conversation.agent && !without.includes(each.id) && each.name.toLowerCase().includes(search))
    .sort((a, b) => rank(byAgent.get(b.id)) - rank(byAgent.get(a.id)) || a.name.localeCompare(b.name, 'zh-CN'))
  return (
    <Choices empty={agents.length === 0}>
      {agents.map((each) => (
        <ChoiceRow key={each.id} choice={each} chosen={choice?.id === each.id} onChoose={onChoose} able={rank(byAgent.get(each.id)) > (free ? 3 : 1)} mark={<ContactAvatar id={each.id} name={each.name} size={32} />}>
          <AgentFacts agent={each} presence={byAgent.get(each.id)} me={each.id === viewer.id} />
        </ChoiceRow>
      ))}
    </Choices>
  )
}

/** The groups, with how many of their members are there. */
export function GroupChoices({ search, choice, onChoose }: ChoicesProps) {
  const words = useWords().conversations.transfer
  const { data: presence = [] } = usePresence(true)
  const online = new Set(presence.filter((each) => each.connected && each.state === 'online').map((each) => each.agent))
  const groups = useGroups().filter((each) => each.name.toLowerCase().includes(search))
  return (
    <Choices empty={groups.length === 0}>
      {groups.map((each) => (
        <ChoiceRow key={each.id} choice={each} chosen={choice?.id === each.id} onChoose={onChoose} able={each.members.length > 0} mark={<span className="desk-group-mark"><TeamOutlined /></span>}>
          <span className="faint">{words.onlineMembers(each.members.filter((member) => online.has(member.person)).length, each.members.length)}</span>
        </ChoiceRow>
      ))}
    </Choices>
  )
}

function Choices({ empty, children }: { empty: boolean; children: ReactNode }) {
  const words = useWords().conversations.transfer
  if (empty) return <p className="desk-transfer-none">{words.nobody}</p>
  return <div className="desk-choices" role="radiogroup" aria-label={words.choose}>{children}</div>
}

interface RowProps { choice: Choice; chosen: boolean; able: boolean; mark: ReactNode; children: ReactNode; onChoose: (choice: Choice) => void }
function ChoiceRow({ choice, chosen, able, mark, children, onChoose }: RowProps) {
  const words = useWords().conversations.transfer
  return (
    <button type="button" role="radio" aria-checked={chosen} className="desk-choice" disabled={!able} title={able ? undefined : words.unavailable} onClick={() => onChoose({ id: choice.id, name: choice.name })}>
      {mark}
      <span className="desk-choice-name">{choice.name}</span>
      {children}
    </button>
  )
}

function AgentFacts({ agent, presence, me }: { agent: Colleague; presence: AgentPresence | undefined; me: boolean }) {
  const words = useWords()
  const groups = useGroups().filter((each) => agent.groups.includes(each.id)).map((each) => each.name).join(' · ')
  const state = presence === undefined || !presence.connected ? 'offline' : presence.state
  const full = presence !== undefined && presence.load >= presence.capacity
  return (
    <>
      <span className="desk-choice-groups faint">{me ? words.conversations.transfer.you : groups}</span>
      {presence !== undefined && state !== 'offline' && (
        <span className="desk-choice-load" data-full={full}>{full ? words.conversations.transfer.full : words.conversations.transfer.load(presence.load, presence.capacity)}</span>
      )}
      <span className="presence"><span className="dot" data-state={state} />{words.presence.states[state]}</span>
    </>
  )
}

function rank(presence: AgentPresence | undefined): number {
  if (presence === undefined || !presence.connected || presence.state === 'offline') return 0
  if (presence.state === 'break') return 1
  if (presence.state === 'busy') return 2
  return presence.load >= presence.capacity ? 3 : 4 + (presence.capacity - presence.load) / 1000
}
