import type { Language } from '@yanshu/contract/errors.ts'
import type { Permission } from '@yanshu/contract/permissions.ts'
import { fail } from '../base/errors.ts'

/** Who acts, and from where. Every state change and every refusal is put on record with it. */
export interface Actor {
  type: 'user' | 'visitor' | 'bot' | 'token' | 'job' | 'system'
  /** Person, contact, module or job; `-` for nobody yet known. */
  id: string
  /** A person's name, a contact's name: shown in messages, only hashed in the audit. */
  name: string
  /** The roles at this time, joined by `+`. */
  role: string
  permissions: ReadonlySet<Permission>
  /** Skill groups of a person. */
  groups: readonly string[]
  session: string
  ip: string
  port: number
  userAgent: string
  /** console, widget, api, socket, cli, event, job */
  channel: string
  requestId: string
  language: Language
  /** The inbox of a visitor. */
  inbox?: string
  brand?: string
  /** The only brands that a key may reach; all where it is absent. */
  brands?: ReadonlySet<string>
}

const nobody: Actor = {
  type: 'system', id: '-', name: '', role: '', permissions: new Set(), groups: [], session: '', ip: '', port: 0, userAgent: '',
  channel: 'server', requestId: '', language: 'zh-CN',
}

/** The actor of work that nobody asked for over the network. */
export function inside(type: 'bot' | 'job' | 'system', id: string, requestId: string, channel = 'server'): Actor {
  return { ...nobody, type, id, name: id, role: type, requestId, channel }
}

/** Somebody who has not said who they are. */
export function stranger(from: Pick<Actor, 'ip' | 'port' | 'userAgent' | 'channel' | 'requestId' | 'language'>): Actor {
  return { ...nobody, type: 'visitor', ...from }
}

/** Whether the actor holds the permission, or one of them. */
export function may(actor: Actor, needed: Permission | readonly Permission[]): boolean {
  return typeof needed === 'string' ? actor.permissions.has(needed) : needed.some((each) => actor.permissions.has(each))
}

/** What belongs to all brands, or to another, is not changed by a key that is limited to some. Fails with `forbidden`. */
export function insistOnBrand(actor: Pick<Actor, 'brands'>, brand: string | null | undefined): void {
  if (!reaches(actor, brand)) throw fail.forbidden('forbidden', { reason: 'key_limited_to_brands' })
}

/** Whether what belongs to `brand` is within the actor's reach; what belongs to none, or to all, is not for one that is limited. */
export function reaches({ brands }: Pick<Actor, 'brands'>, brand: string | null | undefined): boolean {
  return brands === undefined || (brand !== null && brand !== undefined && brands.has(brand))
}
