import * as wire from '@yanshu/contract/sidebar.ts'
import type { Actor } from '../../host/actor.ts'
import type { On, ReplyControl, RequestFacts, Transact } from '../../host/module.ts'
import type { People } from '../people/service.ts'
import { cookieAgeS, cookieName } from '../people/signing/sessions.ts'
import { stateAgeS, stateCookie } from './entering.ts'
import type { Sidebar } from './service.ts'

export interface SidebarRouteDeps {
  sidebar: Sidebar
  people: Pick<People, 'me' | 'identify'>
  /** Where the outside reaches this installation; undefined where nobody has said. */
  publicUrl(): Promise<string | undefined>
  transact: Transact
}

/** The page beside a chat: signing in, its signature, and what it shows. */
export function sidebarRoutes(on: On, deps: SidebarRouteDeps): void {
  enterRoutes(on, deps)
  lookRoutes(on, deps)
  customerRoutes(on, deps)
}

async function originOf({ publicUrl }: SidebarRouteDeps, request: RequestFacts): Promise<string> {
  const address = await publicUrl()
  return address === undefined ? request.origin : new URL(address).origin
}

function enterRoutes(on: On, deps: SidebarRouteDeps): void {
  const { sidebar, people } = deps

  async function begun(reply: ReplyControl, { token, person }: { token: string; person: string }) {
    reply.clearCookie(stateCookie)
    reply.setCookie(cookieName, token, { maxAgeS: cookieAgeS })
    return { token, me: await people.me(person) }
  }

  /** Who is signed in in this browser, though anybody may ask. */
  async function present(actor: Actor, { cookies }: RequestFacts): Promise<{ token: string; person: string } | undefined> {
    const token = cookies[cookieName]
    const found = await people.identify({ ...actor, cookies, headers: {} })
    return token === undefined || found?.type !== 'user' ? undefined : { token, person: found.id }
  }

  on(wire.enterSidebar, async ({ params, request, reply }) => {
    const { address, state } = sidebar.entering.begin(await sidebar.office(params.inbox), await originOf(deps, request))
    reply.setCookie(stateCookie, state, { maxAgeS: stateAgeS })
    return { address }
  })
  on(wire.signInSidebar, async ({ actor, params, input, request, reply }) => {
    const signed = await sidebar.entering.signIn(actor, await sidebar.office(params.inbox), { ...input, cookie: request.cookies[stateCookie], present: await present(actor, request) })
    if ('ticket' in signed) return { is: 'unbound' as const, ticket: signed.ticket }
    return { is: 'signed_in' as const, ...await begun(reply, signed) }
  })
  on(wire.bindSidebar, async ({ actor, params, input, request, reply }) =>
    begun(reply, await sidebar.entering.bind(actor, await sidebar.office(params.inbox), { ...input, cookie: request.cookies[stateCookie] })))

  on(wire.readSidebar, async ({ actor, params }) => {
    const connection = await sidebar.office(params.inbox)
    const member = await sidebar.memberOf(actor, connection)
    const { company, app } = sidebar.registration(connection)
    return { name: connection.inbox.name, company, app, member, me: await people.me(actor.id) }
  })
  on(wire.signSidebar, async ({ actor, params, input, request }) => {
    const connection = await sidebar.office(params.inbox)
    await sidebar.memberOf(actor, connection)
    const { timestamp, nonce, signature } = await sidebar.sign(connection, input.url, await originOf(deps, request), input.kind === 'agent' ? 'app' : 'company')
    return { timestamp, nonceStr: nonce, signature }
  })
}

function lookRoutes(on: On, deps: SidebarRouteDeps): void {
  const { sidebar } = deps
  const look = async (actor: Actor, inbox: string, external: string, what: string) => sidebar.look(actor, await sidebar.office(inbox), external, what)

  on(wire.openSidebar, async ({ actor, params, input }) => sidebar.present(await look(actor, params.inbox, input.external, 'contact')))
  on(wire.sidebarOrders, async ({ actor, params, input }) => sidebar.orders(await look(actor, params.inbox, input.external, 'orders')))
  on(wire.sidebarLogistics, async ({ actor, params, input }) => sidebar.logistics(await look(actor, params.inbox, input.external, 'logistics'), input.order))
  on(wire.sidebarConversations, async ({ actor, params, input }) =>
    sidebar.conversations(await look(actor, params.inbox, input.external, 'conversations'), input.cursor, input.limit ?? 20))
  on(wire.sidebarMessages, async ({ actor, params, input }) =>
    ({ messages: await sidebar.messages(await look(actor, params.inbox, input.external, 'messages'), input.conversation, input.before, input.limit ?? 50) }))
  on(wire.sidebarGoods, async ({ actor, params, input }) => ({ items: await sidebar.goods(actor, await look(actor, params.inbox, input.external, 'goods'), input.text ?? '') }))
  on(wire.sidebarCard, async ({ actor, params, input, request }) => {
    const base = await originOf(deps, request)
    if (input.kind === 'goods') {
      await sidebar.memberOf(actor, await sidebar.office(params.inbox))
      return sidebar.goodsCard(input.goods, base)
    }
    return sidebar.orderCard(await look(actor, params.inbox, input.external, 'orders'), input.order, base)
  })
}

/** Which customer of the shop it is, said by hand. */
function customerRoutes(on: On, { sidebar, transact }: SidebarRouteDeps): void {
  on(wire.linkCustomer, async ({ actor, params, input }) => {
    const found = await sidebar.look(actor, await sidebar.office(params.inbox), input.external, undefined)
    const contact = found.contact ?? await transact(actor, 'contact.identify', (tx) => sidebar.meet(tx, found))
    await transact(actor, 'contact.link', (tx) => sidebar.link(tx, contact, input.customer))
    return sidebar.present({ ...found, contact })
  })
  on(wire.unlinkCustomer, async ({ actor, params, input }) => {
    const found = await sidebar.look(actor, await sidebar.office(params.inbox), input.external, undefined)
    await transact(actor, 'contact.unlink', (tx) => sidebar.unlink(tx, found))
    return sidebar.present(found)
  })
}
