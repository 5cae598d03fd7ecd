/** An agent as a decision sees it. */
export interface Candidate {
  id: string
  state: string
  connected: boolean
  load: number
  capacity: number
  /** When a conversation was last given to this agent, ms UTC. */
  assignedAt: number
}

/** Whether the agent can be given a conversation: chose to be online, has a live connection and a free place. */
export function isFree(agent: Candidate): boolean {
  return takesMore(agent) && agent.load < agent.capacity
}

/** Whether the agent takes conversations now, though perhaps with no free place. */
export function takesMore(agent: Candidate): boolean {
  return agent.state === 'online' && isHere(agent)
}

/** Whether the agent is at work: whoever is busy takes nothing new yet, but waiting for them is not in vain. */
export function isHere(agent: Candidate): boolean {
  return (agent.state === 'online' || agent.state === 'busy') && agent.connected && agent.capacity > 0
}

/** The free agent with the smallest share of its places taken; among equals the one idle longest, then by id. */
export function chooseLeastBusy(agents: readonly Candidate[]): Candidate | undefined {
  return agents.filter(isFree).sort((a, b) => a.load / a.capacity - b.load / b.capacity || a.assignedAt - b.assignedAt || (a.id < b.id ? -1 : 1))[0]
}
