import { act } from './en-US/act.ts'
import { canned } from './en-US/canned.ts'
import { contacts } from './en-US/contacts.ts'
import { conversations } from './en-US/conversations.ts'
import { desk } from './en-US/desk.ts'
import { emotion } from './en-US/emotion.ts'
import { errors } from './en-US/errors.ts'
import { finding } from './en-US/finding.ts'
import { forms, labels, ratings } from './en-US/forms.ts'
import { people, roles } from './en-US/people.ts'
import { gate, profile } from './en-US/people-account.ts'
import { presence } from './en-US/presence.ts'
import { audit } from './en-US/audit.ts'
import { auditEvents } from './en-US/audit-events.ts'
import { knowledge } from './en-US/knowledge.ts'
import { modules, settings } from './en-US/settings.ts'
import { brands, inboxes } from './en-US/inboxes.ts'
import { apiKeys, transfer, webhooks } from './en-US/webhooks.ts'
import { groups } from './en-US/routing.ts'
import { hours, routing } from './en-US/routing-rules.ts'
import { moderation } from './en-US/moderation.ts'
import { languages, menu, shell } from './en-US/shell.ts'
import { thinking } from './en-US/thinking.ts'
import { floor, sla, watching } from './en-US/supervision.ts'
import { intents, terms, trying, understanding } from './en-US/understanding.ts'
import { learning } from './en-US/understanding-models.ts'
import type { Catalogue } from './zh-CN.ts'

/** Every word of the console in English. A missing key does not compile. */
export const enUS: Catalogue = {
  act, apiKeys, audit, auditEvents, brands, canned, contacts, conversations, desk, emotion, errors, finding, gate, groups, hours, inboxes, knowledge, languages, menu, modules, people, presence, profile, roles, routing, settings, shell, floor, forms, labels, moderation, ratings, sla, transfer, watching, webhooks,
  intents, learning, terms, thinking, trying, understanding,
}
