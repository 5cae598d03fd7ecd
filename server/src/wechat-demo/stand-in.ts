import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { createPlatform } from '../../../demo/wechat-platform/platform.ts'
import type { Parts } from '../app.ts'
import { kindOfAddress } from '../base/address-kind.ts'
import type { RawPages } from '../host/http/deps.ts'
import { connectAccounts, followPort } from './connect.ts'
import { signOpening } from './sign-opening.ts'

/** The stand-in for WeChat and WeCom inside a demo: what it answers, and its life. */
export interface WechatDemo {
  pages: RawPages
  /** Our server answers at `port` from now on: the demo's accounts are connected, the first time only. */
  begin(port: number): Promise<void>
  /** Waits until what was begun is over, and ends. */
  close(): Promise<void>
}
type StandIn = ReturnType<typeof createPlatform>

/** Where it stands on our server; the interfaces of the platform are below it, too. */
export const standInPath = '/demo/wechat'

/**
 * Plays WeChat for a demo of one process, below our own address. It is made when somebody first asks for it, so that the start does not
 * wait. Callbacks of it go to this server's hooks, whatever host somebody typed, and nowhere else.
 */
export function createWechatDemo(parts: Parts): WechatDemo {
  const { config, log } = parts
  const keep = join(config.dataDir, 'wechat-demo.json')
  let port = 0
  let opening: Promise<StandIn> | undefined
  let connecting = Promise.resolve()

  const open = (): Promise<StandIn> => opening ??= make()
  async function make(): Promise<StandIn> {
    const { createPlatform: create } = await import('../../../demo/wechat-platform/platform.ts')
    const made = create({ keep, keepChats: join(config.dataDir, 'wechat-demo-chats.json'), reach: (url) => reachHook(url, port), signedBy: (account, opened) => signOpening(parts, account, opened), toolbarPage: (corpid, desk) => sideBarOf(parts, corpid, desk) })
    Object.assign(made.addresses, addressesAt(port))
    return made
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    open().then(({ answers }) => {
      const [, host = '', path = '/'] = /^\/(api|qyapi)(\/.*)$/.exec(request.url ?? '/') ?? []
      if (host === '') return answers.open(request, response)
      request.url = path
      answers[host as 'api' | 'qyapi'](request, response)
    }).catch((error: unknown) => {
      log.error({ err: error }, 'the stand-in for WeChat failed')
      response.destroy()
    })
  }

  return {
    pages: { below: standInPath, answer, scripts: { sidebar: `${standInPath}/toolbar.js` }, counts: (path, ip) => !isOwnCall(path, ip) },
    begin(at) {
      port = at
      connecting = (async () => {
        await followPort(parts, addressesAt(port))
        await connectAccounts(parts, { keep, addresses: addressesAt(port), open })
      })().catch((error: unknown) => log.error({ err: error }, 'the demo could not be connected to its stand-in for WeChat'))
      return connecting
    },
    async close() {
      await connecting
      await (await opening)?.close()
    },
  }
}

/** The page beside chats of a kf account, as an administrator enters it into WeCom. */
async function sideBarOf({ inboxes, vendors: { accounts } }: Parts, corpid: string, desk: string): Promise<string | undefined> {
  for (const { id, channel } of await inboxes.list()) {
    const connection = channel === 'wecom-kf' ? await accounts.find(id) : undefined
    if (connection?.account === corpid && connection.channel.account?.serves?.(connection.config) === desk) return `/console/sidebar?inbox=${id}`
  }
  return undefined
}

export interface StandInAddresses { api: string; qyapi: string; open: string }

/** Our own server calls itself; who signs in comes with a browser. */
function addressesAt(port: number): StandInAddresses {
  const [own, seen] = [`http://127.0.0.1:${port}${standInPath}`, `http://localhost:${port}${standInPath}`]
  return { api: `${own}/api`, qyapi: `${own}/qyapi`, open: seen }
}

/** What our own channels ask of the platform's interfaces comes from this machine. */
function isOwnCall(path: string, ip: string): boolean {
  return kindOfAddress(ip) === 'own_machine' && /^\/(api|qyapi)\//.test(path)
}

/** The hook that an address names, on this server. */
function reachHook(url: string, port: number): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, pathname, search } = new URL(url)
  return /^https?:$/.test(protocol) && /^\/hooks\/[\w-]+$/.test(pathname) ? `http://127.0.0.1:${port}${pathname}${search}` : undefined
}
