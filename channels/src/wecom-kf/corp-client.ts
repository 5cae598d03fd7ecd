import { wecomClient } from '../wechat-api/token-sources.ts'
import type { Client } from '../wechat-api/client.ts'
import type { World } from '../world.ts'
import type { KfConfig } from './config.ts'

/** The way to WeCom: one token per company and secret, whatever the account. */
export function clientOf(world: World, { host, corpId, secret }: Pick<KfConfig, 'host' | 'corpId' | 'secret'>): Client {
  return wecomClient(world, { host, id: corpId, secret })
}
