import { existsSync } from 'node:fs'
import type { Inbox } from '@yanshu/contract/brands.ts'
import type { createPlatform } from '../../../demo/wechat-platform/platform.ts'
import type { Parts } from '../app.ts'
import { randomToken, sha256hex } from '../base/crypto.ts'
import { demoLook, demoShopName } from '../demo-seed.ts'
import { inside } from '../host/actor.ts'
import type { StandInAddresses } from './stand-in.ts'

type StandIn = ReturnType<typeof createPlatform>
interface Ready { keep: string; addresses: StandInAddresses; open: () => Promise<StandIn> }
interface Planned { owner: string; name: string; channel: string; values: Record<string, string> }

const actor = () => inside('system', 'demo', '')

/** Connects the demo shop's accounts as an administrator does, where nobody has: the file is there once one was. What was changed since stays so. */
export async function connectAccounts(parts: Parts, { keep, addresses, open }: Ready): Promise<void> {
  if (existsSync(keep)) return
  const standIn = await open()
  for (const planned of planAccounts(standIn, addresses)) await connectOne(parts, standIn, planned, addresses)
}

function planAccounts({ world }: StandIn, { api, qyapi, open }: StandInAddresses): Planned[] {
  const [corp] = world.corps.values()
  const [app, desk] = [corp?.apps[0], corp && [...corp.desks.values()][0]]
  return [
    ...[...world.apps.values()].filter(({ certified }) => certified).map(({ kind, appid, secret, name }) => ({
      owner: appid, name, channel: kind === 'mini' ? 'wechat-mini' : 'wechat-official', values: { appId: appid, secret, host: api },
    })),
    ...(corp && app && desk ? [{
      owner: `${corp.corpid}/${app.agentid}`, name: desk.name, channel: 'wecom-kf',
      values: { corpId: corp.corpid, secret: app.secret, openKfId: desk.id, agentId: app.agentid, host: qyapi, signInHost: open },
    }] : []),
  ]
}

async function connectOne(parts: Parts, standIn: StandIn, { owner, name, channel, values }: Planned, { open }: StandInAddresses): Promise<void> {
  const { host: { transact }, inboxes, vendors: { accounts }, log } = parts
  const inbox = await inboxNamed(parts, name, channel)
  const [token, key] = [letters(20), letters(43)]
  await transact(actor(), 'inbox.connect', (tx) => accounts.put(tx, inbox, { ...values, token, encodingAesKey: key }))
  inboxes.forget()
  accounts.forget()
  const verdict = await standIn.configure(owner, { url: `${new URL(open).origin}/hooks/${inbox.id}`, token, key, mode: 'safe', format: 'xml' })
  if (!verdict.accepted) log.warn({ inbox: inbox.id, why: verdict.why }, 'the stand-in for WeChat did not accept the callback')
}

/** Like the shop's own, in words for clients without buttons of ours. */
function lookOf(name: string): Inbox['look'] {
  const { english, ...look } = demoLook
  return {
    ...look, title: name, welcome: `您好，欢迎来到${demoShopName}！我是智能客服小鹿，发货、运费、退换货和商品问题都可以问我；想找真人，随时说“转人工”。`,
    ...(english && { english: { ...english, welcome: 'Welcome to Luxi Select! I am Lulu, the AI assistant. Ask me about shipping, returns or any product; to talk to a person, just say so.' } }),
  }
}

/** A start that was cut off may have left it. */
async function inboxNamed({ host: { transact }, inboxes, brands }: Parts, name: string, channel: string): Promise<Inbox> {
  const there = (await inboxes.list()).find((each) => each.name === name && each.channel === channel)
  if (there) return there
  const input = { name, channel, brand: (await brands.first()).id, enabled: true, origins: [], botOn: true, reopenMinutes: 24 * 60, look: lookOf(name) }
  const checked = await inboxes.check(input)
  return transact(actor(), 'inbox.make', (tx) => inboxes.make(tx, checked, channel))
}

/** Where our port is another one than last time, accounts at the stand-in follow it. */
export async function followPort({ host: { transact }, inboxes, vendors: { accounts } }: Parts, { api, qyapi, open }: StandInAddresses): Promise<void> {
  for (const inbox of await inboxes.list()) {
    const config = (await accounts.find(inbox.id))?.config as { host?: string; secret?: string } | undefined
    const [, part] = /^http:\/\/127\.0\.0\.1:\d+\/demo\/wechat\/(api|qyapi)$/.exec(config?.host ?? '') ?? []
    const host = part === 'qyapi' ? qyapi : api
    if (part === undefined || config?.host === host || config?.secret === undefined) continue
    const values = { host, secret: config.secret, ...(part === 'qyapi' && { signInHost: open }) }
    await transact(actor(), 'inbox.connect', (tx) => accounts.put(tx, inbox, values))
    accounts.forget()
  }
}

function letters(length: number): string {
  return sha256hex(randomToken()).slice(0, length)
}
