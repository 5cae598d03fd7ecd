import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedRoles } from '@yanshu/contract/permissions.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { openAgentClient, type AgentClient } from '../agent-client.ts'
import { openContactClient, type ContactClient } from '../contact-client.ts'
import { openContactHttpClient } from '../contact-http-client.ts'
import { mariadbPlaces } from '../databases.ts'
import { createRandom, type Random } from '../random.ts'
import { realText } from '../real-text.ts'
import { prepareServer, type ServerProcess } from '../server-process.ts'
import { beginAVisit } from '../visit.ts'
import { findBroken } from './check.ts'
import { setScene, until, type Scene } from '../scene.ts'
import { readStored } from './stored.ts'

/** kill -9 in all, per engine. */
const kills = Number(process.env['YANSHU_KILLS'] ?? 50)
const contacts = 24
const agentCount = 3
/** Who waits for this many answers sends nothing more. */
const window = 20
const environment = { LIMITS_FACTOR: '100', CHECK_OUTPUTS: '1', LOG_LEVEL: 'error' }

describe('kill -9 at random instants, on SQLite', () => {
  test('loses nothing that was acknowledged, doubles nothing, and shows all one order', () => proveOn(undefined))
})

const mariadb = process.env['YANSHU_TEST_MARIADB_URL']
describe('kill -9 at random instants, on MariaDB', { skip: mariadb ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, () => {
  test('loses nothing that was acknowledged, doubles nothing, and shows all one order', async () => {
    const { makePlace, dropAll } = mariadbPlaces(mariadb!)
    try {
      await proveOn((await makePlace()).url)
    } finally {
      await dropAll()
    }
  })
})

async function proveOn(databaseUrl: string | undefined): Promise<void> {
  const random = createRandom()
  const server = await prepareServer({ databaseUrl, environment })
  let clients: Clients | undefined
  try {
    await server.start()
    clients = await openClients(server, await setScene(server))
    await introduce(clients)
    await sendWhileKilling(server, clients, random)
    await settle(server, clients)
    await hold(server, clients)
  } catch (error) {
    throw new Error(`with YANSHU_SEED=${random.seed}: ${String(error)}\n${server.lastWords()}`, { cause: error })
  } finally {
    await server.remove()
    if (clients) await closeAll(clients)
  }
}

interface Clients { contacts: ContactClient[]; agents: AgentClient[]; supervisor: AgentClient }

/** Every fourth contact is on HTTP, and one agent answers over HTTP. */
async function openClients({ socketBase }: ServerProcess, { call, inbox, hire, supervisor }: Scene): Promise<Clients> {
  const hired = await hire(agentCount, shippedRoles.agent)
  const opened = await Promise.all(hired.map((person, at) => openAgentClient({
    name: `agent${at}`, ...person, call, socketBase, sendOver: at === 1 ? 'http' : 'socket', silenceMs: 3000,
  })))
  await until(() => opened.every((agent) => agent.connections() > 0), 30_000, () => 'the agents could not connect')
  // Routing has noted their connections by now, so that all three are given conversations.
  await sleep(500)
  const visits = await Promise.all(Array.from({ length: contacts }, () => beginAVisit(call, inbox)))
  return {
    agents: opened,
    supervisor: await openAgentClient({ name: 'supervisor', ...supervisor, call, socketBase, takesConversations: false, silenceMs: 3000 }),
    contacts: visits.map((visit, at) => {
      const open = at % 4 === 0 ? openContactHttpClient : openContactClient
      return open({ name: `contact${at}`, visit, call, socketBase, silenceMs: 3000 })
    }),
  }
}

/** One contact after the other is given to an agent, so that each agent has some. */
async function introduce({ contacts: writers, agents }: Clients): Promise<void> {
  for (const [at, contact] of writers.entries()) {
    contact.send(`你好 #0${at}`)
    await until(() => agents.some((agent) => agent.mine().includes(contact.conversation)), 20_000, () => `nobody was given ${contact.name}`)
  }
}

async function sendWhileKilling(server: ServerProcess, { contacts: writers, agents }: Clients, random: Random): Promise<void> {
  const sentences = realText()
  let count = 0
  /** No two messages are alike. */
  const text = () => `${sentences[++count % sentences.length]} #${count}`
  const timers = [
    ...writers.map((contact) => setInterval(() => contact.outbox.size() < window && contact.send(text()), random.between(15, 60))),
    ...agents.map((agent) => setInterval(() => {
      const mine = agent.mine()
      if (mine.length > 0 && agent.outbox.size() < window) agent.send(random.pick(mine), text())
    }, random.between(10, 30))),
  ]
  try {
    for (let kill = 0; kill < kills; kill++) {
      // Now and then while it is still starting.
      if (kill % 10 === 9) server.launch()
      else await server.start()
      await sleep(random.between(150, 900))
      await server.kill()
    }
  } finally {
    timers.forEach(clearInterval)
  }
  await server.start()
}

async function closeAll({ contacts: writers, agents, supervisor }: Clients): Promise<void> {
  await Promise.all([...writers, ...agents, supervisor].map((client) => client.close()))
}

/** Everything that was written is answered, and everybody has read to the end. */
async function settle({ lastWords }: ServerProcess, { contacts: writers, agents, supervisor }: Clients): Promise<void> {
  const all = [...writers, ...agents]
  await until(() => all.every(({ outbox }) => outbox.size() === 0), 60_000,
    () => `not answered: ${all.map(({ name, outbox }) => `${name} ${outbox.size()}`).join(', ')}\n${lastWords()}`)
  const end = () => writers.map(({ conversation, journal }) => journal.upTo(conversation))
  await until(() => {
    const seen = end()
    return writers.every(({ conversation }, at) => supervisor.journal.upTo(conversation) === seen[at])
  }, 30_000, () => `contacts have read ${end().join(' ')}, the supervisor ${writers.map(({ conversation }) => supervisor.journal.upTo(conversation)).join(' ')}`)
  // Nobody is forgotten in the queue: each is with an agent again.
  const left = () => supervisor.seen().filter(({ state }) => state !== 'assigned')
  await until(() => left().length === 0, 30_000, () => `not with an agent: ${left().map(({ id, state, reason }) => `${id} ${state} ${reason}`).join(', ')}`)
  await sleep(300)
}

async function hold(server: ServerProcess, { contacts: writers, agents, supervisor }: Clients): Promise<void> {
  assert.equal(await server.stop(), 0, 'the server did not stop in good order')
  const { messages, audit, sends } = await readStored(server)
  const readers = [...writers, supervisor].map((client) => ({ ...client, complete: true }))
  const broken = findBroken(messages, [...writers, ...agents], [...readers, ...agents.map((agent) => ({ ...agent, complete: false }))])
  assert.deepEqual(broken, [])
  assert.deepEqual({ good: audit.good, firstBad: audit.firstBad }, { good: true, firstBad: undefined })
  const acked = [...writers, ...agents].reduce((sum, { outbox }) => sum + outbox.acked.size, 0)
  assert.ok(sends >= acked, `${sends} sends are on record, ${acked} were acknowledged`)
  assert.ok(acked >= kills * 20, `only ${acked} messages were sent: the test proves little`)
  assert.ok(agents.every(({ outbox }) => outbox.acked.size > 0), `an agent never answered: ${agents.map(describeAgent).join(', ')}`)
}

function describeAgent({ name, outbox, mine, connections }: AgentClient): string {
  return `${name} connected ${connections()} times, has ${mine().length}, answered ${outbox.acked.size}, was refused ${[...outbox.refused.values()].join(' ') || 'nothing'}`
}
