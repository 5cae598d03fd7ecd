import { MINUTE } from '../clock.ts'
import type { World } from '../world.ts'

const CODE_LIFE = 5 * MINUTE

/** Somebody who can say "this is me" on the OAuth page. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly isMember: boolean
}

export type Asked =
  | { readonly refused: number; readonly why: string }
  | { readonly candidates: readonly Candidate[]; readonly accountName: string; readonly scope: string }

/**
 * What the OAuth page of open.weixin.qq.com shows for its query, before anybody was chosen. Refuses as the real one does: 40013 for an
 * unknown appid, 50001 for an address whose host is not trusted.
 */
export function readAuthorization(world: World, query: URLSearchParams): Asked {
  const appid = query.get('appid') ?? ''
  const [app, corp] = [world.apps.get(appid), world.corps.get(appid)]
  if (!app && !corp) return { refused: 40013, why: 'appid' }
  const redirect = query.get('redirect_uri') ?? ''
  const host = URL.canParse(redirect) ? new URL(redirect).hostname : ''
  const trusted = app ? app.trustedHosts : (corp?.apps.flatMap(each => each.trustedHosts) ?? [])
  if (!trusted.includes(host)) return { refused: 50001, why: 'redirect_uri' }
  const scope = query.get('scope') ?? ''
  const scopes = app ? ['snsapi_base', 'snsapi_userinfo'] : ['snsapi_base', 'snsapi_privateinfo']
  if (query.get('response_type') !== 'code' || !scopes.includes(scope)) return { refused: 10005, why: 'scope' }
  if (!/^[a-zA-Z0-9]{0,128}$/.test(query.get('state') ?? '')) return { refused: 40058, why: 'state' }
  const persons = [...world.people.values()].map(({ id, name }) => ({ id, name, isMember: false }))
  const members = corp?.members.filter(member => member.active).map(({ userid, name }) => ({ id: userid, name, isMember: true })) ?? []
  return { candidates: [...members, ...persons], accountName: app?.name ?? corp?.name ?? '', scope }
}

/** Where the browser goes on after a choice: the address with a code of five minutes that can be used once. */
export function grant(world: World, query: URLSearchParams, choice: string): string | undefined {
  const asked = readAuthorization(world, query)
  const chosen = 'candidates' in asked ? asked.candidates.find(({ id }) => id === choice) : undefined
  if (!chosen || 'refused' in asked) return undefined
  const who = chosen.isMember ? { userid: chosen.id } : { person: chosen.id }
  const code = world.codes.make('oauth', CODE_LIFE, { ...who, appid: query.get('appid') ?? '', scope: asked.scope })
  const target = new URL(query.get('redirect_uri') ?? '')
  target.searchParams.set('code', code)
  target.searchParams.set('state', query.get('state') ?? '')
  return target.href
}
