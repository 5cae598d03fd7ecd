import { brandKeyRoutes } from '@yanshu/contract/api-keys.ts'
import type { Access } from '@yanshu/contract/permissions.ts'
import { fail } from '../../base/errors.ts'
import { may, type Actor } from '../actor.ts'

/** Throws `unauthenticated` for a stranger and `forbidden`, naming what is needed, for somebody who may not; `public` lets everybody pass. */
export function insistOnAccess(actor: Actor | undefined, access: Access): void {
  if (access === 'public') return
  if (!actor) throw fail.unauthenticated('unauthenticated')
  if (!isAllowed(actor, access)) throw fail.forbidden('forbidden', needs(access))
}

const withinBrands: ReadonlySet<string> = new Set(brandKeyRoutes)

/** Throws `forbidden` for one that is limited to brands where the route, `METHOD /path/:of` an endpoint, is not known to keep within them. */
export function insistOnReach(actor: Actor | undefined, route: string): void {
  if (actor?.brands && !withinBrands.has(route)) throw fail.forbidden('forbidden', { reason: 'key_limited_to_brands' })
}

/** Any one of these is enough. */
function needs(access: Access): { permissions: string[] } | undefined {
  if (access === 'visitor' || access === 'signed-in' || access === 'public') return undefined
  return { permissions: typeof access === 'string' ? [access] : [...access] }
}

function isAllowed(actor: Actor, access: Exclude<Access, 'public'>): boolean {
  if (access === 'visitor') return actor.type === 'visitor'
  if (access === 'signed-in') return actor.type === 'user' || actor.type === 'token'
  return may(actor, access)
}
