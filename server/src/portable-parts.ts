import * as z from 'zod'
import { makeBrand, makeInbox } from '@yanshu/contract/brands.ts'
import { makeCanned, type CannedInput } from '@yanshu/contract/canned.ts'
import { emotionTerms } from '@yanshu/contract/emotion.ts'
import { makeForm } from '@yanshu/contract/forms.ts'
import { scheduleInput } from '@yanshu/contract/hours.ts'
import { makeLabel } from '@yanshu/contract/labels.ts'
import { wordInput, type WordInput } from '@yanshu/contract/moderation.ts'
import { id } from '@yanshu/contract/primitives.ts'
import { makeGroup, makeRule, routingPlan } from '@yanshu/contract/routing.ts'
import { storeInput, type StoreInput } from '@yanshu/contract/stores.ts'
import { slaPolicyInput } from '@yanshu/contract/sla.ts'
import { makeWebhook } from '@yanshu/contract/webhooks.ts'
import { inside, type Actor } from './host/actor.ts'
import type { Transact } from './host/module.ts'
import type { Brands } from './modules/brands/service.ts'
import type { CannedReplies } from './modules/canned/service.ts'
import type { Conversations } from './modules/conversations/service.ts'
import type { Emotion } from './modules/emotion/service.ts'
import type { Forms } from './modules/forms/service.ts'
import type { Hours } from './modules/hours/service.ts'
import type { Inboxes } from './modules/inboxes/service.ts'
import type { Moderation } from './modules/moderation/service.ts'
import type { People } from './modules/people/service.ts'
import type { Routing } from './modules/routing/service.ts'
import { portable, type Named, type Portable } from './modules/settings/file/portable.ts'
import { createSettingsFile, type SettingsFiles } from './modules/settings/file/settings-file.ts'
import { sectionPart } from './modules/settings/file/section-part.ts'
import type { Settings } from './modules/settings/service.ts'
import type { Stores } from './modules/stores/service.ts'
import type { Supervision } from './modules/supervision/service.ts'
import type { Webhooks } from './modules/webhooks/service.ts'

export interface PortableServices {
  settings: Settings; people: People; hours: Hours; brands: Brands; moderation: Moderation; forms: Forms; conversations: Conversations; inboxes: Inboxes; emotion: Emotion; stores: Stores
  routing: Routing; supervision: Supervision; webhooks: Webhooks; canned: CannedReplies
}
type Row<Item> = Item & { id: string }

/** Settings as a file, out and in. */
export function createFiles(transact: Transact, services: PortableServices): SettingsFiles {
  return createSettingsFile({ transact, parts: portableParts(services), named: namedThings(services) })
}

/** What a file of settings refers to without holding it. */
function namedThings({ people }: PortableServices): Named[] {
  return [{ kind: 'person', list: async () => (await everyPage((cursor) => people.list('', cursor, 200))).map(({ id: person, login }) => ({ id: person, name: login })) }]
}

/** What goes into a file of settings; each after those that it refers to. */
function portableParts(services: PortableServices): Portable[] {
  const { settings, people, hours, brands, forms, conversations, inboxes, supervision } = services
  return [
    portable({ part: 'brands', kind: 'brand', permission: 'brands.manage', schema: makeBrand.shape.input, nameOf: ({ name }) => name, list: brands.whole, make: brands.make, edit: brands.edit }),
    portable({ part: 'labels', kind: 'label', permission: 'labels.manage', schema: makeLabel.shape.input, nameOf: ({ name }) => name, ...pick(conversations.labels) }),
    portable({
      part: 'inboxes', kind: 'inbox', permission: 'inboxes.manage', schema: makeInbox.shape.input, nameOf: ({ name }) => name, list: inboxes.list,
      // The brand may come from the same file; that it is there has been seen.
      make: async (tx, item) => inboxes.make(tx, await inboxes.check(item, true), item.channel), edit: async (tx, inbox, item) => inboxes.edit(tx, inbox, await inboxes.check(item, true)),
    }),
    groupPart(people),
    portable({ part: 'hours', kind: 'schedule', permission: 'groups.manage', schema: scheduleInput, nameOf: ({ name }) => name, ...pick(hours) }),
    portable({ part: 'forms', kind: 'form', permission: 'forms.manage', schema: makeForm.shape.input, nameOf: ({ title }) => title, ...pick(forms) }),
    wordPart(services),
    planPart(services),
    portable({ part: 'rules', permission: 'groups.manage', schema: makeRule.shape.input, nameOf: ({ name }) => name, ...pick(services.routing.rules) }),
    portable({ part: 'sla', permission: 'sla.manage', schema: slaPolicyInput, nameOf: ({ name }) => name, ...pick(supervision.policies) }),
    moodPart(services),
    webhookPart(services),
    cannedPart(services),
    storePart(services),
    sectionPart(settings),
  ]
}

function pick<List, Make, Edit>({ list, make, edit }: { list: List; make: Make; edit: Edit }): { list: List; make: Make; edit: Edit } {
  return { list, make, edit }
}

type GroupInput = z.infer<typeof makeGroup.shape.input>

function groupPart({ groups }: People): Portable {
  return portable<GroupInput>({
    part: 'groups', kind: 'group', permission: 'groups.manage', schema: makeGroup.shape.input, nameOf: ({ name }) => name, make: groups.make, defaultOf: groups.defaultOf,
    // The default one first: it takes that mark from the one that has it. Who is only lent is no member.
    list: async () => (await groups.list()).map((group) => ({ ...group, members: group.members.filter((each) => each.lent !== true) })).toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault)),
    // Nobody gives the mark up: it is taken.
    edit: async (tx, group, item) => groups.edit(tx, group, { ...item, isDefault: item.isDefault || (await groups.defaultOf(tx)) === group }),
    people: { field: 'members', without: withoutAbsent },
  })
}

/** Who is in the group here stays in it. A group that comes without anybody does not become the one that takes all the rest. */
function withoutAbsent(item: GroupInput, there: GroupInput | undefined): GroupInput {
  const members = [...new Map([...there?.members ?? [], ...item.members].map((each) => [each.person, each])).values()]
  return { ...item, members, isDefault: item.isDefault && (members.length > 0 || there?.isDefault === true) }
}

/** Built-in secrets are there anyway. */
function wordPart({ moderation }: PortableServices): Portable {
  return portable<WordInput>({
    part: 'words', permission: 'moderation.manage', schema: wordInput, nameOf: ({ text }) => text,
    list: async () => (await everyPage((cursor) => moderation.listWords({ cursor, limit: 200 }))).filter((word): word is typeof word & { kind: 'word' | 'pattern' } => word.kind !== 'secret'),
    make: moderation.words.add, edit: moderation.words.edit,
  })
}

/** How each group gives its conversations out. */
function planPart({ routing }: PortableServices): Portable {
  const schema = z.strictObject({ group: id, plan: routingPlan })
  return portable<z.infer<typeof schema>>({
    part: 'plans', permission: 'groups.manage', schema, nameOf: ({ group }) => group,
    async list() {
      await routing.load()
      return [...routing.plans.all()].map(([group, plan]) => ({ id: group, group, plan }))
    },
    make: async (tx, { group, plan }) => routing.plans.put(tx, group, plan).then(() => ({ id: group })),
    edit: (tx, group, { plan }) => routing.plans.put(tx, group, plan),
  })
}

/** What each brand does on an alarm, where somebody has said so. */
function moodPart({ emotion: { terms } }: PortableServices): Portable {
  const schema = z.strictObject({ brand: id, terms: emotionTerms })
  return portable<z.infer<typeof schema>>({
    part: 'moods', permission: 'sla.manage', schema, nameOf: ({ brand }) => brand, list: terms.said,
    make: async (tx, { brand, terms: said }) => terms.put(tx, brand, said).then(() => ({ id: brand })),
    edit: (tx, brand, { terms: said }) => terms.put(tx, brand, said),
  })
}

/** They come off and with a secret of their own: a copy of an installation must not tell others what happens in it. */
function webhookPart({ webhooks }: PortableServices): Portable {
  return portable({
    part: 'webhooks', permission: 'webhooks.manage', schema: makeWebhook.shape.input.omit({ on: true }), nameOf: ({ description }) => description, list: webhooks.list,
    make: async (tx, item) => (await webhooks.make(tx, { ...item, on: false })).webhook,
    edit: async (tx, webhook, item) => webhooks.edit(tx, webhook, { ...item, on: (await webhooks.queries.lock(tx, webhook)).is_on === 1 }),
  })
}

/** Everybody's and the groups', without those that hold pictures, which a file of settings does not. */
function cannedPart({ canned }: PortableServices): Portable {
  const reader: Actor = { ...inside('system', 'settings', ''), permissions: new Set(['canned.manage']) }
  return portable<CannedInput>({
    part: 'canned', permission: 'canned.manage', schema: makeCanned.shape.input, nameOf: ({ folder, title }) => (folder === '' ? title : `${folder} / ${title}`),
    list: async () => (await canned.list(reader)).filter((each) => each.scope.kind !== 'own' && each.parts.every((part) => part.type !== 'image')) as Row<CannedInput>[],
    make: (tx, item) => canned.make(tx, canned.fromFile(item)), edit: (tx, reply, item) => canned.edit(tx, canned.fromFile(item, reply)),
  })
}

/** Stores are told apart by their numbers; those without one by their names. */
function storePart({ stores }: PortableServices): Portable {
  return portable<StoreInput>({
    part: 'stores', permission: 'stores.manage', schema: storeInput, nameOf: ({ code, name }) => code ?? name, list: () => everyPage((cursor) => stores.list({ cursor, limit: 500 })),
    make: stores.add, edit: stores.overwrite,
  })
}

async function everyPage<T>(read: (cursor: string | undefined) => Promise<{ items: T[]; next?: string }>): Promise<T[]> {
  const all: T[] = []
  let page = await read(undefined)
  for (;;) {
    all.push(...page.items)
    if (page.next === undefined) return all
    page = await read(page.next)
  }
}
