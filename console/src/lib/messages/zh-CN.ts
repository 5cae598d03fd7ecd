import { act } from './zh-CN/act.ts'
import { canned } from './zh-CN/canned.ts'
import { contacts } from './zh-CN/contacts.ts'
import { conversations } from './zh-CN/conversations.ts'
import { delivery } from './zh-CN/delivery.ts'
import { desk } from './zh-CN/desk.ts'
import { emotion } from './zh-CN/emotion.ts'
import { errors } from './zh-CN/errors.ts'
import { finding } from './zh-CN/finding.ts'
import { forms, labels, ratings } from './zh-CN/forms.ts'
import { people, roles } from './zh-CN/people.ts'
import { gate, profile } from './zh-CN/people-account.ts'
import { presence } from './zh-CN/presence.ts'
import { audit } from './zh-CN/audit.ts'
import { auditEvents } from './zh-CN/audit-events.ts'
import { knowledge } from './zh-CN/knowledge.ts'
import { modules, settings } from './zh-CN/settings.ts'
import { brands, inboxes } from './zh-CN/inboxes.ts'
import { connecting } from './zh-CN/connecting.ts'
import { connectingSteps } from './zh-CN/connecting-steps.ts'
import { apiKeys, transfer, webhooks } from './zh-CN/webhooks.ts'
import { groups } from './zh-CN/routing.ts'
import { hours, routing } from './zh-CN/routing-rules.ts'
import { moderation } from './zh-CN/moderation.ts'
import { languages, menu, shell } from './zh-CN/shell.ts'
import { sidebar } from './zh-CN/sidebar.ts'
import { stores } from './zh-CN/stores.ts'
import { thinking } from './zh-CN/thinking.ts'
import { floor, sla, watching } from './zh-CN/supervision.ts'
import { intents, terms, trying, understanding } from './zh-CN/understanding.ts'
import { learning } from './zh-CN/understanding-models.ts'

/** Every word of the console in Chinese; the other languages have the same keys. */
export const zhCN = {
  act, apiKeys, audit, auditEvents, brands, canned, contacts, conversations, desk, emotion, errors, finding, gate, groups, hours, inboxes, knowledge, languages, menu, modules, people, presence, profile, roles, routing, settings, shell, floor, forms, labels, moderation, ratings, sla, transfer, watching, webhooks,
  connecting, connectingSteps, delivery, intents, learning, sidebar, stores, terms, thinking, trying, understanding,
}
export type Catalogue = typeof zhCN
