import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Message, Part } from '@yanshu/contract/messages.ts'
import { answerThreshold, offerThreshold } from '@yanshu/nlu/answer/thresholds.ts'
import { createNlu } from '@yanshu/nlu/index.ts'
import { createTokens } from '@yanshu/nlu/text/tokens.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { aContact, openConversing } from '../../../../testkit/conversing.ts'
import type { Databases } from '../../../base/db/open.ts'
import { createLog } from '../../../base/log.ts'
import type { Database } from '../../../database.ts'
import { demoEntries } from '../../../demo-seed.ts'
import { inside } from '../../../host/actor.ts'
import type { Event } from '../../../host/events/list.ts'
import { createSqliteSearch } from '../../../ports/search/sqlite.ts'
import type { Search } from '../../../ports/search/port.ts'
import { knowledgeFirst } from '../../knowledge/migrations/20261123_knowledge_first.ts'
import { knowledgeMeaning } from '../../knowledge/migrations/20261210_knowledge_meaning.ts'
import { createKnowledge } from '../../knowledge/service.ts'
import type { Lesson } from '../learning.ts'
import { botFirst } from '../migrations/20261124_bot_first.ts'
import { botThoughts } from '../migrations/20261210_bot_thoughts.ts'
import { botSummed } from '../migrations/20261212_bot_summed.ts'
import { plainMind } from './plain-mind.ts'
import type { ToldOrder } from '../../orders/telling.ts'
import { botModule } from '../module.ts'
import { createBot } from '../service.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-bot-'))
const nlu = createNlu()
const closing: (() => Promise<void>)[] = [() => nlu.close()]
after(async () => {
  for (const close of closing) await close()
  rmSync(folder, { recursive: true, force: true })
})
const migrations = { '20261123_knowledge_first': knowledgeFirst, '20261210_knowledge_meaning': knowledgeMeaning, '20261124_bot_first': botFirst, '20261210_bot_thoughts': botThoughts, '20261212_bot_summed': botSummed }
export const system = inside('system', 'test', '')
let count = 0
const numbered: ToldOrder = { card: { id: '202611230012345', state: 'paid', total: 5900, title: '水杯', quantity: 1 } }
export const told: ToldOrder = { card: { id: 'LX100230103', state: 'delivering', total: 12900, title: '跑步鞋', quantity: 1 } }

/** The demo shop's knowledge and the bot, with the events handed to it as the host would. */
export async function openBot(databases: Databases<Database>, spoil?: (search: Search) => Partial<Search>) {
  const clock = turnableClock()
  const desk = await openConversing(databases, clock, migrations)
  const search = createSqliteSearch({ path: join(folder, `${++count}.db`), tokens: createTokens() })
  closing.push(() => desk.stop(), () => search.close())
  const parts = { db: databases.reader, dialect: databases.dialect }
  const knowledge = createKnowledge({ ...parts, search: { ...search, ...spoil?.(search) }, tokensVersion: '1', nameOf: () => undefined })
  await desk.transact(system, 'knowledge.seed', (tx) => knowledge.storeOnce(tx, 'demo', demoEntries()))
  await knowledge.rebuildIndex()
  const lookedUp: string[] = []
  const alarms = { raises: false }
  const lessons: Lesson[] = []
  const bot = createBot({
    ...parts, clock, log: createLog('silent'), mind: plainMind(nlu, { answer: answerThreshold, offer: offerThreshold }, lessons), knowledge,
    conversations: desk.conversations, botNameOf: () => '小鹿', quickQuestionsOf: () => ['发什么快递'], raisesAlarm: async () => alarms.raises,
    orders: {
      tell: async (_contact, id) => {
        lookedUp.push(id)
        return [told, numbered].find((each) => each.card.id === id)
      },
      tells: async () => true,
      latest: async () => ({ connected: true, known: true, items: [told, numbered].map(({ card }) => ({ id: card.id, state: card.state, createdAt: 0, total: card.total, items: [{ title: card.title, quantity: 1, price: card.total }] })) }),
    },
    ordersOn: () => true,
  })
  const counted: string[] = []
  const module = botModule({
    bot, conversations: desk.conversations, clock, transact: desk.transact,
    metrics: { acted: (act) => void counted.push(act), handedOver: (reason) => void counted.push(`to people: ${reason}`), replied: () => {} },
  })
  let handled = 0

  async function handle(event: Event): Promise<void> {
    const handler = module.on?.[event.name] as ((event: Event, actor: typeof system) => Promise<void>) | undefined
    await handler?.(event, system)
  }
  async function settle(): Promise<void> {
    while (handled < desk.events.length) await handle(desk.events[handled++]!)
  }
  return {
    ...desk, bot, module, clock, counted, lookedUp, lessons, alarms, handle, settle,
    /** One contact's conversation: `ask` gives what the bot said, or undefined. */
    async chat() {
      const contact = aContact()
      const id = await desk.begin(contact)
      const last = async () => (await desk.conversations.messages(id, { limit: 200 })).filter((message) => message.from === 'bot').at(-1)
      return {
        contact, id, last,
        state: () => desk.conversations.see(contact, id),
        async ask(text: string): Promise<Message | undefined> {
          const before = await last()
          await desk.say(contact, id, text)
          await settle()
          const said = await last()
          return said?.id === before?.id ? undefined : said
        },
      }
    },
  }
}
/** Its words, without choices. */
export const textOf = (message: Message | undefined) => message?.parts.flatMap((part: Part) => (part.type === 'text' ? part.text : [])).join('\n') ?? ''
/** What choosing sends. */
export const choicesOf = (message: Message | undefined) => message?.parts.flatMap((part: Part) => (part.type === 'menu' ? part.items.map((item) => item.send) : [])) ?? []
