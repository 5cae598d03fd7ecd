import type { KeyObject } from 'node:crypto'
import { hmacKey, hmacSha256, type Key } from '../../base/crypto.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../actor.ts'
import type { AuditRecordRow } from './tables.ts'

/** What one piece of work tells of itself for its audit row. */
export interface Deed {
  actor: Actor
  /** `noun.verb` */
  action: string
  objectType: string
  objectId: string
  changed: readonly string[]
  result: 'success' | 'denied' | 'failed'
  reason: string
}

/** The last link of a lane's chain. */
export interface Link {
  seq: number
  hash: string
}

export const auditColumns = [
  'id', 'chain_id', 'seq', 'ts', 'node', 'tenant_id', 'actor_type', 'actor_id', 'actor_name_hash', 'session_id_hash', 'role_at_time',
  'src_ip', 'src_port', 'ua_hash', 'channel', 'event_type', 'object_type', 'object_id', 'action', 'result', 'reason_code',
  'changed_fields', 'request_id', 'trace_id', 'policy_version', 'on_behalf_of', 'approval_id', 'prev_hash', 'hash', 'key_id',
] as const satisfies readonly (keyof AuditRecordRow)[]

/** Stands in a mandatory field that does not apply: nobody signed in, no brand concerned, no object of its own. */
const none = '-'

const mostInside = 200

/** What `prev_hash` holds in the first record of a chain. */
export const chainStart = '0'.repeat(64)

/** Builds and links records of one lane: `hash = HMAC-SHA-256(key, prev_hash ‖ JCS(record without prev_hash and hash))`, in hex. */
export function createRecorder(key: Key, node: string) {
  const secret = hmacKey(key)
  const pseudonyms = new WeakMap<Actor, { name: string; session: string; agent: string }>()
  // What events do is done by an actor of its own each time, under the names of a few modules.
  const ofInside = new Map<string, string>()

  function pseudonymsOf(actor: Actor) {
    let known = pseudonyms.get(actor)
    if (!known) {
      known = { name: pseudonymOfName(actor), session: pseudonym(secret, actor.session), agent: pseudonym(secret, actor.userAgent) }
      pseudonyms.set(actor, known)
    }
    return known
  }

  function pseudonymOfName({ type, name }: Actor): string {
    if (type !== 'bot' && type !== 'job' && type !== 'system') return pseudonym(secret, name)
    let known = ofInside.get(name)
    if (known === undefined) {
      known = pseudonym(secret, name)
      if (ofInside.size < mostInside) ofInside.set(name, known)
    }
    return known
  }

  return {
    /** The record that follows `last` in `chain`, at `ts` (ms UTC). */
    next(chain: string, last: Link, deed: Deed, ts: number): AuditRecordRow {
      const { actor } = deed
      const hidden = pseudonymsOf(actor)
      // Keys in the order of RFC 8785, so that JSON.stringify gives the canonical form (plain ASCII keys, text and integers).
      const body = {
        action: deed.action.slice(deed.action.indexOf('.') + 1),
        actor_id: actor.id || none,
        actor_name_hash: hidden.name,
        actor_type: actor.type,
        approval_id: '',
        chain_id: chain,
        changed_fields: JSON.stringify(deed.changed),
        channel: actor.channel,
        event_type: deed.action,
        id: newId(),
        key_id: key.id,
        node,
        object_id: deed.objectId || none,
        object_type: deed.objectType || none,
        on_behalf_of: '',
        policy_version: '1',
        reason_code: deed.reason,
        request_id: actor.requestId || none,
        result: deed.result,
        role_at_time: actor.role || none,
        seq: last.seq + 1,
        session_id_hash: hidden.session,
        src_ip: actor.ip || none,
        src_port: actor.port,
        tenant_id: actor.brand ?? none,
        trace_id: '',
        ts,
        ua_hash: hidden.agent,
      }
      return { ...body, prev_hash: last.hash, hash: linkHash(secret, last.hash, JSON.stringify(body)) }
    },
  }
}
export type Recorder = ReturnType<typeof createRecorder>

/** The hash of a record whose canonical JSON (without `prev_hash` and `hash`) is `canonical`. */
export function linkHash(secret: KeyObject, previous: string, canonical: string): string {
  return hmacSha256(secret, previous + canonical).toString('hex')
}

function pseudonym(secret: KeyObject, text: string): string {
  return text === '' ? none : hmacSha256(secret, `name:${text}`).toString('hex').slice(0, 32)
}
