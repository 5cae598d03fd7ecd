import type { Permission } from '@yanshu/contract/permissions.ts'
import type { Person } from '@yanshu/contract/people.ts'
import type { PersonRow, RoleRow, SessionRow } from './tables.ts'

export function presentPerson(row: PersonRow, groups: readonly string[], now: number): Person {
  return {
    id: row.id, login: row.login, name: row.name, roles: rolesOf(row), groups: [...groups], capacity: row.capacity,
    status: row.status as Person['status'], createdAt: row.created_at,
    ...(row.last_sign_in_at !== null && { lastSignInAt: row.last_sign_in_at }),
    ...(row.locked_until !== null && row.locked_until > now && { lockedUntil: row.locked_until }),
  }
}

export function presentRole(row: RoleRow, people: readonly PersonRow[]) {
  return {
    name: row.name, shipped: row.shipped === 1, permissions: JSON.parse(row.permissions) as Permission[],
    people: people.filter((person) => rolesOf(person).includes(row.name)).length,
  }
}

export function presentSession(row: SessionRow, current: string) {
  return { id: row.id, at: row.created_at, seenAt: row.seen_at, ip: row.ip, client: row.client, current: row.id === current }
}

export function rolesOf(row: Pick<PersonRow, 'roles'>): string[] {
  return JSON.parse(row.roles) as string[]
}
