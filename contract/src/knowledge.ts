import * as z from 'zod'
import { botAct } from './bot.ts'
import { endpoint } from './endpoint.ts'
import { goods } from './messages.ts'
import { cardUrl, done, id, intFromText, pageOf, pageQuery, time, title, webUrl } from './primitives.ts'
import { intentId, slotType } from './understanding.ts'

const question = z.string().trim().min(1).max(200)
const answer = z.string().trim().min(1).max(4000)
/** What kind of text it is: an answer to a question, or a document on goods that is found and shown as such. */
export const entryKinds = ['answer', 'specification', 'review'] as const
export const entryKind = z.enum(entryKinds)
export type EntryKind = z.infer<typeof entryKind>

/**
 * Answers by one typed value; the entry's own answer serves all other values. `values` are names as people write them (江浙沪, L), of goods
 * the shop's ids. `question` asks for the value where none was named; without it nothing is asked, and the entry's own answer is given.
 */
export const variants = z.strictObject({
  slot: slotType,
  question: question.exactOptional(),
  answers: z.array(z.strictObject({ values: z.array(z.string().trim().min(1).max(60)).min(1).max(60), answer })).min(1).max(40),
})
export type Variants = z.infer<typeof variants>

export const entryInput = z.strictObject({
  title,
  questions: z.array(question).max(100),
  answer,
  category: z.string().trim().max(64),
  links: z.array(z.strictObject({ label: z.string().trim().min(1).max(100), url: webUrl.or(cardUrl) })).max(5),
  goods: z.array(goods).max(5),
  brand: id.exactOptional(),
  enabled: z.boolean(),
  /** What it answers; several entries may answer one intent. */
  intent: intentId.exactOptional(),
  variants: variants.exactOptional(),
  /** `answer` where it is left out. */
  kind: entryKind.exactOptional(),
  /** In use from the first moment until before the second one. */
  validFrom: time.exactOptional(),
  validUntil: time.exactOptional(),
})
export const entry = entryInput.extend({ id, updatedAt: time, updatedBy: z.string().exactOptional(), revision: z.int() })
export type Entry = z.infer<typeof entry>
const byId = z.strictObject({ id })

export const listEntries = endpoint('GET', '/api/knowledge', {
  summary: 'Knowledge entries, latest change first; with `text`, best match first', permission: 'knowledge.read',
  query: z.strictObject({
    text: z.string().max(200).exactOptional(), category: z.string().max(64).exactOptional(), intent: intentId.exactOptional(), kind: entryKind.exactOptional(), ...pageQuery,
  }),
  output: pageOf(entry),
})
export const listCategories = endpoint('GET', '/api/knowledge/categories', {
  summary: 'Categories and how many entries each has', permission: 'knowledge.read',
  output: z.strictObject({ items: z.array(z.strictObject({ name: z.string(), entries: z.int() })) }),
})
export const readEntry = endpoint('GET', '/api/knowledge/:id', { summary: 'One entry', permission: 'knowledge.read', params: byId, output: entry, errors: ['absent'] })
export const makeEntry = endpoint('POST', '/api/knowledge', { summary: 'Add an entry', permission: 'knowledge.edit', input: entryInput, output: entry })
export const editEntry = endpoint('PUT', '/api/knowledge/:id', {
  summary: 'Change an entry; `revision` is the one that was read', permission: 'knowledge.edit', params: byId, input: entryInput.extend({ revision: z.int() }), output: entry, errors: ['absent', 'conflict'],
})
export const removeEntry = endpoint('DELETE', '/api/knowledge/:id', { summary: 'Remove an entry', permission: 'knowledge.edit', params: byId, output: done, errors: ['absent'] })
export const restoreEntry = endpoint('POST', '/api/knowledge/:id/restore', { summary: 'Bring back a removed entry', permission: 'knowledge.edit', params: byId, output: entry, errors: ['absent'] })

const rowProblem = z.strictObject({ row: z.int(), problem: z.enum(['no_title', 'no_answer', 'too_long', 'duplicate', 'bad_intent', 'bad_kind', 'bad_time', 'bad_variants']) })
export const importEntries = endpoint('POST', '/api/knowledge/import', {
  summary: 'Import CSV or Excel (columns 标题 问法 答案 分类 意图 类型 分情况答案 生效时间 失效时间, or title questions answer category intent kind variants from until); nothing is stored if a row is bad, unless `skipBad`',
  permission: 'knowledge.edit', upload: true,
  query: z.strictObject({ preview: z.enum(['1']).exactOptional(), skipBad: z.enum(['1']).exactOptional() }),
  output: z.strictObject({ rows: z.int(), added: z.int(), changed: z.int(), problems: z.array(rowProblem).max(200) }),
  errors: ['import_refused', 'file_type_refused', 'too_large'],
})
export const tryBot = endpoint('GET', '/api/knowledge/try', {
  summary: 'What the bot would say to a question, and why', permission: 'knowledge.read',
  query: z.strictObject({ text: z.string().min(1).max(500), limit: intFromText(1, 10).exactOptional() }),
  output: z.strictObject({
    act: z.enum(['answer', 'offer', 'unknown', 'hand_over', 'say_identity', 'greet', 'thank']),
    hits: z.array(z.strictObject({ id, title: z.string(), matched: z.string(), confidence: z.number() })),
    /** What it would say, word for word, to a contact who is not signed in and writes this first; `entry` is where the answer comes from. */
    reply: z.strictObject({ act: botAct, texts: z.array(z.string()), choices: z.array(z.string()), entry: z.strictObject({ id, title: z.string() }).exactOptional() }),
  }),
})
