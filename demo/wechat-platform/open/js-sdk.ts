import { isSigned, signPage } from '../seal.ts'
import type { TicketKind } from '../tickets.ts'
import type { World } from '../world.ts'

export interface PageSignature {
  readonly kind: TicketKind
  /** Appid, corpid, or for agentConfig `corpid/agentid`. */
  readonly owner: string
  /** The address that the page really has. */
  readonly url: string
  readonly nonceStr: string
  readonly timestamp: number | string
  readonly signature: string
}

/** What WeChat's or WeCom's browser says to a page that wants to use the JS-SDK: 0, 40093 for a wrong signature, 80001 for a strange host. */
export function checkPage(world: World, page: PageSignature): 0 | 40093 | 80001 {
  const host = URL.canParse(page.url) ? new URL(page.url).hostname : ''
  if (!trustedHosts(world, page.owner).includes(host)) return 80001
  const isRight = world.tickets.valid(page.kind, page.owner).some(ticket => isSigned(signPage(ticket, page.nonceStr, page.timestamp, page.url), page.signature))
  return isRight ? 0 : 40093
}

function trustedHosts(world: World, owner: string): readonly string[] {
  const [id = '', agentid] = owner.split('/')
  const apps = world.corps.get(id)?.apps.filter(app => agentid === undefined || app.agentid === agentid) ?? []
  return world.apps.get(id)?.trustedHosts ?? apps.flatMap(app => app.trustedHosts)
}
