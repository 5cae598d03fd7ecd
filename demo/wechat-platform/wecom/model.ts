import type { CallbackSettings, Line, Person, Window } from '../model.ts'

export interface Member {
  readonly userid: string
  readonly name: string
  readonly active: boolean
}

/** An application of the corp with a secret of its own. */
export interface CorpApp {
  readonly agentid: string
  readonly name: string
  readonly secret: string
  /** 微信客服 → 可调用接口的应用. */
  readonly kf: boolean
  /** 客户联系 → 可调用接口的应用. */
  readonly contacts: boolean
  /** Userids who can see the application; left out: everybody. */
  readonly visibleTo?: readonly string[]
  readonly trustedHosts: readonly string[]
  allowedIps?: readonly string[]
  callback?: CallbackSettings
}

/** Somebody whom members have as an external contact. */
export interface Follow {
  readonly userid: string
  readonly remark: string
  readonly description: string
  /** Seconds. */
  readonly createtime: number
  readonly tags: readonly { readonly group_name: string; readonly tag_name: string; readonly tag_id: string; readonly type: number }[]
  readonly remark_mobiles: readonly string[]
  readonly add_way: number
  readonly state: string
}

export interface Customer {
  readonly external: string
  readonly person: Person
  readonly follows: Follow[]
}

/** 0 new, 1 assistant, 2 pool, 3 a servicer, 4 ended. */
export type ServiceState = 0 | 1 | 2 | 3 | 4

/** A customer at a kf account. */
export interface Session {
  readonly external: string
  readonly person: Person
  state: ServiceState
  servicer: string
  window?: Window
  /** Last thing that happened, milliseconds. */
  activeAt: number
  /** Last message or entering of the customer, milliseconds; 0: never. */
  seenAt: number
  entered?: { readonly scene: string; readonly scene_param: string }
  /** When a welcome message was last offered. */
  greetedAt?: number
  refuses: boolean
  readonly lines: Line[]
}

/** An entry of what sync_msg gives. */
export interface SyncEntry {
  readonly msgid: string
  readonly at: number
  readonly body: Readonly<Record<string, unknown>>
}

/** A kf account (微信客服账号). */
export interface Desk {
  readonly id: string
  name: string
  /** False: it is not managed by the API. */
  managed: boolean
  /** Who gets a new session: the API, or the servicers at once. */
  intake: 'api' | 'servicers'
  readonly servicers: Map<string, { status: 0 | 1; stopType: 0 | 1 }>
  readonly sessions: Map<string, Session>
  readonly log: SyncEntry[]
  /** Ids of messages that the API sent, so that a repeat is refused. */
  readonly sentIds: Set<string>
}

export interface Corp {
  readonly corpid: string
  readonly name: string
  /** An unverified corp may serve few customers. */
  readonly verified: boolean
  readonly apps: readonly CorpApp[]
  readonly members: readonly Member[]
  readonly desks: Map<string, Desk>
  readonly customers: Map<string, Customer>
  /** Mini programs that may be sent as cards. */
  readonly linked: readonly string[]
}
