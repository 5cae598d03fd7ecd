import { channels } from '@yanshu/channels/index.ts'
import { createNlu } from '@yanshu/nlu/index.ts'
import { shippedEncoder } from '@yanshu/nlu/shipped/shipped.ts'
import type { Config } from './base/config.ts'
import { demoColor, demoLook, demoShopName } from './demo-seed.ts'
import { openFoundation, type AppOptions } from './foundation.ts'
import { createHost, type Host } from './host/host.ts'
import { settingsModule } from './modules/settings/module.ts'
import { createSettings } from './modules/settings/service.ts'
import { auditModule } from './modules/audit/module.ts'
import { createAudit } from './modules/audit/service.ts'
import { peopleModule } from './modules/people/module.ts'
import { createPeople } from './modules/people/service.ts'
import { peopleSettings } from './modules/people/signing/settings.ts'
import { hoursModule } from './modules/hours/module.ts'
import { createHours } from './modules/hours/service.ts'
import { brandsModule } from './modules/brands/module.ts'
import { createBrands } from './modules/brands/service.ts'
import { moderationModule } from './modules/moderation/module.ts'
import { createModeration } from './modules/moderation/service.ts'
import { contactsModule } from './modules/contacts/module.ts'
import { createContacts } from './modules/contacts/service.ts'
import { formsModule } from './modules/forms/module.ts'
import { createForms } from './modules/forms/service.ts'
import { createFinding } from './modules/conversations/finding.ts'
import { conversationsModule } from './modules/conversations/module.ts'
import { conversationSettings } from './modules/conversations/settings.ts'
import { createConversations } from './modules/conversations/service.ts'
import { inboxesModule } from './modules/inboxes/module.ts'
import { createInboxes } from './modules/inboxes/service.ts'
import { createReception } from './modules/inboxes/reception.ts'
import { createVendors } from './modules/inboxes/vendors.ts'
import { deliveryModule } from './modules/delivery/module.ts'
import { createDelivery } from './modules/delivery/service.ts'
import { knowledgeModule } from './modules/knowledge/module.ts'
import { createKnowledge } from './modules/knowledge/service.ts'
import { ordersModule } from './modules/orders/module.ts'
import { createOrders } from './modules/orders/service.ts'
import { storesModule } from './modules/stores/module.ts'
import { createStores } from './modules/stores/service.ts'
import { understandingModule } from './modules/understanding/module.ts'
import { createUnderstanding } from './modules/understanding/service.ts'
import { emotionModule } from './modules/emotion/module.ts'
import { createEmotion } from './modules/emotion/service.ts'
import { botModule } from './modules/bot/module.ts'
import { createBot } from './modules/bot/service.ts'
import { routingModule } from './modules/routing/module.ts'
import { routingSettings } from './modules/routing/settings.ts'
import { createRouting } from './modules/routing/service.ts'
import { satisfactionModule } from './modules/satisfaction/module.ts'
import { createSatisfaction } from './modules/satisfaction/service.ts'
import { webhooksModule } from './modules/webhooks/module.ts'
import { createWebhooks } from './modules/webhooks/service.ts'
import { cannedModule } from './modules/canned/module.ts'
import { createCanned } from './modules/canned/service.ts'
import { sidebarModule } from './modules/sidebar/module.ts'
import { supervisionModule } from './modules/supervision/module.ts'
import { createSupervision } from './modules/supervision/service.ts'
import { messageSearchModule } from './modules/message-search/module.ts'
import { createMessageSearch } from './modules/message-search/service.ts'
import { messageTokensVersion, tokensVersion } from './ports.ts'
import { createFiles } from './portable-parts.ts'
import { meteringModule } from './metering.ts'
import { ordersSettings } from './modules/orders/settings.ts'

export type Parts = Awaited<ReturnType<typeof createParts>>

/** Everything, built and wired but not begun: ports chosen, modules in the order of the line. */
export async function createParts(config: Config, options: AppOptions = {}) {
  const { clock, log, databases, keys, metrics, ports } = await openFoundation(config, options)
  const host: Host = createHost({
    config, databases, pubsub: ports.pubsub, keys, clock, log, metrics,
    identifySocket: (kind, token, from) => (kind === 'agent' ? people.identifySocket(token, from) : visiting.identify(token, from)),
  })
  const [{ transact, live }, { reader: db, lists, dialect }] = [host, databases]
  const schemas = () => new Map(modules.flatMap((module) => (module.settings ? [[module.name, module.settings] as const] : [])))
  const botIsOn = () => host.switches.isOn('bot')

  const settings = createSettings({ db, dialect, clock, schemas })
  const audit = createAudit({ db, background: databases.background, lists: databases.replicas && lists, key: keys.audit, dataDir: config.dataDir, clock, nameOf: (id) => people.nameOf(id) })
  const people = createPeople({ db, dialect, transact, clock, key: keys.token, settings: settings.section('people', peopleSettings), modulesOn: host.switches.on })
  const [hours, brands] = [createHours({ db, dialect, clock }), createBrands({ db, dialect, clock })]
  const moderation = createModeration({ db, dialect, clock, nameOf: people.nameOf })
  const contacts = createContacts({ db, lists, dialect, nameOf: people.nameOf })
  const forms = createForms({ db, dialect })
  const conversations = createConversations({ db, lists, dialect, forms, botIsOn, screening: moderation, nameOf: people.nameOf, opensAt: hours.opensAt })
  const inboxes = createInboxes({ db, dialect, clock, brands, channels, key: keys.token })
  const { visiting, ...reception } = createReception({
    db, dialect, clock, forms, contacts, conversations, inboxes, brands, transact, botIsOn, admit: moderation.admit, visitorKey: keys.visitor, limitsFactor: config.limitsFactor,
    kv: config.redisUrl === undefined ? undefined : ports.kv, previewOn: async () => (await settings.section('conversations', conversationSettings).get()).preview,
  })
  const vendors = createVendors({ db, dialect, clock, log, metrics, channels, key: keys.token, inboxes, people, contacts, conversations, transact, files: ports.files, publicUrl: settings.publicUrl })
  const delivery = createDelivery({ db, dialect, clock, vendors, conversations })
  const knowledge = createKnowledge({ db, lists, dialect, clock, kv: ports.kv, search: ports.search, tokensVersion, nameOf: people.nameOf })
  const shopSettings = ordersSettings(keys.token)
  const orders = createOrders({
    settings: settings.section('orders', shopSettings), key: keys.token, clock, log, shopIdentity: contacts.shopIdentity, customerByHand: contacts.customerByHand,
    demo: () => parts.demoShop, called: (call, result) => metrics.connectorCalls.inc({ call, result }),
  })
  const stores = createStores({ db, dialect, clock, brands, isOn: () => host.switches.isOn('stores') })
  const understanding = createUnderstanding({ db, lists, dialect, clock, log, nlu: createNlu(), files: ports.files, dataDir: config.dataDir, standingEncoder: config.encoder ? shippedEncoder : undefined, brands, knowledge, measured: (seconds) => metrics.readSeconds.observe(seconds), nameOf: people.nameOf, bare: options.bare })
  const hasGroup = (group: string) => people.load().then(() => people.known.hasGroup(group))
  const emotion = createEmotion({ db, dialect, clock, conversations, people, hasGroup, feel: understanding.feel })
  const bot = createBot({
    db, dialect, clock, log, mind: understanding.mind, knowledge, conversations, botNameOf: inboxes.botNameOf, quickQuestionsOf: inboxes.quickQuestionsOf,
    orders, ordersOn: () => host.switches.isOn('orders'), stores, raisesAlarm: emotion.raisesAlarm,
  })
  const routing = createRouting({ db, dialect, clock, conversations, contacts, hours, roster: { load: people.load, nameOf: people.nameOf, groupForInbox: people.groupForInbox, ...people.known } })
  const supervision = createSupervision({ db, dialect, conversations, routing, hours, people })
  const satisfaction = createSatisfaction({ db, dialect, conversations })
  const webhooks = createWebhooks({ db, dialect, clock, key: keys.token, settings })
  const canned = createCanned({ db, dialect, conversations, hasGroup })
  const messageSearch = createMessageSearch({ db, dialect, clock, search: ports.messageSearch, finding: createFinding(db), tokensVersion: messageTokensVersion })
  const files = createFiles(transact, { settings, people, hours, brands, moderation, forms, conversations, inboxes, emotion, stores, routing, supervision, webhooks, canned })

  const modules = [
    settingsModule({ settings, switches: host.switches, transact, clock, files: () => files }),
    auditModule({ audit, transact }),
    peopleModule({ people, transact, dataDir: config.dataDir, demo: config.demo }),
    hoursModule({ hours, transact }),
    brandsModule({ brands, transact, ...(config.demo && { firstName: demoShopName, firstColor: demoColor }) }),
    moderationModule({ moderation, transact, clock, log, contactOf: conversations.contactNameOf }),
    contactsModule({ contacts, transact, clock, mayKnow: conversations.contactsSeen }),
    formsModule({ forms, transact }),
    conversationsModule({ conversations, contacts, transact, live, files: ports.files, kv: ports.kv, settings: settings.section('conversations', conversationSettings), nameOf: people.nameOf, hasGroup, clock, log, noteActivity: people.noteActivity }),
    inboxesModule({ inboxes, vendors, visiting, preChat: reception.preChat, trail: reception.trail, mayKnow: conversations.contactsSeen, brands, transact, ...(config.demo && { look: demoLook }) }),
    deliveryModule({ delivery, vendors: { ...vendors, publicUrl: async (): Promise<string | undefined> => (await vendors.publicUrl()) ?? parts.demoShop?.seenAt }, conversations, transact, clock, log, metrics }),
    knowledgeModule({ knowledge, transact, log }),
    ordersModule({ orders, settings: shopSettings, mayKnow: async (actor, contact) => (await conversations.contactsSeen(actor, [contact])).has(contact) }),
    storesModule({ stores, transact }),
    understandingModule({ understanding, settings, conversations, transact, clock, log }),
    emotionModule({ emotion, brands, transact }),
    botModule({ bot, conversations, transact, clock, metrics: { acted: (act) => (understanding.counting.acted(act), metrics.botActs.inc({ act })), handedOver: understanding.counting.handedOver, replied: (seconds) => metrics.botSeconds.observe(seconds) } }),
    routingModule({ db, dialect, routing, conversations, lending: people.groups, settings: settings.section('routing', routingSettings), transact, clock, log }),
    supervisionModule({ supervision, conversations, transact, clock }),
    satisfactionModule({ satisfaction, conversations, settings, transact }),
    webhooksModule({ webhooks, brands, transact, clock, log }),
    cannedModule({ canned, transact, files: ports.files, hasGroup }),
    sidebarModule({ people, contacts, conversations, vendors, orders, knowledge, canned, isOn: host.switches.isOn, transact, clock, key: keys.token }),
    messageSearchModule({ messageSearch, transact, log, isOn: () => host.switches.isOn('message-search') }),
    meteringModule(metrics),
  ]
  for (const module of modules) host.use(module)
  const parts = {
    config, databases, keys, metrics, ports, host, log, clock, modules, settings, audit, people, brands, contacts, conversations, inboxes, vendors, visiting, knowledge, orders, stores, understanding, routing,
    demoShop: undefined as { baseUrl: string; secret: string; seenAt?: string } | undefined,
  }
  return parts
}
