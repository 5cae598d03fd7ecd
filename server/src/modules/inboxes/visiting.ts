import type { Inbox } from '@yanshu/contract/brands.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { FormValues } from '@yanshu/contract/forms.ts'
import { textLimit } from '@yanshu/contract/messages.ts'
import type { beginVisit, VisitorConversation } from '@yanshu/contract/visitor.ts'
import type { Clock } from '../../base/clock.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { stranger, type Actor } from '../../host/actor.ts'
import type { Transact } from '../../host/module.ts'
import type { Brands } from '../brands/service.ts'
import { anonymousName } from '../contacts/names.ts'
import type { ContactFacts, Contacts } from '../contacts/service.ts'
import { fileBytesLimit } from '../conversations/messages/file-routes.ts'
import { isOver, type PageContext } from '../conversations/life/opening.ts'
import type { Conversations } from '../conversations/service.ts'
import { readCustomerToken } from './customer-token.ts'
import type { Given, PreChat } from './asking/pre-chat.ts'
import { presentLook } from './present.ts'
import type { Quotas } from './quotas.ts'
import type { Inboxes } from './service.ts'
import type { Visits } from './visits.ts'

export interface VisitingDeps {
  inboxes: Inboxes
  visits: Visits
  brands: Brands
  contacts: Contacts
  conversations: Conversations
  transact: Transact
  clock: Clock
  quotas: Quotas
  preChat: PreChat
  /** Whether agents see what contacts type before it is sent. */
  previewOn?(): Promise<boolean>
  /** Fails with `contact_blocked` for an address on the blacklist. */
  admit?(actor: Pick<Actor, 'ip'>): void
  /** Whether there is a bot to answer. */
  botIsOn(): boolean
}
export interface Beginning {
  inbox: string
  language: Language
  memory: string | undefined
  customerToken: string | undefined
  /** The `Origin` header, and scheme and host as the client used them. */
  origin: string | undefined
  ownOrigin: string
}
/** With what a conversation is begun. */
type Asking = PageContext & { preChat?: { form: string; values: FormValues } }
type Source = Pick<Actor, 'ip' | 'port' | 'userAgent' | 'requestId' | 'language' | 'channel'>

/** A contact's facts are read anew after this time; the event of a change is quicker. */
const freshMs = 60_000
const seenMs = 10 * 60_000
const rememberedLimit = 60_000

/** Visits: a browser says which inbox it wants and becomes a contact. */
export function createVisiting(deps: VisitingDeps) {
  const { inboxes, visits, brands, contacts, conversations, transact, clock, preChat } = deps
  const known = new Map<string, { at: number; facts: Promise<ContactFacts | undefined> }>()

  function factsOf(contact: string): Promise<ContactFacts | undefined> {
    const now = clock.monotonic()
    const found = known.get(contact)
    if (found && now - found.at < freshMs) return found.facts
    if (known.size >= rememberedLimit) known.delete(known.keys().next().value!)
    const facts = contacts.facts(contact)
    known.set(contact, { at: now, facts })
    facts.catch(() => known.delete(contact))
    return facts
  }

  /** The contact that the shop vouches for, stored at once; else the one remembered; else a fresh id that is not stored yet. */
  async function whoComes(actor: Actor, inbox: Inbox, { memory, customerToken, language }: Beginning) {
    const remembered = await visits.recall(memory, inbox.id)
    const before = remembered === undefined ? undefined : await contacts.facts(remembered)
    // An inbox that moved to another brand begins with new contacts.
    const present = before && before.brand !== inbox.brand ? undefined : before?.id ?? remembered
    if (customerToken === undefined) {
      if (present !== undefined && before) return before
      const id = present ?? newId()
      return { id, brand: inbox.brand, name: anonymousName(id, language), known: false, blocked: false, seenAt: Infinity, vip: false, attributes: {} }
    }
    const customer = await readCustomerToken(customerToken, inbox.id, clock.now(), await inboxes.secretsOf(inbox.id))
    const given = { brand: inbox.brand, customerId: customer.id, name: customer.name, present, fallbackName: anonymousName(present ?? newId(), language) }
    return transact(actor, 'contact.identify', (tx) => contacts.identifyByShop(tx, given))
  }

  function touch(actor: Actor, { id, seenAt }: ContactFacts): void {
    if (clock.now() - seenAt < seenMs) return
    transact(actor, 'contact.touch', (tx) => contacts.touch(tx, id)).catch(() => undefined)
  }

  async function presentConversation(contact: string, inbox: string): Promise<VisitorConversation | undefined> {
    const row = await conversations.latestOf(contact, inbox)
    return row && !isOver(row, clock.now()) ? conversations.shownToContact(row) : undefined
  }

  return {
    /** Begins or renews a visit. Fails with `absent`, `origin_refused`, `bad_token` or `contact_blocked`. */
    async begin(actor: Actor, beginning: Beginning): Promise<Answered<typeof beginVisit.shape>> {
      deps.admit?.(actor)
      const inbox = await inboxes.findWeb(beginning.inbox)
      if (!inbox) throw fail.absent('absent')
      if (!isAllowed(beginning, await inboxes.originsOf(inbox))) throw fail.forbidden('origin_refused')
      const contact = await whoComes({ ...actor, inbox: inbox.id, brand: inbox.brand }, inbox, beginning)
      if (contact.blocked) throw fail.forbidden('contact_blocked')
      touch({ ...actor, id: contact.id, inbox: inbox.id, brand: inbox.brand }, contact)
      const visit = { contact: contact.id, inbox: inbox.id, brand: inbox.brand }
      const [{ token, expiresAt }, memory, conversation, brand, form, preview] = await Promise.all([
        visits.token(visit, beginning.language), visits.memory(visit, contact.known), presentConversation(contact.id, inbox.id), brands.find(inbox.brand),
        preChat.dueOf(contact.id, inbox.id), deps.previewOn?.(),
      ])
      const asked = form && !conversation ? { preChat: { form: form.id, title: form.title, fields: form.fields } } : {}
      return {
        token, expiresAt, memory, contact: { id: contact.id, name: contact.name, known: contact.known }, ...(conversation && { conversation }),
        look: { ...presentLook(inbox, brand ?? unknownBrand, deps.botIsOn(), beginning.language), ...(preview && { preview }) }, limits: { fileBytes: fileBytesLimit, textCharacters: textLimit }, ...asked,
      }
    },

    /** Whose visit the token is. Undefined for a token that is not good and for an inbox that is off. */
    async identify(token: string, from: Source): Promise<{ actor: Actor; expiresAt: number } | undefined> {
      const read = await visits.read(token)
      if (!read) return undefined
      const { contact, inbox, brand } = read.visit
      if (!(await inboxes.findWeb(inbox))) return undefined
      // The language that the widget was asked to speak, whatever the browser prefers.
      const language = read.language as Language
      // Who was merged into another contact since is that one.
      const facts = await factsOf(contact)
      const name = facts?.name ?? anonymousName(contact, language)
      return { actor: { ...stranger(from), language, id: facts?.id ?? contact, name, role: 'visitor', inbox, brand }, expiresAt: read.expiresAt }
    },

    /** A contact changed: its facts are read anew. */
    forget: (contact: string): void => void known.delete(contact),

    /** The contact's present conversation, begun if there is none; stores the contact if it is new, and its answers. Fails with `contact_blocked`, `form_refused` or `too_many`. */
    async open(actor: Actor, { preChat: values, ...context }: Asking): Promise<VisitorConversation> {
      deps.admit?.(actor)
      const inbox = await inboxes.findWeb(actor.inbox ?? '')
      if (!inbox) throw fail.absent('absent')
      const given: Given | undefined = await preChat.check(inbox.id, values)
      if (!(await presentConversation(actor.id, inbox.id))) deps.quotas.takeConversation(actor)
      const id = await transact(actor, 'conversation.open', async (tx) => {
        const contact = await contacts.findOrMakeVisitor(tx, { id: actor.id, brand: inbox.brand, inbox: inbox.id, name: actor.name })
        if (contact.blocked) throw fail.forbidden('contact_blocked')
        const opened = await conversations.open(tx, {
          inbox: inbox.id, brand: inbox.brand, contact, language: actor.language, botOn: inbox.botOn, reopenMs: inbox.reopenMinutes * 60_000,
        }, context)
        if (given) await preChat.keep(tx, contact.id, opened, given)
        return opened
      })
      known.delete(actor.id)
      return conversations.forContact(actor, id)
    },
  }
}
/** Of an inbox whose brand is not read yet. */
const unknownBrand = { name: '', theme: { color: '#1668dc' } }
export type Visiting = ReturnType<typeof createVisiting>

/** A page of ours or of an allowed site. Programs send no `Origin`; what they may is decided by tokens. */
function isAllowed({ origin, ownOrigin }: Beginning, origins: readonly string[]): boolean {
  if (origin === undefined || origins.includes(origin)) return true
  // Behind a proxy that ends TLS, the scheme that we see may differ.
  return origin.replace(/^https?:/, '') === ownOrigin.replace(/^https?:/, '')
}
