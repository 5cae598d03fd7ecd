import { createHmac } from 'node:crypto'
import { channels } from '@yanshu/channels/index.ts'
import type { Databases } from '../src/base/db/open.ts'
import type { Database } from '../src/database.ts'
import { inside, stranger } from '../src/host/actor.ts'
import { brandsModule } from '../src/modules/brands/module.ts'
import { createBrands } from '../src/modules/brands/service.ts'
import { contactsModule } from '../src/modules/contacts/module.ts'
import { createContacts } from '../src/modules/contacts/service.ts'
import { createConversations } from '../src/modules/conversations/service.ts'
import { conversationSteps } from '../src/modules/conversations/migrations/steps.ts'
import { formsModule } from '../src/modules/forms/module.ts'
import { createForms } from '../src/modules/forms/service.ts'
import { createPreChat } from '../src/modules/inboxes/asking/pre-chat.ts'
import { firstInbox } from '../src/modules/inboxes/first-inbox.ts'
import { inboxesModule } from '../src/modules/inboxes/module.ts'
import { createQuotas, defaultQuotas } from '../src/modules/inboxes/quotas.ts'
import { createInboxes, type InboxInput } from '../src/modules/inboxes/service.ts'
import { createTrail } from '../src/modules/inboxes/trail/trail.ts'
import { createVisiting, type Beginning } from '../src/modules/inboxes/visiting.ts'
import { createVisits } from '../src/modules/inboxes/visits.ts'
import { turnableClock } from './clock.ts'
import { openWriter } from './writer.ts'

export const shop = 'https://shop.example.cn'
export const visitKey = { id: 'visitor', secret: Buffer.alloc(32, 3) }
const admin = inside('system', 'test', 'test')

/** Where contacts come in: brands, contacts, conversations and one web inbox that `shop` may embed; nobody answers. */
export async function openLobby(databases: Databases<Database>) {
  const { reader: db, dialect } = databases
  const clock = turnableClock()
  const brands = createBrands({ db, dialect, clock })
  const contacts = createContacts({ db, dialect })
  const conversations = createConversations({ db, dialect, forms: { find: async () => undefined }, botIsOn: () => true, nameOf: () => undefined })
  const inboxes = createInboxes({ db, dialect, clock, brands, channels, key: { id: 'token', secret: Buffer.alloc(32, 4) } })
  const migrations = {
    ...brandsModule({} as Parameters<typeof brandsModule>[0]).migrations, ...contactsModule({} as Parameters<typeof contactsModule>[0]).migrations,
    ...inboxesModule({} as Parameters<typeof inboxesModule>[0]).migrations, ...formsModule({} as Parameters<typeof formsModule>[0]).migrations, ...conversationSteps,
  }
  const writer = await openWriter(databases, migrations, clock)
  const { transact } = writer
  await transact(admin, 'brand.make', (tx) => brands.ensureDefault(tx, '鹿溪优选'))
  brands.forget()
  const brand = await brands.first()
  const forms = createForms({ db, dialect })
  const preChat = createPreChat({ db, dialect, clock, forms, contacts, conversations })
  const trail = createTrail({ db, dialect, conversations })
  const visiting = createVisiting({
    preChat,
    inboxes, visits: createVisits(visitKey, clock), brands, contacts, conversations, transact, clock, quotas: createQuotas(defaultQuotas, clock), botIsOn: () => true,
  })
  async function make(input: Partial<InboxInput> = {}) {
    const checked = await inboxes.check({ ...firstInbox(brand.id), origins: [shop], ...input })
    const made = await transact(admin, 'inbox.make', (tx) => inboxes.make(tx, checked))
    inboxes.forget()
    return made
  }
  const inbox = await make()
  const source = { ip: '192.0.2.7', port: 50000, userAgent: 'test', channel: 'widget', requestId: 'request', language: 'zh-CN' as const }

  return {
    ...writer, databases, clock, brands, brand, contacts, conversations, inboxes, visiting, forms, preChat, trail, inbox, make, source,
    edit: async (input: Partial<InboxInput>) => {
      const checked = await inboxes.check({ ...firstInbox(brand.id), origins: [shop], ...input })
      const edited = await transact(admin, 'inbox.edit', (tx) => inboxes.edit(tx, inbox.id, checked))
      inboxes.forget()
      return edited
    },
    newKey: async (id = inbox.id) => {
      const made = await transact(admin, 'customer_key.make', (tx) => inboxes.makeKey(tx, id))
      inboxes.forget()
      return made
    },
    begin: (more: Partial<Beginning> = {}) => visiting.begin(stranger(source), {
      inbox: inbox.id, language: 'zh-CN', memory: undefined, customerToken: undefined, origin: undefined, ownOrigin: 'http://kf.example.cn', ...more,
    }),
    who: (token: string) => visiting.identify(token, source),
    stored: async () => (await db.selectFrom('contacts').selectAll().orderBy('id').execute()),
  }
}
export type Lobby = Awaited<ReturnType<typeof openLobby>>

/** A JWT as a shop, or anybody, can put it together without our code. */
export function shopToken(header: object, payload: object, secret: string): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = `${encode(header)}.${encode(payload)}`
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`
}
