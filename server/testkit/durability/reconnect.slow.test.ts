import assert from 'node:assert/strict'
import { shippedRoles } from '@yanshu/contract/permissions.ts'
import { openAgentClient, type AgentClient } from '../agent-client.ts'
import { createCaller } from '../caller.ts'
import { openContactClient, type ContactClient } from '../contact-client.ts'
import { openCuttingProxy, type CuttingProxy } from '../cutting-proxy.ts'
import { eachEngine } from '../databases.ts'
import { textOf } from '../journal.ts'
import { createRandom } from '../random.ts'
import { realText } from '../real-text.ts'
import { prepareServer, type ServerProcess } from '../server-process.ts'
import { beginAVisit } from '../visit.ts'
import { findBroken } from './check.ts'
import { setScene, until, type Scene } from '../scene.ts'
import { readStored } from './stored.ts'

const each = 1000
/** Who waits for this many answers writes nothing more for now. */
const window = 8
const everyMs = 8
const environment = { LIMITS_FACTOR: '100', CHECK_OUTPUTS: '1', LOG_LEVEL: 'error' }

eachEngine('a link that is cut at random', `carries ${each} messages each way: none lost, none doubled, in order`, proveOn)

async function proveOn(databaseUrl: string | undefined): Promise<void> {
  const random = createRandom()
  const server = await prepareServer({ databaseUrl, environment })
  const proxies: CuttingProxy[] = []
  try {
    await server.start()
    const scene = await setScene(server)
    for (let count = 0; count < 2; count++) proxies.push(await openCuttingProxy(server.port, random))
    await talk(server, scene, proxies)
  } catch (error) {
    throw new Error(`with YANSHU_SEED=${random.seed}: ${String(error)}\n${server.lastWords()}`, { cause: error })
  } finally {
    for (const proxy of proxies) await proxy.close()
    await server.remove()
  }
}

/** Each side has a bad link of its own, for its socket and for its calls. */
async function talk(server: ServerProcess, { inbox, hire }: Scene, [near, far]: CuttingProxy[]): Promise<void> {
  const [contactPort, agentPort] = [near!.port, far!.port]
  const [person] = await hire(1, shippedRoles.agent)
  const agent = await openAgentClient({
    name: 'agent', ...person!, call: createCaller(`http://127.0.0.1:${agentPort}`), socketBase: `ws://127.0.0.1:${agentPort}`, silenceMs: 500,
  })
  const call = createCaller(`http://127.0.0.1:${contactPort}`)
  const contact = openContactClient({
    name: 'contact', visit: await beginAVisit(call, inbox), call, socketBase: `ws://127.0.0.1:${contactPort}`, silenceMs: 500,
  })
  try {
    await converse(server, contact, agent, near!, far!)
  } finally {
    await Promise.all([contact.close(), agent.close()])
  }
}

async function converse(server: ServerProcess, contact: ContactClient, agent: AgentClient, near: CuttingProxy, far: CuttingProxy): Promise<void> {
  const { conversation } = contact
  contact.send('请问在吗？')
  await until(() => agent.mine().includes(conversation), 20_000, () => `nobody was given the conversation; the agent has ${agent.mine().length}`)

  const [asked, answered] = await Promise.all([
    write(contact, (text) => contact.send(text)), write(agent, (text) => agent.send(conversation, text)),
  ])
  const done = () => [contact, agent].every(({ outbox, journal }) => outbox.size() === 0 && journal.upTo(conversation) >= 2 * each + 1)
  await until(done, 60_000, () => `unanswered ${contact.outbox.size()} and ${agent.outbox.size()}; read ${contact.journal.upTo(conversation)} and ${agent.journal.upTo(conversation)}`)

  for (const [reader, from, texts] of [[agent, 'contact', asked], [contact, 'agent', answered]] as const) {
    const read = reader.journal.messages(conversation).filter((message) => message.from === from).map(textOf)
    assert.deepEqual(read.filter((text) => text.includes('#')), texts, `${reader.name} read something else`)
  }
  const cuts = [near, far].map((proxy) => Object.values(proxy.cuts).reduce((sum, count) => sum + count))
  assert.ok(cuts.every((count) => count >= 20), `only ${cuts.join(' and ')} cuts: the test proves little`)
  assert.ok(Math.min(contact.connections(), agent.connections()) >= 10)
  await hold(server, contact, agent)
}

async function write(client: ContactClient | AgentClient, send: (text: string) => void): Promise<string[]> {
  const sentences = realText()
  const written: string[] = []
  const timer = setInterval(() => {
    if (client.outbox.size() >= window || written.length === each) return
    const text = `${sentences[written.length]} #${written.length}`
    send(text)
    written.push(text)
  }, everyMs)
  try {
    await until(() => written.length === each, 180_000, () => `${client.name} wrote ${written.length} of ${each}; ${client.outbox.size()} wait for an answer`)
    return written
  } finally {
    clearInterval(timer)
  }
}

async function hold(server: ServerProcess, contact: ContactClient, agent: AgentClient): Promise<void> {
  assert.equal(await server.stop(), 0, 'the server did not stop in good order')
  const { messages, audit } = await readStored(server)
  assert.deepEqual(findBroken(messages, [contact, agent], [{ ...contact, complete: true }, { ...agent, complete: true }]), [])
  assert.equal(audit.good, true, JSON.stringify(audit))
}
