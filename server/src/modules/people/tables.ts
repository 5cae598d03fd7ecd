export interface PeopleTables {
  people: PersonRow
  roles: RoleRow
  password_history: { person: string; hash: string; at: number }
  sessions: SessionRow
  links: LinkRow
  sign_in_addresses: AddressRow
  skill_groups: GroupRow
  group_members: MemberRow
  api_keys: ApiKeyRow
  group_inboxes: { group_id: string; inbox: string }
  office_members: OfficeMemberRow
}

/** Somebody who works here. Never deleted, so that neither id nor login is used again. */
export interface PersonRow {
  id: string
  login: string
  /** NFKC and case folded; unique. */
  login_key: string
  name: string
  /** JSON list of role names. */
  roles: string
  status: string
  capacity: number
  language: string
  password_hash: string | null
  password_at: number | null
  /** Failed sign-ins since the last good one. */
  failures: number
  locked_until: number | null
  last_sign_in_at: number | null
  last_sign_in_ip: string | null
  created_at: number
}

export interface RoleRow {
  name: string
  shipped: number
  permissions: string
  /** JSON list of what shipping has given so far; null for a role that somebody made. */
  given: string | null
  changed_at: number
}

/** A signed-in browser or script. Only a hash of its token is stored; an ended session is gone. */
export interface SessionRow {
  id: string
  person: string
  token_hash: string
  created_at: number
  /** The last human activity, up to a minute late. */
  seen_at: number
  ip: string
  client: string
}

/** A one-time link. Only a hash of its secret is stored. */
export interface LinkRow {
  id: string
  secret_hash: string
  purpose: string
  person: string | null
  expires_at: number
  used_at: number | null
  created_at: number
}

/** Failed sign-ins of one address within a span of time. */
export interface AddressRow {
  address: string
  failures: number
  since: number
  locked_until: number | null
}

/** `skill` is 0 to 100. `lent` is 1 for who is in the group only while its backlog is long. */
export interface MemberRow {
  group_id: string
  person: string
  skill: number
  lent: number
}

export interface GroupRow {
  id: string
  name: string
  /** 1 in one row, null in the others: unique. */
  default_mark: number | null
  created_at: number
}

/** In `company` (of a vendor) `member` is the person. */
export interface OfficeMemberRow { id: string; company: string; member: string; person: string; bound_at: number }

/** A key of a program. Only a hash of it is stored; a revoked one stays, so that the record can be read. */
export interface ApiKeyRow {
  id: string
  name: string
  secret_hash: string
  ending: string
  /** JSON list of permissions. */
  scopes: string
  /** JSON list of the brands to which it is limited; null is all. */
  brands: string | null
  made_by: string
  created_at: number
  expires_at: number | null
  used_at: number | null
  revoked_at: number | null
}
