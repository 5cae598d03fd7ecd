import { keyPrefix, neverInKeys, type ApiKey } from '@yanshu/contract/api-keys.ts'
import { permissions, type Permission } from '@yanshu/contract/permissions.ts'
import type { Clock } from '../../../base/clock.ts'
import { randomToken, sha256hex } from '../../../base/crypto.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import { inside, may, type Actor } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { Asking } from '../signing/sessions.ts'
import type { ApiKeyRow } from '../tables.ts'
import { createKeyQueries } from './queries.ts'

/** Without `brands` it is not limited to any. */
export interface NewKey { name: string; scopes: readonly Permission[]; brands?: readonly string[] | undefined; expiresAt?: number | undefined }

/** A key is read anew after this time; the event of its end is quicker. */
const freshMs = 2000
const touchMs = 60_000
const rememberedLimit = 5000

/** Keys with which programs call the API: `Authorization: Bearer ysk_…`. */
export function createApiKeys({ db, transact, clock }: { db: Db; transact: Transact; clock: Clock }) {
  const queries = createKeyQueries(db)
  const known = new Map<string, { at: number; reading: Promise<ApiKeyRow | undefined> }>()
  const touched = new Map<string, number>()

  function recall(hash: string): Promise<ApiKeyRow | undefined> {
    const now = clock.monotonic()
    const found = known.get(hash)
    if (found && now - found.at < freshMs) return found.reading
    if (known.size >= rememberedLimit) known.clear()
    const reading = queries.byHash(hash)
    known.set(hash, { at: now, reading })
    // What is not there is asked for anew: it may be made by another process at any moment.
    reading.then((row) => row === undefined && drop(hash, reading), () => drop(hash, reading))
    return reading
  }

  function drop(hash: string, reading: Promise<ApiKeyRow | undefined>): void {
    if (known.get(hash)?.reading === reading) known.delete(hash)
  }

  /** Stored at most once a minute; lost at worst with the process. */
  function touch(row: ApiKeyRow): void {
    const now = clock.now()
    if (now - Math.max(row.used_at ?? 0, touched.get(row.id) ?? 0) < touchMs) return
    touched.set(row.id, now)
    transact(inside('system', 'people', ''), 'api_key.touch', (tx) => queries.touch(tx, row.id)).catch(() => undefined)
  }

  return {
    /** Who a request with such a key is by; undefined for one that there is not, or not any more. */
    async identify(token: string, from: Asking): Promise<Actor | undefined> {
      const row = await recall(sha256hex(token))
      if (!row || row.revoked_at !== null || (row.expires_at !== null && row.expires_at <= clock.now())) return undefined
      touch(row)
      const scopes = new Set((JSON.parse(row.scopes) as Permission[]).filter((each) => permissions.includes(each) && !neverInKeys.includes(each)))
      return {
        type: 'token', id: row.id, name: row.name, role: 'api-key', permissions: scopes, groups: [], session: '',
        ip: from.ip, port: from.port, userAgent: from.userAgent, channel: 'api', requestId: from.requestId, language: from.language, ...(row.brands !== null && { brands: new Set(JSON.parse(row.brands) as string[]) }),
      }
    },

    list: async (): Promise<ApiKey[]> => (await queries.live()).map(present),

    /** Fails with `forbidden` for what no key may do or the maker may not do, with `name_taken`, and with `malformed` for an end in the past. */
    async make(tx: Tx, actor: Actor, { name, scopes, brands, expiresAt }: NewKey): Promise<{ key: ApiKey; secret: string }> {
      const refused = scopes.filter((each) => neverInKeys.includes(each) || !may(actor, each))
      if (refused.length > 0) throw fail.forbidden('forbidden', { scopes: refused })
      if (expiresAt !== undefined && expiresAt <= tx.now) throw fail.malformed('malformed', { issues: [{ path: 'input.expiresAt', code: 'past' }] })
      if (await queries.isNameTaken(tx, name)) throw fail.conflict('name_taken')
      const secret = keyPrefix + randomToken()
      const row: ApiKeyRow = {
        id: newId(), name, secret_hash: sha256hex(secret), ending: secret.slice(-4), scopes: JSON.stringify([...new Set(scopes)]), brands: brands === undefined ? null : JSON.stringify([...new Set(brands)]), made_by: actor.id,
        created_at: tx.now, expires_at: expiresAt ?? null, used_at: null, revoked_at: null,
      }
      await queries.add(tx, row)
      tell(tx, row.id, ['name', 'scopes', 'brands', 'expires_at'])
      return { key: present(row), secret }
    },
    /** Fails with `absent`. */
    async revoke(tx: Tx, id: string): Promise<void> {
      tx.about('api_key', id)
      if (!(await queries.revoke(tx, id))) throw fail.absent('absent')
      tell(tx, id, ['revoked_at'])
    },
    /** A key was made or revoked: all are read anew. */
    forget: (): void => known.clear(),
  }
}
export type ApiKeys = ReturnType<typeof createApiKeys>

/** Whether a bearer token is such a key, or pretends to be. */
export function isApiKey(token: string): boolean {
  return token.startsWith(keyPrefix)
}

function tell(tx: Tx, key: string, changed: readonly string[]): void {
  tx.about('api_key', key, changed)
  tx.announce('api_key.changed', { key })
}

function present(row: ApiKeyRow): ApiKey {
  return {
    id: row.id, name: row.name, scopes: JSON.parse(row.scopes) as Permission[], ...(row.brands !== null && { brands: JSON.parse(row.brands) as string[] }), ending: row.ending, createdAt: row.created_at,
    ...(row.expires_at !== null && { expiresAt: row.expires_at }), ...(row.used_at !== null && { usedAt: row.used_at }),
  }
}
