import { exclusiveRoles, type Permission } from '@yanshu/contract/permissions.ts'

/** Permissions by role name. */
export type RoleBook = ReadonlyMap<string, readonly Permission[]>

const administering: readonly Permission[] = ['people.manage', 'roles.manage', 'settings.manage', 'modules.manage', 'webhooks.manage', 'api-keys.manage']

/** What nobody hands out, or takes over by a reset, without holding it: everything but everyday work. */
const powers: ReadonlySet<Permission> = new Set([
  ...administering, 'people.read', 'groups.manage', 'inboxes.manage', 'brands.manage', 'audit.read',
])
/** Of the powers, those that everyday roles hold as well. */
const harmless: ReadonlySet<Permission> = new Set(['people.read', 'groups.manage'])

/** Everything that the roles permit together. Names that no role has permit nothing. */
export function permissionsOf(roles: readonly string[], book: RoleBook): Set<Permission> {
  return new Set(roles.flatMap((role) => book.get(role) ?? []))
}

/**
 * Whether one person must not hold these roles together: two of the separated powers (GB/T 22239-2019 8.1.5), or, by
 * whatever roles, reading the audit and administering at once.
 */
export function areExcluded(roles: readonly string[], book: RoleBook): boolean {
  return exclusiveRoles.filter((each) => roles.includes(each)).length > 1 || isMixed(permissionsOf(roles, book))
}

/** Whether the permissions let somebody administer and also read what the audit says of that. */
export function isMixed(permissions: Iterable<Permission>): boolean {
  const all = new Set(permissions)
  return all.has('audit.read') && administering.some((each) => all.has(each))
}

/** Whether an actor may give somebody these permissions, or act on an account that has them. */
export function mayGrant(actor: ReadonlySet<Permission>, granted: Iterable<Permission>): boolean {
  if (actor.has('roles.manage')) return true
  return [...granted].every((each) => !powers.has(each) || harmless.has(each) || actor.has(each))
}
