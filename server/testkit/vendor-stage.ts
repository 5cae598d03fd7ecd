import { randomBytes } from 'node:crypto'
import { connectAccount } from '@yanshu/contract/accounts.ts'
import { listInboxes, makeInbox, type Inbox } from '@yanshu/contract/brands.ts'
import { listConversations, readMessages } from '@yanshu/contract/conversations.ts'
import type { Message, Part } from '@yanshu/contract/messages.ts'
import type { AppAccount } from '../../demo/wechat-platform/model.ts'
import { startPlatform, type Platform } from '../../demo/wechat-platform/platform.ts'
import type { Corp } from '../../demo/wechat-platform/wecom/model.ts'
import type { OpenedApp } from './open-app.ts'

/** The stand-in for WeChat and WeCom with the demo's accounts. Whoever opened it closes it: `after(() => vendor.platform.close())` beside the `before`. */
export async function openVendor() {
  const platform = await startPlatform()
  const [official, uncertified, mini] = [...platform.world.apps.values()] as [AppAccount, AppAccount, AppAccount]
  const [corp] = [...platform.world.corps.values()] as [Corp]
  return { platform, official, uncertified, mini, corp, app: corp.apps[0]!, desk: [...corp.desks.values()][0]! }
}
export type Vendor = Awaited<ReturnType<typeof openVendor>>

/** What of an app is needed to connect it: one in this process, or another's. */
export type Connectable = Pick<OpenedApp, 'url' | 'call' | 'signIn'>

const letters = (length: number) => randomBytes(length).toString('hex').slice(0, length)

/** A server, in this process or in one of its own. */
export type Reached = Pick<OpenedApp, 'call' | 'url' | 'signIn'>

/** Makes an inbox of the channel, connects it and lets the platform verify it. */
export async function connect(app: Reached, platform: Platform, owner: string, channel: string, values: Record<string, string | boolean>, more: Partial<Inbox> = {}): Promise<Inbox> {
  const admin = await app.signIn('administrator')
  const { items: [first] } = await app.call(listInboxes, {}, admin)
  const { id: _id, customerKeys: _keys, connected: _connected, ...like } = first!
  const input = { ...like, name: `${channel} ${letters(6)}`, channel, origins: [], ...more }
  const made = await app.call(makeInbox, { input }, admin)
  const [token, key] = [letters(20), letters(43)]
  const { hook } = await app.call(connectAccount, { params: { id: made.id }, input: { values: { token, encodingAesKey: key, ...values } } }, admin)
  const verdict = await platform.configure(owner, { url: `${app.url}${hook}`, token, key, mode: 'safe', format: 'xml' })
  if (!verdict.accepted) throw new Error(`the platform did not accept the address: ${JSON.stringify(verdict)}`)
  return made
}

export const connectOfficial = (app: Reached, { platform }: Vendor, account: AppAccount, more: Record<string, string | boolean> = {}, inbox: Partial<Inbox> = {}) =>
  connect(app, platform, account.appid, account.kind === 'mini' ? 'wechat-mini' : 'wechat-official', { appId: account.appid, secret: account.secret, host: platform.addresses.api, ...more }, inbox)
export const connectKf = (app: Reached, { platform, corp, desk, app: { agentid, secret } }: Vendor, more: Record<string, string | boolean> = {}, inbox: Partial<Inbox> = {}) =>
  connect(app, platform, `${corp.corpid}/${agentid}`, 'wecom-kf', { corpId: corp.corpid, secret, openKfId: desk.id, host: platform.addresses.qyapi, ...more }, inbox)

/** All messages of the inbox's conversations, oldest first, as agents see them. */
export async function messagesOf(app: Connectable, inbox: string): Promise<Message[]> {
  const admin = await app.signIn('administrator')
  const { items } = await app.call(listConversations, { query: { inbox, limit: 50 } }, admin)
  const all = await Promise.all(items.map(({ id }) => app.call(readMessages, { params: { id }, query: { since: 0, limit: 200 } }, admin)))
  return all.flatMap(({ messages }) => messages).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Waits until `find` gives something. */
export async function until<T>(find: () => Promise<T | undefined> | T | undefined, what = 'nothing came'): Promise<T> {
  const end = Date.now() + 20_000
  for (;;) {
    const found = await find()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(what)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

export const textsOf = (messages: readonly { parts: readonly Part[] }[]): string[] => messages.map(({ parts }) => parts.flatMap((part) => (part.type === 'text' ? part.text : `[${part.type}]`)).join(''))
