import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { listConversations, readMessages } from '@yanshu/contract/conversations.ts'
import { readDeliveries, type Delivery } from '@yanshu/contract/delivery.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { signIn } from '@yanshu/contract/people.ts'
import { openAgentClient } from '../../../../testkit/agent-client.ts'
import { createCaller } from '../../../../testkit/caller.ts'
import { eachEngine } from '../../../../testkit/databases.ts'
import { createRandom, type Random } from '../../../../testkit/random.ts'
import { createSaying } from '../../../../testkit/saying.ts'
import { prepareServer, type ServerProcess } from '../../../../testkit/server-process.ts'
import { connectKf, connectOfficial, openVendor, textsOf, until, type Vendor } from '../../../../testkit/vendor-stage.ts'
import { untilAnswered } from '../../../../testkit/visit.ts'

/** kill -9 in all, per engine: `YANSHU_KILLS=50` for a hundred. */
const kills = Number(process.env['YANSHU_KILLS'] ?? 3)
/** What each contact writes, and is answered, between two kills; more than four answers to one message no vendor allows. */
const texts = 12
const answers = 2
/** What a killed process was about to send is looked at after three quarters of a minute: who asks for many kills waits for it. */
const settleMs = process.env['YANSHU_KILLS'] === undefined ? 3_000 : 120_000
const queueMs = 120_000
const environment = { LIMITS_FACTOR: '100', LOG_LEVEL: 'error' }

eachEngine('kill -9 while vendors call, are read and are sent to', 'loses nothing that was taken, and doubles nothing on either side', proveOn)

async function proveOn(databaseUrl: string | undefined): Promise<void> {
  const [random, vendor] = [createRandom(), await openVendor()]
  const server = await prepareServer({ databaseUrl, environment })
  try {
    await server.start()
    await prove(server, vendor, random)
  } catch (error) {
    throw new Error(`with YANSHU_SEED=${random.seed}: ${String(error)}\n${server.lastWords()}`, { cause: error })
  } finally {
    await server.remove()
    await vendor.platform.close()
  }
}

/** A contact at the vendor's: what it says, and what its phone shows of us. */
interface Side {
  name: string
  /** Gives the vendor's id of what was said. */
  say(text: string): string
  shown(): string[]
  /** Notes what the phone shows: it keeps the last few hundred lines. */
  look(): void
  told: { text: string; id: string }[]
  conversation: string
  /** Everything it says arrives in the end, and is read in its order. */
  isPulled: boolean
}

async function prove(server: ServerProcess, vendor: Vendor, random: Random): Promise<void> {
  const call = createCaller(server.base)
  const login = (role: string) => server.people().find((each) => each.role === role)!
  const token = async (role: string) => (await untilAnswered(() => call(signIn, { input: { login: login(role).login, password: login(role).password } }))).token
  const app = { url: server.base, call, signIn: token }
  const inboxes = [await connectOfficial(app, vendor, vendor.official, {}, { botOn: false }), await connectKf(app, vendor, {}, { botOn: false })].map(({ id }) => id)
  const agent = await openAgentClient({ ...login('agent'), name: 'agent', call, socketBase: server.socketBase })
  try {
    const [admin, say] = [await token('administrator'), createSaying(call, await token('agent'))]
    const sides = openSides(vendor)
    for (const side of sides) side.say(`我是${side.name}`)
    for (const side of sides) {
      const find = async () => (await Promise.all(inboxes.map((inbox) => call(listConversations, { query: { inbox, limit: 50 } }, admin)))).flatMap(({ items }) => items)
        .find(({ contactSaid, agent: owner }) => contactSaid === `我是${side.name}` && owner === agent.id)
      side.conversation = (await until(find, `${side.name} was given to nobody`)).id
    }
    for (let kill = 0; kill < kills; kill++) {
      const done = Promise.all(sides.map((side) => converse(side, say, random, kill)))
      await sleep(random.between(100, 900))
      await server.kill()
      await server.start()
      await done
      for (const side of sides) side.look()
      // Where starting takes long all that was said meanwhile may be given up: this is not.
      for (const side of sides) side.say(`还在吗${kill}`)
    }
    for (const side of sides) side.say('最后一句')
    await vendor.platform.settled()
    const messagesOf = async ({ conversation }: Side) => allMessages((since) => untilAnswered(() => call(readMessages, { params: { id: conversation }, query: { since, limit: 200 } }, admin)))
    for (const side of sides) checkTaken(side, await untilLast(() => messagesOf(side)), vendor)
    const { calls } = vendor.platform.world.journal
    assert.deepEqual(calls.filter(({ path, code }) => path.endsWith('/sync_msg') && code === 40058), [], 'it was read from where nothing ends')
    for (const side of sides) checkSent(side, await untilSettled(() => untilAnswered(() => call(readDeliveries, { params: { id: side.conversation } }, admin))))
  } finally {
    await agent.close()
  }
}

function openSides(vendor: Vendor): Side[] {
  const { platform, official, corp, desk } = vendor
  const follow = (person: string): Side => {
    const chat = platform.appChat(official.appid, person)
    chat.subscribe()
    return sideOf(`公众号的${person}`, false, (text) => chat.text(text), () => chat.lines)
  }
  const ask = (person: string): Side => {
    const chat = platform.kfChat(corp.corpid, desk.id, person)
    return sideOf(`客服的${person}`, true, (text) => chat.text(text), () => chat.lines)
  }
  return [follow('lin'), follow('chen'), ask('ma'), ask('he')]
}

function sideOf(name: string, isPulled: boolean, say: (text: string) => string, lines: () => ReturnType<Vendor['platform']['appChat']>['lines']): Side {
  const told: Side['told'] = []
  const seen = new Set<ReturnType<typeof lines>[number]>()
  const look = () => lines().forEach((line) => seen.add(line))
  return {
    name, isPulled, told, look, conversation: '',
    shown() {
      look()
      return [...seen].filter(({ side }) => side === 'account').flatMap(({ content: { content } }) => (typeof content === 'string' ? content.split('\n') : [])).filter((line) => line.startsWith('答'))
    },
    say(text) {
      const id = say(text)
      told.push({ text, id })
      return id
    },
  }
}

/** The contact writes on and on, and is answered meanwhile. */
async function converse(side: Side, say: ReturnType<typeof createSaying>, random: Random, kill: number): Promise<void> {
  const answering = async () => {
    for (let no = 1; no <= answers; no++) await say(side.conversation, `答${side.name}${kill}-${no}`)
  }
  let answered: Promise<void> | undefined
  for (let no = 1; no <= texts; no++) {
    side.say(`问${kill}-${no}`)
    answered ??= answering()
    await sleep(random.between(10, 60))
  }
  await answered
}

async function allMessages(read: (since: number) => Promise<{ messages: Message[] }>): Promise<Message[]> {
  const all: Message[] = []
  for (;;) {
    const { messages } = await read(all.at(-1)?.seq ?? 0)
    all.push(...messages)
    if (messages.length < 200) return all
  }
}

async function untilLast(read: () => Promise<Message[]>): Promise<string[]> {
  const said = async () => textsOf((await read()).filter(({ from }) => from === 'contact'))
  return until(async () => { const all = await said(); return all.includes('最后一句') ? all : undefined }, 'the last was not taken')
}

function checkTaken({ name, told, isPulled }: Side, taken: readonly string[], vendor: Vendor): void {
  assert.equal(new Set(taken).size, taken.length, `${name}: something was taken twice`)
  if (isPulled) return assert.deepEqual(taken, told.map(({ text }) => text), `${name}: not all was read, or not in its order`)
  // What was never answered rightly is the vendor's to give up, after three tries.
  const answered = new Set(vendor.platform.world.journal.attempts.filter(({ outcome }) => outcome === 'success').map(({ about }) => about))
  const lost = told.filter(({ text, id }) => answered.has(id) && !taken.includes(text))
  assert.deepEqual(lost, [], `${name}: callbacks were answered and not kept`)
  assert.ok(taken.length > kills, `${name}: the server was up long enough to take some`)
}

/** What became of the answers, when all is known or that takes too long. Each is in its line once what was stored before the last kill has been worked off. */
async function untilSettled(read: () => Promise<{ items: Delivery[] }>): Promise<Delivery[]> {
  let end = performance.now() + queueMs
  for (let isQueued = false; ; await sleep(250)) {
    const { items } = await read()
    if (!isQueued && items.length >= kills * answers) {
      isQueued = true
      end = performance.now() + settleMs
    }
    if ((isQueued && items.every(({ state }) => state !== 'waiting')) || performance.now() > end) return items
  }
}

/** All that was sent is shown once, and of what is not a person is told why; where the vendor drops repeats nothing is in doubt. */
function checkSent({ name, shown, isPulled }: Side, items: readonly Delivery[]): void {
  const lines = shown()
  assert.equal(items.length, kills * answers, `${name}: not every answer is in its line once`)
  assert.equal(new Set(lines).size, lines.length, `${name}: shown twice: ${lines.join()}`)
  const [failed, waiting] = ['failed', 'waiting'].map((wanted) => items.filter(({ state }) => state === wanted)) as [Delivery[], Delivery[]]
  // Where the server was away for long, callbacks are given up, and with them the right to answer.
  const reasons = isPulled ? ['quota_used'] : ['quota_used', 'uncertain']
  assert.ok(failed.every(({ reason = '' }) => reasons.includes(reason)), JSON.stringify(failed))
  assert.ok(settleMs < 60_000 || waiting.length === 0, `${name}: ${waiting.length} wait for ever`)
  const missing = kills * answers - lines.length
  assert.ok(missing <= waiting.length + failed.length, `${name}: ${missing} are not shown, ${waiting.length} of them on their way, ${failed.length} in doubt`)
}
