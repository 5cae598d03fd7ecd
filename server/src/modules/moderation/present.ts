import type { BlockedAddress, Word, WordHit } from '@yanshu/contract/moderation.ts'
import type { BlockedAddressRow, HitRow, WordRow } from './tables.ts'

export function presentWord(row: WordRow): Word {
  return {
    id: row.id, text: row.text, category: row.category, kind: row.kind as Word['kind'], direction: row.direction as Word['direction'], action: row.action as Word['action'],
    enabled: row.enabled === 1, updatedAt: row.updated_at,
  }
}

export function presentAddress(row: BlockedAddressRow, nameOf: (person: string) => string | undefined): BlockedAddress {
  const by = row.by_person === null ? undefined : nameOf(row.by_person)
  return {
    id: row.id, block: row.block, reason: row.reason, at: row.at, refused: row.refused, ...(by !== undefined && { by }),
    ...(row.until_at !== null && { until: row.until_at }), ...(row.refused_at !== null && { refusedAt: row.refused_at }),
  }
}

/** `contactName` of the conversation is undefined when the reader may not see it. */
export function presentHit(row: HitRow, word: WordRow | undefined, author: string | undefined, contactName: string | undefined): WordHit {
  return {
    id: row.id, at: row.at, direction: row.side as WordHit['direction'], action: row.action as WordHit['action'],
    ...(word && { word: { id: word.id, text: word.text, kind: word.kind as Word['kind'], category: word.category } }),
    ...(author !== undefined && { author: { id: row.author, name: author } }),
    ...(contactName !== undefined && { conversation: { id: row.conversation, contactName } }),
    ...(row.message !== null && contactName !== undefined && { message: row.message }),
  }
}
