import type { Kysely } from 'kysely'
import type * as z from 'zod'
import type { Endpoint, EndpointShape, Given, Received } from '@yanshu/contract/endpoint.ts'
import type { AgentFrame, ToAgent, ToVisitor, VisitorFrame } from '@yanshu/contract/realtime.ts'
import type { Migration } from '../base/db/migrate.ts'
import type { Database } from '../database.ts'
import type { Actor } from './actor.ts'
import type { Event, EventList, EventName } from './events/list.ts'

/** What a module contributes to the process. Reads like a table of contents; has no behaviour of its own. */
export interface Module {
  name: string
  /** Handed to other modules as an argument, so it has no switch. */
  essential?: true
  /** Modules that must be on before this one can be. */
  needs?: readonly string[]
  /** Off on a new installation until an administrator switches it on. */
  offAtFirst?: true
  migrations?: Record<string, Migration>
  routes?(on: On): void
  /** Durable: each runs at this module's own cursor, at least once, in order per key. */
  on?: { [N in EventName]?: (event: Event<N>, actor: Actor) => Promise<void> }
  /** Runs in every process, from the head, right after the commit; must not wait. */
  live?: { [N in EventName]?: (event: Event<N>, live: NearLive) => void }
  frames?: { visitor?: FrameHandlers<VisitorFrame>; agent?: FrameHandlers<AgentFrame> }
  /** Called for every connection once it is known whose it is; what they give is called when it is gone. */
  connected?: { visitor?(socket: Socket): () => void; agent?(socket: Socket): () => void }
  jobs?: Record<string, Job>
  /** A strict object whose every key has a default: `settings.get(name)` gives it filled in. */
  settings?: z.ZodObject
  /**
   * Called when the module is switched on, and at start while it is on; undone when it is switched off. `alone`: no other process can
   * be at work on the database, so what is found claimed was claimed by one that is gone.
   */
  start?(alone?: boolean): Promise<() => Promise<void> | void>
}

export interface Job {
  /** Milliseconds from one run's start to the next. */
  everyMs: number
  run(actor: Actor): Promise<void>
  /** Whether there is anything to do. It only reads; while it says no, the job is not even claimed, and nothing is written. */
  isDue?(): Promise<boolean>
}

/** Registers a route: the endpoint says all but what is done. */
export type On = <S extends EndpointShape>(endpoint: Endpoint<S>, handle: (call: Call<S>) => Promise<Given<S>>) => void

export interface Call<S extends EndpointShape = EndpointShape> extends Received<S> {
  actor: Actor
  request: RequestFacts
  reply: ReplyControl
}
export interface RequestFacts {
  headers: Readonly<Record<string, string | undefined>>
  cookies: Readonly<Record<string, string | undefined>>
  /** Scheme and host as the client used them, such as https://kf.example.cn. */
  origin: string
  /** Aborted when the client goes away. */
  signal: AbortSignal
  /** The one file of an upload. Throws `malformed` without one, `too_large` beyond `maxBytes`. */
  file(maxBytes: number): Promise<{ name: string; contentType: string; bytes: Buffer }>
}
export interface ReplyControl {
  setCookie(name: string, value: string, options: { maxAgeS: number }): void
  clearCookie(name: string): void
  header(name: string, value: string): void
  /** Answers bytes in place of JSON (endpoints with `download`). */
  bytes(body: NodeJS.ReadableStream | Buffer, headers: Record<string, string>): never
}

type FrameHandlers<F extends { type: string }> = {
  [T in F['type']]?: (frame: Extract<F, { type: T }>, socket: Socket) => Promise<void> | void
}
/** One live connection, as frame handlers see it. */
export interface Socket {
  readonly id: string
  readonly actor: Actor
  send(frame: ToVisitor | ToAgent): void
  /** Resolves when what was sent has left for the network, or the connection is gone: await it between many frames. */
  drained(): Promise<void>
  /** Frames published to `topic` reach this socket from now on. */
  join(topic: string): void
  leave(topic: string): void
}
/** Publishes frames to topics. A socket that is in several of them gets the frame once; it is encoded once. */
export interface Live {
  toVisitors(topics: readonly string[], frame: ToVisitor): void
  /** `except`: not to those who are in one of these topics too. */
  toAgents(topics: readonly string[], frame: ToAgent, except?: readonly string[]): void
  /** Closes sockets in `topic` for which `which` holds, after a `bye`. */
  close(topic: string, code: string, which?: (socket: Socket) => boolean): void
}
/** Publishes to the sockets of this process, and knows them. */
export interface NearLive extends Live {
  /** Whether a contact's socket of this process is in the topic: what nobody hears need not be read. */
  isHeardByVisitors(topic: string): boolean
  /** The same person, seen anew: what `as` gives is who is at each agent's socket of this process in `topic` from now on. Gives the sockets. */
  regard(topic: string, as: (actor: Actor) => Actor): readonly Socket[]
}

/** What stands open while one piece of work runs inside its group's transaction. Nothing else may be awaited there. */
export interface Tx {
  kysely: Kysely<Database>
  /** Runs one prepared statement; for paths where Kysely's building costs too much. */
  run(sql: string, parameters: readonly unknown[]): Promise<{ rows: Record<string, unknown>[]; changes: number }>
  /** ms UTC, the same for the whole group. */
  now: number
  actor: Actor
  announce<N extends EventName>(name: N, payload: EventList[N]): void
  /** Names the object of the audit row, and which of its fields changed (names only, never values). */
  about(objectType: string, objectId: string, changed?: readonly string[]): void
  /** Nothing was changed after all (a repeat, say), so no audit row is due. */
  unchanged(): void
  /** The audit row tells of a refusal or a failure. */
  outcome(result: 'denied' | 'failed', reason: string): void
}

/**
 * Runs `work` in the process's next group transaction: rows, events and the audit row together or not at all. Resolves
 * after the commit. `action` is `noun.verb`. `work` may run again from its start after a deadlock, so it must keep no
 * state outside. Called by routes, event handlers, jobs and commands only; does not nest.
 */
export type Transact = <T>(actor: Actor, action: string, work: (tx: Tx) => Promise<T>) => Promise<T>
