import { join } from 'node:path'
import { SignJWT } from 'jose'
import { randomToken } from './base/crypto.ts'
import { ConfigError } from './base/errors.ts'
import { createDemo } from './demo.ts'
import { seedDemo, seedRules } from './demo-seed.ts'
import type { Parts } from './app.ts'
import type { AppOptions } from './foundation.ts'
import { loadPages } from './host/http/assets.ts'
import { createHttp } from './host/http/create.ts'
import type { DemoPages, RawPages } from './host/http/deps.ts'
import { httpLimits } from './host/http/limits.ts'
import { createManagement } from './host/http/management.ts'
import { createReadiness } from './host/readiness.ts'
import { attachSockets } from './host/realtime/upgrade.ts'
import { readMetrics } from './metering.ts'
import { shopKey } from './shop-key.ts'
import { standInPath } from './wechat-demo/stand-in.ts'

const top = join(import.meta.dirname, '../..')
const shopTokenMs = 9 * 60_000

/** The HTTP side and the sockets of one process. */
export async function serve(parts: Parts, demo: DemoPages | undefined, raw: RawPages | undefined) {
  const { config, host, people, inboxes, visiting, log, clock, metrics, conversations, modules } = parts
  let ready = false
  const look = createReadiness(host.transact, parts.databases.reader, clock, parts.databases.replicas)
  const isReady = async () => (ready ? look() : { ready, reason: 'starting or stopping' })
  const http = createHttp({
    identify: async (request) => (request.channel === 'widget' ? (await visiting.identify(bearer(request.headers['authorization']), request))?.actor : people.identify(request)),
    refused: host.refused, limits: httpLimits(config.limitsFactor), log, clock, isOn: host.switches.isOn, isReady, trustProxy: config.trustProxy, checkOutputs: config.checkOutputs,
    hasReplicas: parts.databases.replicas !== undefined,
    pages: await loadPages({ console: join(top, 'console/dist'), widget: join(top, 'widget/dist') }),
    ancestors: inboxes.ancestors, hooks: parts.vendors.hook, domainFile: parts.vendors.accounts.domainFile,
    ...(demo && { demo }), ...(raw && { raw }),
    ...(config.redisUrl !== undefined && { kv: parts.ports.kv }),
    observe: (route, status, seconds) => metrics.requests.observe({ route, status: String(status) }, seconds),
  })
  for (const module of modules) module.routes?.(http.on(module.name))
  attachSockets(http.server, host.gateway, config.trustProxy)
  const management = createManagement({ isReady, log, metrics: () => readMetrics(metrics, conversations, parts.routing, parts.databases.replicas) })
  const managementPort = await listen('MANAGEMENT_PORT', config.managementPort, () => management.listen(config.managementPort, config.managementHost))
  const port = await listen('PORT', config.port, () => http.listen(config.port, config.host))
  if (parts.demoShop) parts.demoShop.baseUrl = `http://127.0.0.1:${port}/demo`
  // The stand-in's phone is a page on this machine: links to the shop lead there.
  if (parts.demoShop && config.wechatDemo) parts.demoShop.seenAt = `http://localhost:${port}`
  ready = true
  return {
    port, managementPort,
    /** Nobody is sent here any more; what is under way is answered. */
    async stop(): Promise<void> {
      ready = false
      await host.gateway.drain()
      await http.close()
      await management.close()
    },
  }
}

/** Demo people, knowledge and shop. What somebody removed or changed stays so. */
export async function prepareDemo(parts: Parts, { bare }: AppOptions): Promise<DemoPages> {
  const { config, people, brands, inboxes, knowledge, stores, understanding, routing, host } = parts
  const isNew = (await people.seedDemoPeople(config.dataDir)) !== undefined
  if (isNew) await seedRules({ transact: host.transact, routing, groups: await people.groups.list() })
  if (!bare) await seedDemo({ transact: host.transact, knowledge, stores, understanding })
  const shop = { baseUrl: '', secret: randomToken() }
  parts.demoShop = shop
  const inbox = (await inboxes.list())[0]?.id ?? ''
  const look = async () => {
    const found = await inboxes.find(inbox)
    const color = found?.look.color ?? (await brands.find(found?.brand ?? ''))?.theme.color
    return found && { position: found.look.position, ...(color !== undefined && { color }) }
  }
  return createDemo({ inbox, look, ...(config.wechatDemo && { phone: `${standInPath}/` }), connectorSecret: shop.secret, signShopper: (shopper) => signShopper(parts, inbox, shopper) })
}

/** What the shop's own backend does: a JWT with the inbox's customer key that says who is signed in. */
async function signShopper(parts: Parts, inbox: string, shopper: { id: string; name: string }): Promise<string> {
  const { kid, secret } = await shopKey(parts, inbox)
  const now = parts.clock.now()
  return new SignJWT({ name: shopper.name }).setProtectedHeader({ alg: 'HS256', kid }).setSubject(shopper.id).setAudience(inbox).setJti(randomToken(12))
    .setIssuedAt(Math.floor(now / 1000)).setExpirationTime(Math.floor((now + shopTokenMs) / 1000)).sign(Buffer.from(secret))
}

/** A port that cannot be had is for the administrator to mend. */
async function listen(variable: string, port: number, begin: () => Promise<number>): Promise<number> {
  try {
    return await begin()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new ConfigError(`The port ${port} is in use: stop what listens there, or set ${variable} to another one.`)
    if (code === 'EACCES') throw new ConfigError(`The port ${port} may not be opened by this user: set ${variable} to one above 1023.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new ConfigError(`The address to listen on is not one of this machine's: set HOST and MANAGEMENT_HOST to 0.0.0.0 or 127.0.0.1.`)
    throw error
  }
}

function bearer(header: string | undefined): string {
  return header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : ''
}
