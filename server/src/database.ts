import type { Kysely } from 'kysely'
import type { HostTables } from './host/tables.ts'
import type { BotTables } from './modules/bot/tables.ts'
import type { BrandTables } from './modules/brands/tables.ts'
import type { CannedTables } from './modules/canned/tables.ts'
import type { ContactTables } from './modules/contacts/tables.ts'
import type { ConversationTables } from './modules/conversations/tables.ts'
import type { DeliveryTables } from './modules/delivery/tables.ts'
import type { EmotionTables } from './modules/emotion/tables.ts'
import type { HoursTables } from './modules/hours/tables.ts'
import type { FormTables } from './modules/forms/tables.ts'
import type { InboxTables } from './modules/inboxes/tables.ts'
import type { KnowledgeTables } from './modules/knowledge/tables.ts'
import type { ModerationTables } from './modules/moderation/tables.ts'
import type { MessageSearchTables } from './modules/message-search/tables.ts'
import type { PeopleTables } from './modules/people/tables.ts'
import type { RoutingTables } from './modules/routing/tables.ts'
import type { SatisfactionTables } from './modules/satisfaction/tables.ts'
import type { SettingsTables } from './modules/settings/tables.ts'
import type { StoreTables } from './modules/stores/tables.ts'
import type { UnderstandingTables } from './modules/understanding/tables.ts'
import type { WebhookTables } from './modules/webhooks/tables.ts'
import type { SupervisionTables } from './modules/supervision/tables.ts'

/** Every table there is. Types only. */
export interface Database extends
  HostTables, BotTables, BrandTables, CannedTables, ContactTables, ConversationTables, DeliveryTables, EmotionTables, HoursTables, FormTables, InboxTables, KnowledgeTables, ModerationTables, MessageSearchTables, PeopleTables, RoutingTables, SatisfactionTables, SettingsTables, StoreTables, SupervisionTables, UnderstandingTables, WebhookTables {}

/** What modules read through. Writes go through `transact`. */
export type Db = Kysely<Database>
