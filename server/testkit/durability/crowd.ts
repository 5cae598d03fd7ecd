import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { shippedRoles } from '@yanshu/contract/permissions.ts'
import { openAgentClient, type AgentClient } from '../agent-client.ts'
import { openContactClient, type ContactClient } from '../contact-client.ts'
import { openContactHttpClient } from '../contact-http-client.ts'
import type { Random } from '../random.ts'
import { realText } from '../real-text.ts'
import { until, type Scene } from '../scene.ts'
import type { ServerProcess } from '../server-process.ts'
import { beginAVisit } from '../visit.ts'
import { findBroken } from './check.ts'
import { readStored } from './stored.ts'

/** People who write all the time, and one who reads everything. */
export interface Crowd { contacts: ContactClient[]; agents: AgentClient[]; supervisor: AgentClient }

/** Who waits for this many answers sends nothing more. */
const window = 20
/** ms without a word after which a client takes its connection for dead. */
const silenceMs = 3000

/** Every fourth contact is on HTTP, and one agent answers over HTTP. */
export async function gatherCrowd(socketBase: string, scene: Scene, size: { contacts: number; agents: number }): Promise<Crowd> {
  const { call, inbox, hire, supervisor } = scene
  const hired = await hire(size.agents, shippedRoles.agent)
  const agents = await Promise.all(hired.map((person, at) => openAgentClient({
    name: `agent${at}`, ...person, call, socketBase, sendOver: at === 1 ? 'http' : 'socket', silenceMs,
  })))
  await until(() => agents.every((agent) => agent.connections() > 0), 30_000, () => 'the agents could not connect')
  // Routing has noted their connections by now, so that all of them are given conversations.
  await sleep(500)
  const visits = await Promise.all(Array.from({ length: size.contacts }, () => beginAVisit(call, inbox)))
  return {
    agents,
    supervisor: await openAgentClient({ name: 'supervisor', ...supervisor, call, socketBase, takesConversations: false, silenceMs }),
    contacts: visits.map((visit, at) => {
      const open = at % 4 === 0 ? openContactHttpClient : openContactClient
      return open({ name: `contact${at}`, visit, call, socketBase, silenceMs })
    }),
  }
}

/** One contact after the other is given to an agent, so that each agent has some. */
export async function introduce({ contacts, agents }: Crowd): Promise<void> {
  for (const [at, contact] of contacts.entries()) {
    contact.send(`你好 #0${at}`)
    await until(() => agents.some((agent) => agent.mine().includes(contact.conversation)), 20_000, () => `nobody was given ${contact.name}`)
  }
}

/** All write until what it gives is called. No two messages are alike. */
export function chatter({ contacts, agents }: Crowd, random: Random, slower = 1): () => void {
  const sentences = realText()
  let count = 0
  const text = () => `${sentences[++count % sentences.length]} #${count}`
  const timers = [
    ...contacts.map((contact) => setInterval(() => contact.outbox.size() < window && contact.send(text()), slower * random.between(15, 60))),
    ...agents.map((agent) => setInterval(() => {
      const mine = agent.mine()
      if (mine.length > 0 && agent.outbox.size() < window) agent.send(random.pick(mine), text())
    }, slower * random.between(10, 30))),
  ]
  return () => timers.forEach(clearInterval)
}

/** Everything that was written is answered, and everybody has read to the end. */
export async function settle({ contacts, agents, supervisor }: Crowd, lastWords: () => string): Promise<void> {
  const all = [...contacts, ...agents]
  await until(() => all.every(({ outbox }) => outbox.size() === 0), 60_000,
    () => `not answered: ${all.map(({ name, outbox }) => `${name} ${outbox.size()}`).join(', ')}\n${lastWords()}`)
  const end = () => contacts.map(({ conversation, journal }) => journal.upTo(conversation))
  await until(() => {
    const seen = end()
    return contacts.every(({ conversation }, at) => supervisor.journal.upTo(conversation) === seen[at])
  }, 30_000, () => `contacts have read ${end().join(' ')}, the supervisor ${contacts.map(({ conversation }) => supervisor.journal.upTo(conversation)).join(' ')}`)
  // Nobody is forgotten in the queue: each is with an agent again.
  const left = () => supervisor.seen().filter(({ state }) => state !== 'assigned')
  await until(() => left().length === 0, 30_000, () => `not with an agent: ${left().map(({ id, state, reason }) => `${id} ${state} ${reason}`).join(', ')}`)
  await sleep(300)
}

/** Holds what a stopped server's database says against what everybody was told. At least `least` messages were acknowledged. */
export async function prove(server: Pick<ServerProcess, 'dataDir' | 'databaseUrl'>, { contacts, agents, supervisor }: Crowd, least: number): Promise<void> {
  const { messages, audit, sends } = await readStored(server)
  const readers = [...contacts, supervisor].map((client) => ({ ...client, complete: true }))
  const broken = findBroken(messages, [...contacts, ...agents], [...readers, ...agents.map((agent) => ({ ...agent, complete: false }))])
  assert.deepEqual(broken, [])
  assert.deepEqual({ good: audit.good, firstBad: audit.firstBad }, { good: true, firstBad: undefined })
  const acked = [...contacts, ...agents].reduce((sum, { outbox }) => sum + outbox.acked.size, 0)
  assert.ok(sends >= acked, `${sends} sends are on record, ${acked} were acknowledged`)
  assert.ok(acked >= least, `only ${acked} messages were sent: the test proves little`)
  assert.ok(agents.every(({ outbox }) => outbox.acked.size > 0), `an agent never answered: ${agents.map(describeAgent).join(', ')}`)
}

export async function sendHome({ contacts, agents, supervisor }: Crowd): Promise<void> {
  await Promise.all([...contacts, ...agents, supervisor].map((client) => client.close()))
}

function describeAgent({ name, outbox, mine, connections }: AgentClient): string {
  return `${name} connected ${connections()} times, has ${mine().length}, answered ${outbox.acked.size}, was refused ${[...outbox.refused.values()].join(' ') || 'nothing'}`
}
