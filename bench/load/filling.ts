import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { realText } from '../../server/testkit/real-text.ts'
import type { ServerProcess } from '../../server/testkit/server-process.ts'

type Row = Record<string, SQLInputValue>
const messagesEach = 10
const base = 1_700_000_000_000

/** Ids that look like ours, the later the higher. */
const idAt = (kind: number, at: number) => `018c${kind}000-${Math.floor(at / 0x10000).toString(16).padStart(4, '0')}-7000-8000-${at.toString(16).padStart(12, '0')}`

/** Opens the database file of a server that does not run. */
export function openFile({ dataDir }: ServerProcess): DatabaseSync {
  const database = new DatabaseSync(join(dataDir, 'yanshu.db'))
  database.exec('pragma journal_mode = wal; pragma synchronous = off')
  return database
}

/** Stores `total` messages in conversations of ten, made after the one that is there. Every tenth conversation is open. */
export function fillMessages(database: DatabaseSync, total: number): void {
  const conversation = database.prepare('select * from conversations where seq > 0 limit 1').get() as Row
  const message = database.prepare('select * from messages where conversation = ? limit 1').get(conversation['id']!) as Row
  const addConversation = inserter(database, 'conversations', conversation)
  const addMessage = inserter(database, 'messages', message)
  const sentences = realText()
  database.exec('begin')
  for (let at = 0; at < total / messagesEach; at++) {
    const id = idAt(1, at)
    const last = base + (at + 1) * 60_000
    const text = sentences[(at * 7919) % sentences.length]!
    addConversation({ ...conversation, id, state: at % 10 === 0 ? 'bot' : 'closed', seq: messagesEach, last_text: text.slice(0, 100), opened_at: last - 30_000, active_at: last, closed_at: at % 10 === 0 ? null : last })
    for (let seq = 1; seq <= messagesEach; seq++) {
      const number = at * messagesEach + seq
      const body = JSON.stringify([{ type: 'text', text: `${sentences[(number * 31) % sentences.length]} ${number}` }])
      addMessage({ ...message, id: idAt(2, number), conversation: id, seq, at: last - 30_000 + seq, client_id: `fill-${number}`, parts: body })
    }
  }
  database.exec('commit')
}

/** Stores `total` knowledge entries and forgets that the search index was made, so that the next start makes it. */
export function fillKnowledge(database: DatabaseSync, total: number): void {
  const entry = database.prepare('select * from knowledge_entries limit 1').get() as Row
  const add = inserter(database, 'knowledge_entries', entry)
  database.exec('begin; delete from knowledge_entries; delete from knowledge_marks where name = \'index\'')
  for (let at = 0; at < total; at++) add({ ...entry, id: idAt(3, at), ...knowledgeAt(at), updated_at: base + at })
  database.exec('commit')
}

/** The texts of the entry with this number. */
export function knowledgeAt(at: number): { title: string; questions: string; answer: string } {
  const sentences = realText()
  const pick = (step: number) => sentences[(at * step + Math.floor(at / sentences.length) * 13) % sentences.length]!
  return { title: `${pick(1)} ${at}`.slice(0, 200), questions: JSON.stringify([pick(17).slice(0, 200)]), answer: `${pick(31)} ${pick(47)}` }
}

function inserter(database: DatabaseSync, table: string, like: Row): (row: Row) => void {
  const columns = Object.keys(like)
  const statement = database.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`)
  return (row) => void statement.run(...columns.map((column) => row[column]!))
}
