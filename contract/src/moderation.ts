import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { conversationReaders } from './permissions.ts'
import { done, id, pageOf, pageQuery, time } from './primitives.ts'

/** Whose messages a word is looked for in, and what happens where it is found. */
export const wordDirection = z.enum(['contact', 'agent', 'both'])
export type WordDirection = z.infer<typeof wordDirection>
export const wordAction = z.enum(['warn', 'mask', 'block'])
export type WordAction = z.infer<typeof wordAction>
/**
 * A `word` as it is written; a `pattern` in which `?` stands for one character, `#` for one digit and `*` for up to ten
 * characters; a `secret` that is recognised by its check digits (`bank_card`, `id_card`).
 */
export const wordKind = z.enum(['word', 'pattern', 'secret'])
export type WordKind = z.infer<typeof wordKind>
export const secretKinds = ['bank_card', 'id_card'] as const
export type SecretKind = (typeof secretKinds)[number]

const rule = { direction: wordDirection, action: wordAction, enabled: z.boolean() }
const category = z.string().trim().max(40)
export const wordLength = 100
const entered = { text: z.string().trim().min(1).max(wordLength), category, kind: z.enum(['word', 'pattern']), ...rule }
export const word = z.strictObject({ id, text: z.string(), category: z.string(), kind: wordKind, ...rule, updatedAt: time })
export type Word = z.infer<typeof word>
export const wordInput = z.strictObject(entered)
export type WordInput = z.infer<typeof wordInput>

/** Where in a checked text a word stands: UTF-16 positions of the text as it was given. */
export const foundWord = z.strictObject({ word: id, text: z.string(), kind: wordKind, action: wordAction, start: z.int().min(0), end: z.int().min(1) })
export type FoundWord = z.infer<typeof foundWord>

const byId = z.strictObject({ id })
const manage = { permission: 'moderation.manage' } as const
export const listWords = endpoint('GET', '/api/moderation/words', {
  ...manage, summary: 'Sensitive words, latest change first',
  query: z.strictObject({ text: z.string().max(100).exactOptional(), category: z.string().max(40).exactOptional(), ...pageQuery }), output: pageOf(word),
})
export const listWordCategories = endpoint('GET', '/api/moderation/categories', {
  ...manage, summary: 'Categories of sensitive words', output: z.strictObject({ items: z.array(z.string()) }),
})
export const makeWord = endpoint('POST', '/api/moderation/words', { ...manage, summary: 'Add a sensitive word', input: wordInput, output: word, errors: ['name_taken', 'rule_refused'] })
export const editWord = endpoint('PUT', '/api/moderation/words/:id', {
  ...manage, summary: 'Change a sensitive word; a built-in secret keeps its text', params: byId, input: wordInput.extend({ kind: wordKind }), output: word, errors: ['absent', 'name_taken', 'rule_refused'],
})
export const removeWord = endpoint('DELETE', '/api/moderation/words/:id', { ...manage, summary: 'Remove a sensitive word', params: byId, output: done, errors: ['absent', 'rule_refused'] })
export const importWords = endpoint('POST', '/api/moderation/words/import', {
  ...manage, summary: 'Add or change words from rows, by text and kind', input: z.strictObject({ words: z.array(wordInput).min(1).max(5000) }),
  output: z.strictObject({ added: z.int(), changed: z.int() }), errors: ['rule_refused'],
})

const checked = z.strictObject({ text: z.string().min(1).max(4000) })
export const checkText = endpoint('POST', '/api/moderation/check', {
  summary: 'What would happen to a text that one sends', permission: 'conversations.reply', readOnly: true, input: checked,
  output: z.strictObject({ action: wordAction.exactOptional(), found: z.array(foundWord) }),
})
export const tryWords = endpoint('POST', '/api/moderation/try', {
  ...manage, summary: 'What would happen to a text of either side', readOnly: true, input: checked.extend({ direction: z.enum(['contact', 'agent']) }),
  output: z.strictObject({ action: wordAction.exactOptional(), found: z.array(foundWord), after: z.string() }),
})

export const wordHit = z.strictObject({
  id, at: time, word: z.strictObject({ id, text: z.string(), kind: wordKind, category: z.string() }).exactOptional(),
  direction: z.enum(['contact', 'agent']), action: wordAction, author: z.strictObject({ id, name: z.string() }).exactOptional(),
  /** Absent when the reader may not see the conversation. */
  conversation: z.strictObject({ id, contactName: z.string() }).exactOptional(),
  /** Absent for a message that was refused. */
  message: id.exactOptional(),
})
export type WordHit = z.infer<typeof wordHit>
export const listHits = endpoint('GET', '/api/moderation/hits', {
  summary: 'Where sensitive words were found, latest first; no text is kept', permission: 'moderation.manage',
  query: z.strictObject({ direction: z.enum(['contact', 'agent']).exactOptional(), action: wordAction.exactOptional(), word: id.exactOptional(), ...pageQuery }), output: pageOf(wordHit),
})

/** An IPv4 or IPv6 address, or a block of them such as 203.0.113.0/24. */
const addressBlock = z.string().trim().min(2).max(49)
const reason = z.string().trim().min(1).max(200)
export const blockedAddress = z.strictObject({
  id, block: z.string(), reason: z.string(), by: z.string().exactOptional(), at: time, until: time.exactOptional(), refused: z.int().min(0), refusedAt: time.exactOptional(),
})
export type BlockedAddress = z.infer<typeof blockedAddress>
export const listBlockedAddresses = endpoint('GET', '/api/moderation/addresses', { ...manage, summary: 'Network addresses that may not come in', output: z.strictObject({ items: z.array(blockedAddress) }) })
export const blockAddress = endpoint('POST', '/api/moderation/addresses', {
  ...manage, summary: 'Keep a network address or block of addresses out', input: z.strictObject({ block: addressBlock, reason, until: time.exactOptional() }), output: blockedAddress,
  errors: ['name_taken', 'rule_refused'],
})
export const unblockAddress = endpoint('DELETE', '/api/moderation/addresses/:id', { ...manage, summary: 'Let an address in again', params: byId, output: done, errors: ['absent'] })

/** Whether a text would be refused or changed, for a composer that asks while one types. */
export const moderationStanding = endpoint('GET', '/api/moderation/standing', {
  summary: 'Whether any word is looked for in what agents send', permission: conversationReaders, output: z.strictObject({ agents: z.boolean() }),
})
