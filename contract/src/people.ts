import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { permissions } from './permissions.ts'
import { done, id, language, name, pageOf, pageQuery, time } from './primitives.ts'

export const login = z.string().trim().min(2).max(64).regex(/^[\p{L}\p{N}._@-]+$/u)
/** Any characters, pasted or typed; the rules are checked by the server. */
export const password = z.string().min(1).max(256)
export const permission = z.enum(permissions)
export const roleName = z.string().regex(/^[a-z][a-z0-9-]{1,31}$/)

/** The signed-in person as the console needs it. */
export const me = z.strictObject({
  id, login: z.string(), name: z.string(), roles: z.array(z.string()), permissions: z.array(permission),
  groups: z.array(id), language, modules: z.array(z.string()), passwordChangeDue: z.boolean(),
})
export type Me = z.infer<typeof me>

export const signIn = endpoint('POST', '/api/session', {
  summary: 'Sign in: sets the session cookie and answers a bearer token for scripts and sockets',
  permission: 'public',
  input: z.strictObject({ login: z.string().min(1).max(64), password }),
  output: z.strictObject({ token: z.string(), me, lastSignIn: z.strictObject({ at: time, ip: z.string(), failures: z.int() }).exactOptional() }),
  errors: ['wrong_login', 'too_many'],
})
export const readStage = endpoint('GET', '/api/setup', {
  summary: 'Whether somebody has been set up yet, and whether the people are those of the demo', permission: 'public', output: z.strictObject({ stage: z.enum(['fresh', 'demo', 'in_use']) }),
})
export const readMe = endpoint('GET', '/api/session', { summary: 'Who am I', permission: 'signed-in', output: me })
export const signOut = endpoint('DELETE', '/api/session', { summary: 'Sign out', permission: 'signed-in', output: done })
export const socketTicket = endpoint('POST', '/api/session/ticket', {
  summary: 'A token for the first frame of a socket, good for one minute', permission: 'signed-in', readOnly: true,
  output: z.strictObject({ token: z.string() }),
})

const session = z.strictObject({ id: z.string(), at: time, seenAt: time, ip: z.string(), client: z.string(), current: z.boolean() })
export const listSessions = endpoint('GET', '/api/sessions', { summary: 'My sessions', permission: 'signed-in', output: z.strictObject({ items: z.array(session) }) })
export const endSession = endpoint('DELETE', '/api/sessions/:id', {
  summary: 'End one of my sessions', permission: 'signed-in', params: z.strictObject({ id: z.string().max(64) }), output: done, errors: ['absent'],
})
export const editProfile = endpoint('PATCH', '/api/profile', {
  summary: 'Change one\'s own name and language', permission: 'signed-in', input: z.strictObject({ name: name.exactOptional(), language: language.exactOptional() }), output: me,
})
export const changePassword = endpoint('PUT', '/api/profile/password', {
  summary: 'Change one\'s own password; the other sessions end', permission: 'signed-in',
  input: z.strictObject({ present: password, next: password }), output: done, errors: ['wrong_login', 'password_too_weak', 'password_reused'],
})

/** One-time links: setup of the first administrator, invitation, password reset. */
const linkParams = z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) })
export const readLink = endpoint('POST', '/api/links/read', {
  summary: 'What a one-time link is for', permission: 'public', readOnly: true, input: linkParams,
  output: z.strictObject({ purpose: z.enum(['setup', 'invitation', 'reset']), login: z.string().exactOptional(), name: z.string().exactOptional(), expiresAt: time }),
  errors: ['link_expired', 'setup_done'],
})
export const useLink = endpoint('POST', '/api/links/use', {
  summary: 'Use a one-time link: choose a password (and, at setup, login and name)', permission: 'public',
  input: linkParams.extend({ login: login.exactOptional(), name: name.exactOptional(), password }),
  output: z.strictObject({ login: z.string() }), errors: ['link_expired', 'setup_done', 'login_taken', 'password_too_weak', 'password_reused'],
})

export const person = z.strictObject({
  id, login: z.string(), name: z.string(), roles: z.array(z.string()), groups: z.array(id), capacity: z.int(),
  status: z.enum(['invited', 'active', 'disabled']), createdAt: time, lastSignInAt: time.exactOptional(), lockedUntil: time.exactOptional(),
})
export type Person = z.infer<typeof person>
const byId = z.strictObject({ id })
const oneTimeLink = z.strictObject({ url: z.string(), expiresAt: time })

export const listPeople = endpoint('GET', '/api/people', {
  summary: 'People', permission: 'people.read', query: z.strictObject({ text: z.string().max(100).exactOptional(), ...pageQuery }), output: pageOf(person),
})
export const invitePerson = endpoint('POST', '/api/people', {
  summary: 'Invite a person by a one-time link', permission: 'people.manage',
  input: z.strictObject({ login, name, roles: z.array(roleName).min(1).max(8), groups: z.array(id).max(50), capacity: z.int().min(0).max(100) }),
  output: z.strictObject({ person, link: oneTimeLink }), errors: ['login_taken', 'roles_excluded'],
})
export const editPerson = endpoint('PATCH', '/api/people/:id', {
  summary: 'Change a person; changed roles end the sessions', permission: 'people.manage', params: byId,
  input: z.strictObject({
    name: name.exactOptional(), roles: z.array(roleName).min(1).max(8).exactOptional(), groups: z.array(id).max(50).exactOptional(),
    capacity: z.int().min(0).max(100).exactOptional(), status: z.enum(['active', 'disabled']).exactOptional(),
  }),
  output: person, errors: ['absent', 'roles_excluded', 'last_administrator'],
})
export const resetPassword = endpoint('POST', '/api/people/:id/reset', {
  summary: 'A one-time link with which the person chooses a new password; sessions end', permission: 'people.manage', params: byId,
  output: oneTimeLink, errors: ['absent'],
})
export const unlockPerson = endpoint('POST', '/api/people/:id/unlock', {
  summary: 'Lift a lock after failed sign-ins', permission: 'people.manage', params: byId, output: person, errors: ['absent'],
})

export const role = z.strictObject({ name: roleName, shipped: z.boolean(), permissions: z.array(permission), people: z.int() })
export const listRoles = endpoint('GET', '/api/roles', { summary: 'Roles and what they permit', permission: 'people.read', output: z.strictObject({ items: z.array(role) }) })
export const putRole = endpoint('PUT', '/api/roles/:name', {
  summary: 'Make or change a role', permission: 'roles.manage', params: z.strictObject({ name: roleName }),
  input: z.strictObject({ permissions: z.array(permission).max(permissions.length) }), output: role, errors: ['last_administrator', 'rule_refused'],
})
export const removeRole = endpoint('DELETE', '/api/roles/:name', {
  summary: 'Remove a role that nobody holds', permission: 'roles.manage', params: z.strictObject({ name: roleName }), output: done, errors: ['absent', 'rule_refused'],
})
