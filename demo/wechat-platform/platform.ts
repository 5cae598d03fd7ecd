import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSender, usualRetrying } from './callbacks/deliver.ts'
import type { Retrying } from './callbacks/deliver.ts'
import { createPoster } from './callbacks/post.ts'
import type { Poster } from './callbacks/post.ts'
import { verifyAddress } from './callbacks/verify.ts'
import type { Verdict } from './callbacks/verify.ts'
import { answerCalls } from './calls/host.ts'
import type { Fields } from './fields.ts'
import { createClock } from './clock.ts'
import { createCodes } from './codes.ts'
import { noFaults } from './faults.ts'
import { createNumbers } from './ids.ts'
import { createJournal } from './journal.ts'
import { createMediaStore } from './media/store.ts'
import { followChats, restoreChats } from './keep-chats.ts'
import { keepSettings, readKept } from './keep.ts'
import type { CallbackSettings, Place } from './model.ts'
import { officialCalls } from './official/calls.ts'
import { grant } from './open/authorize.ts'
import { openFromShop } from './page/open-from-shop.ts'
import { answerBrowsers } from './open/host.ts'
import { openAppChat, openKfChat } from './phones.ts'
import type { AppChat, KfChat } from './phones.ts'
import { createCorpControl } from './wecom/control.ts'
import { demoPlan } from './plan.ts'
import type { Plan } from './plan.ts'
import { createTickets } from './tickets.ts'
import { createTokens } from './tokens.ts'
import { wecomCalls } from './wecom/calls.ts'
import { loseCursors } from './wecom/kf/sync.ts'
import { usualRules } from './world.ts'
import type { Rules, World } from './world.ts'

export interface PlatformOptions {
  /** Where to listen; loopback unless said otherwise. */
  readonly host?: string
  /** Ports of the three hosts; 0 or left out: the system chooses. */
  readonly ports?: { readonly api?: number; readonly qyapi?: number; readonly open?: number }
  readonly plan?: Plan
  readonly rules?: Partial<Rules>
  /** Hosts that callbacks may go to; loopback unless said otherwise, so that nobody reaches into a network through the stand-in. */
  readonly callbackHosts?: readonly string[]
  /**
   * In place of `callbackHosts`: where a callback for an address really goes; undefined for one that may not be called. A server that mounts
   * the stand-in lets callbacks come to itself alone.
   */
  readonly reach?: (url: string) => string | undefined
  /**
   * What a page of the shop gives along when somebody opens a chat there: where they are, if it knows that, else who is signed in. `account` is
   * an appid or a kf account; undefined where no shop stands behind it.
   */
  readonly signedBy?: (account: string, opened: { person: string; place?: Place }) => Promise<string | undefined>
  /** The address of the page that the enterprise has put into the toolbar of a kf account's chats; undefined where there is none. */
  readonly toolbarPage?: (corpid: string, desk: string) => Promise<string | undefined>
  /** A file that keeps where callbacks go when the stand-in starts again. */
  readonly keep?: string
  /** A file that keeps the chats, too, so that the phone shows them when the stand-in starts again. */
  readonly keepChats?: string
  /** Tests shorten the wait for an answer. */
  readonly retrying?: Partial<Retrying>
}

const hostNames = ['api', 'qyapi', 'open'] as const
/** Answers a request to one of the hosts; `request.url` is the path there. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** The running stand-in and all that can be done with it from a test. */
export interface Platform {
  readonly world: World
  /** Base addresses of api.weixin.qq.com, qyapi.weixin.qq.com and open.weixin.qq.com; the last shows the phone too. */
  readonly addresses: World['addresses']
  /**
   * Saves where callbacks go, as the settings page of the platform does: only after the address proved that it knows the token. `owner` is an
   * appid, or `corpid/agentid`.
   */
  configure(owner: string, settings: CallbackSettings): Promise<Verdict>
  /** The same without asking the address. */
  configureUnchecked(owner: string, settings: CallbackSettings): void
  appChat(appid: string, person: string): AppChat
  kfChat(corpid: string, desk: string, person: string): KfChat
  /** Signs somebody in on the OAuth page: a userid of a member or a person's id. Gives where the browser goes on; throws when the page refuses. */
  signIn(authorizeUrl: string, who: string): string
  /** Opens the chat of a mini program (`[appid]`) or a kf account (`[corpid, desk]`) from a page of the shop, with what its server signed. */
  enterFrom(chat: readonly string[], person: string, place?: Place): Promise<void>
  toolbarPage(corpid: string, desk: string): Promise<string | undefined>
  /** What the page can offer because a product stands behind it. */
  readonly offers: { readonly shop: boolean; readonly toolbar: boolean }
  /** Takes the tokens of an appid or of `corpid/agentid` back. */
  revokeTokens(owner: string): void
  loseCursors(corpid: string, desk: string): void
  /** The next calls of a path, such as `/cgi-bin/kf/send_msg`, are answered with this code, or do their work and get no answer. */
  interfere(path: string, outcome: number | 'lost', times?: number): void
  /** A member writes to an application or does something there, with the fields of the protocol page. */
  memberSays(owner: string, userid: string, type: string, fields: Fields): void
  /** A person becomes a contact of a member, or stops being one. */
  befriend(corpid: string, person: string, userid: string): void
  unfriend(corpid: string, person: string, userid: string): void
  /** The API gets the right to manage a kf account, or loses it. */
  setManaged(corpid: string, desk: string, managed: boolean): void
  /** Fulfilled when no callback is on its way any more. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Starts a stand-in for WeChat and WeCom: three servers on loopback, everything in memory. */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const { host = '127.0.0.1', ports = {} } = options
  const platform = createPlatform(options)
  const servers = { api: createServer(platform.answers.api), qyapi: createServer(platform.answers.qyapi), open: createServer(platform.answers.open) }
  for (const name of hostNames) platform.addresses[name] = await listen(servers[name], host, ports[name] ?? 0)
  const close = async () => {
    await Promise.all(Object.values(servers).map(stop))
    await platform.close()
  }
  return { ...platform, close }
}

/** The stand-in without servers of its own, for one that answers for it; `addresses` are to be filled with where that one does. */
export function createPlatform(options: PlatformOptions = {}): Platform & { answers: Record<(typeof hostNames)[number], Answering> } {
  const poster = createPoster(options.reach)
  const world = createWorld(options, poster)
  const platform = createControl(world, poster, options)
  for (const [owner, settings] of Object.entries(options.keep === undefined ? {} : readKept(options.keep))) resume(world, owner, settings)
  if (options.keepChats !== undefined) restoreChats(world, options.keepChats)
  const endKeeping = options.keepChats === undefined ? undefined : followChats(world, options.keepChats)
  const answers = { api: answerCalls(world, 'api', officialCalls), qyapi: answerCalls(world, 'qyapi', wecomCalls), open: answerBrowsers(platform) }
  const close = async () => {
    poster.close()
    endKeeping?.()
  }
  return { ...platform, answers, close }
}

function createWorld({ plan = demoPlan(), rules, retrying }: PlatformOptions, poster: Poster): World {
  const clock = createClock()
  const faults = { ...noFaults }
  const journal = createJournal(clock.now)
  return {
    clock, faults, journal, tokens: createTokens(clock), tickets: createTickets(clock), media: createMediaStore(clock), codes: createCodes(clock),
    callbacks: createSender({ clock, faults, journal, poster, retrying: { ...usualRetrying, ...retrying } }), rules: { ...usualRules, ...rules },
    people: new Map(plan.people.map(person => [person.id, person])), apps: new Map(plan.apps.map(app => [app.appid, app])),
    corps: new Map(plan.corps.map(corp => [corp.corpid, corp])), addresses: { api: '', qyapi: '', open: '' }, interferences: new Map(), nextNumber: createNumbers(clock.now),
  }
}

function createControl(world: World, poster: Poster, { callbackHosts: hosts = ['127.0.0.1', 'localhost', '[::1]'], reach, signedBy, toolbarPage, keep }: PlatformOptions): Omit<Platform, 'close'> {
  const configureUnchecked: Platform['configureUnchecked'] = (owner, settings) => {
    holderOf(world, owner).callback = settings
    if (keep !== undefined) keepSettings(keep, owner, settings)
    world.journal.changed()
  }
  return {
    world, addresses: world.addresses, configureUnchecked,
    configure: async (owner, settings) => {
      holderOf(world, owner)
      if (!URL.canParse(settings.url) || (reach ? reach(settings.url) === undefined : !hosts.includes(new URL(settings.url).hostname))) return { accepted: false, why: 'address' }
      const [corpid = '', agentid] = owner.split('/')
      const verdict = await verifyAddress(settings, { poster, clock: world.clock, ...(agentid !== undefined && { corpid }) })
      if (verdict.accepted) configureUnchecked(owner, settings)
      return verdict
    },
    appChat: (appid, person) => openAppChat(world, appid, person),
    kfChat: (corpid, desk, person) => openKfChat(world, corpid, desk, person),
    signIn: (authorizeUrl, who) => {
      const target = grant(world, new URL(authorizeUrl).searchParams, who)
      if (target === undefined) throw new Error(`the OAuth page does not let ${who} in`)
      return target
    },
    revokeTokens: owner => world.tokens.revoke(owner),
    loseCursors: (corpid, id) => {
      const desk = world.corps.get(corpid)?.desks.get(id)
      if (desk) loseCursors(desk)
    },
    enterFrom: async (chat, person, place) => {
      const [owner = '', desk] = chat
      const signed = await signedBy?.(desk ?? owner, { person, ...(place && { place }) })
      if (signed === undefined) throw new Error('no shop stands behind this account')
      openFromShop(world, chat, { person, place, signed })
    },
    toolbarPage: async (corpid, desk) => toolbarPage?.(corpid, desk),
    offers: { shop: signedBy !== undefined, toolbar: toolbarPage !== undefined },
    interfere: (path, outcome, times = 1) => void world.interferences.set(path, { outcome, times }),
    ...createCorpControl(world),
    settled: () => world.callbacks.settled(),
  }
}

/** Settings of last time; an account that is no longer in the plan is passed over. */
function resume(world: World, owner: string, settings: CallbackSettings): void {
  try {
    holderOf(world, owner).callback = settings
  } catch {
    world.journal.complain(owner, 'settings are kept for an account that is not there')
  }
}

/** The account or application whose callback it is. */
function holderOf(world: World, owner: string): { callback?: CallbackSettings } {
  const [id = '', agentid] = owner.split('/')
  const holder = agentid === undefined ? world.apps.get(id) : world.corps.get(id)?.apps.find(app => app.agentid === agentid)
  if (!holder) throw new Error(`there is no account ${owner}`)
  return holder
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return `http://${host}:${(server.address() as AddressInfo).port}`
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
