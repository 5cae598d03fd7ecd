import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Clock } from '../../base/clock.ts'
import type { Kv } from '../../ports/kv/port.ts'
import type { Actor } from '../actor.ts'
import type { Readiness } from '../readiness.ts'
import type { Identifying } from './arrival.ts'
import type { HttpLimits } from './limits.ts'
import type { StaticPages } from './assets.ts'

export interface HttpDeps {
  /** Who asks, by cookie or bearer token; undefined for a stranger. May throw a Failure (an expired password, say). */
  identify(request: Identifying): Promise<Actor | undefined>
  /** Puts a refusal on record; must neither throw nor wait. `action` is `METHOD /path/:of` the endpoint. */
  refused(actor: Actor, action: string, code: string): void
  limits: HttpLimits
  /** Where processes count together; without it each counts for itself. */
  kv?: Kv
  log: Pick<Logger, 'error' | 'warn'>
  clock: Clock
  isOn(module: string): boolean
  isReady(): Promise<Readiness>
  /** Addresses and CIDR blocks of proxies whose forwarding headers count. */
  trustProxy: readonly string[]
  /** Checks every answer against its contract; a difference is an internal error. For tests and development. */
  checkOutputs: boolean
  /** Whether reads may go to replicas, so that clients are told of positions. */
  hasReplicas?: boolean
  pages: StaticPages
  /** Exact origins that may embed the inbox's widget; undefined when there is no such inbox. */
  ancestors(inbox: string): Promise<readonly string[] | undefined>
  /** What a file at the top of our domain holds by which a vendor sees that the domain is ours; undefined where there is none of that name. */
  domainFile?(name: string): Promise<string | undefined>
  demo?: DemoPages
  raw?: RawPages
  /** Answers a vendor's callback at /hooks/:inbox. */
  hooks?: Hooks
  /** Told of every answer: the route's path or `page`, the status, how long it took in seconds. */
  observe?(route: string, status: number, seconds: number): void
}

/** What reads requests and writes answers below a path by itself. */
export interface RawPages {
  /** `/path`, without a slash at its end. */
  below: string
  /** `request.url` is the path below, from its slash on. */
  answer(request: IncomingMessage, response: ServerResponse): void
  /** Scripts of its own in front of those of the console's page at a path, so that it can play the program in which that page is opened. */
  scripts: Readonly<Record<string, string>>
  /** Whether a request for that path below counts against the rate of its sender at `ip`. */
  counts(path: string, ip: string): boolean
}
export type DemoPages = (request: DemoRequest) => Promise<DemoAnswer>
export interface DemoRequest {
  method: string
  /** Begins with /demo/. */
  path: string
  query: URLSearchParams
  headers: Readonly<Record<string, string | undefined>>
  /** Scheme and host as the client used them. */
  origin: string
  body: Buffer | undefined
}
export interface DemoAnswer {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}
export type Hooks = (inbox: string, request: HookRequest) => Promise<HookAnswer>
export interface HookRequest {
  method: string
  query: URLSearchParams
  headers: Readonly<Record<string, string | undefined>>
  /** As it came: signatures are over these bytes. */
  body: Buffer
}
export interface HookAnswer { status: number; headers: Record<string, string>; body: string }
