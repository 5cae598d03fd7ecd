export interface ModerationTables {
  moderation_words: WordRow
  moderation_hits: HitRow
  blocked_addresses: BlockedAddressRow
}

/** A word that is looked for. `word_key` is its kind and how it is compared: unique. */
export interface WordRow {
  id: string
  text: string
  word_key: string
  category: string
  kind: string
  direction: string
  action: string
  enabled: number
  updated_at: number
}

/** That a word was found, without the text. `once` keeps a repeat from being told twice. */
export interface HitRow {
  id: string
  once: string
  word: string
  side: string
  action: string
  conversation: string
  /** Null when the message was refused. */
  message: string | null
  author: string
  at: number
}

/** A network address or block that may not come in. */
export interface BlockedAddressRow {
  id: string
  block: string
  reason: string
  by_person: string | null
  at: number
  until_at: number | null
  refused: number
  refused_at: number | null
}
