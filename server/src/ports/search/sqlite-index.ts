import { DatabaseSync } from 'node:sqlite'
import { cacheFrequencies } from './frequency-cache.ts'
import type { LatestHit, SearchHit } from './port.ts'
import { fieldWeights, rareTerms } from './terms.ts'

/** A document as the index takes it: each field is its terms joined by spaces. */
export interface IndexedDocument {
  id: string
  brand: string
  title: string
  questions: string
  body: string
}

/** A query as the index takes it. */
export interface TermQuery {
  collection: string
  brand: string | undefined
  terms: string[]
  limit: number
}

/** The same for the latest that hold every term, below the number `before`. */
export interface EveryTermQuery {
  collection: string
  terms: string[]
  before: number | undefined
  limit: number
}

/** The verbs of the index file; all of them block, so they run in a worker thread. */
export interface SqliteIndex {
  put(collection: string, documents: IndexedDocument[]): void
  remove(collection: string, ids: string[]): void
  query(query: TermQuery): SearchHit[]
  latest(query: EveryTermQuery): LatestHit[]
  /** The number that no present document exceeds; every document put later gets a higher one. */
  mark(): number
  /** Forgets the documents of the collection whose number is not above the mark, a bounded count; true when some are left. */
  sweep(collection: string, mark: number): boolean
  close(): void
}

/** Raised whenever the tables below change; an index file of another version is emptied. */
const schemaVersion = 1

const sweepBatch = 500

const schema = `
  DROP TABLE IF EXISTS documents;
  DROP TABLE IF EXISTS frequencies;
  DROP TABLE IF EXISTS terms;
  CREATE TABLE documents (number INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, id TEXT NOT NULL,
    brand TEXT NOT NULL, UNIQUE (collection, id));
  CREATE VIRTUAL TABLE terms USING fts5(title, questions, body, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE frequencies USING fts5vocab(terms, 'row');
`

/**
 * Opens or makes the index file. Several processes may have it open. Its tokenizer takes everything beyond ASCII as part
 * of a word, so terms made by toTerm survive as they are.
 */
export function openSqliteIndex(path: string): SqliteIndex {
  const database = new DatabaseSync(path, { timeout: 30_000 })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000')
  prepareSchema(database)
  const write = (work: () => void): void => inTransaction(database, work)
  const find = database.prepare('SELECT number FROM documents WHERE collection = ? AND id = ?')
  const drop = database.prepare('DELETE FROM documents WHERE number = ?')
  const dropTerms = database.prepare('DELETE FROM terms WHERE rowid = ?')
  const add = database.prepare('INSERT INTO documents (collection, id, brand) VALUES (?, ?, ?)')
  const addTerms = database.prepare('INSERT INTO terms (rowid, title, questions, body) VALUES (?, ?, ?, ?)')
  const last = database.prepare("SELECT coalesce(max(seq), 0) AS number FROM sqlite_sequence WHERE name = 'documents'")
  const stale = database.prepare('SELECT number FROM documents WHERE collection = ? AND number <= ? LIMIT ?')

  return {
    put: (collection, documents) => write(() => {
      for (const document of documents) {
        forget(find.get(collection, document.id))
        const { lastInsertRowid } = add.run(collection, document.id, document.brand)
        addTerms.run(lastInsertRowid, document.title, document.questions, document.body)
      }
    }),
    remove: (collection, ids) => write(() => ids.forEach((id) => forget(find.get(collection, id)))),
    query: createQuery(database),
    latest: createLatest(database),
    mark: () => Number(last.get()?.['number']),
    sweep(collection, mark) {
      const rows = stale.all(collection, mark, sweepBatch)
      write(() => rows.forEach(forget))
      return rows.length === sweepBatch
    },
    close: () => database.close(),
  }

  function forget(row: Record<string, unknown> | undefined): void {
    if (!row) return
    dropTerms.run(Number(row['number']))
    drop.run(Number(row['number']))
  }
}

function createQuery(database: DatabaseSync): SqliteIndex['query'] {
  const { title, questions, body } = fieldWeights
  const frequency = database.prepare('SELECT doc FROM frequencies WHERE term = ?')
  const frequencyOf = cacheFrequencies((term) => Number(frequency.get(term)?.['doc'] ?? 0))
  const ranked = database.prepare(`
    SELECT documents.id AS id, -bm25(terms, ${title}, ${questions}, ${body}) AS score
    FROM terms CROSS JOIN documents ON documents.number = terms.rowid
    WHERE terms MATCH :match AND documents.collection = :collection
      AND (:brand IS NULL OR documents.brand IN ('', :brand))
    ORDER BY score DESC LIMIT :limit`)

  return ({ collection, brand, terms, limit }) => {
    const frequencies = new Map(terms.map((term) => [term, frequencyOf(term)]))
    const rare = rareTerms(frequencies)
    if (rare.length === 0) return []
    const hits = look(rare)
    const known = terms.filter((term) => frequencies.get(term) !== 0)
    return hits.length >= limit || known.length === rare.length ? hits : look(known)

    function look(wanted: string[]): SearchHit[] {
      const match = wanted.map((term) => `"${term}"`).join(' OR ')
      const rows = ranked.all({ match, collection, brand: brand ?? null, limit })
      return rows.map((row) => ({ id: String(row['id']), score: Number(row['score']) }))
    }
  }
}

/** FTS5 walks its rows backwards, so that the first hits come without reading the others. */
function createLatest(database: DatabaseSync): SqliteIndex['latest'] {
  const backwards = database.prepare(`
    SELECT documents.id AS id, terms.rowid AS number
    FROM terms CROSS JOIN documents ON documents.number = terms.rowid
    WHERE terms MATCH :match AND terms.rowid < :before AND documents.collection = :collection
    ORDER BY terms.rowid DESC LIMIT :limit`)
  return ({ collection, terms, before, limit }) => {
    const match = terms.map((term) => `"${term}"`).join(' AND ')
    const rows = backwards.all({ match, collection, before: before ?? Number.MAX_SAFE_INTEGER, limit })
    return rows.map((row) => ({ id: String(row['id']), place: String(row['number']) }))
  }
}

function prepareSchema(database: DatabaseSync): void {
  inTransaction(database, () => {
    const version = database.prepare('PRAGMA user_version').get()?.['user_version']
    if (version !== schemaVersion) database.exec(`${schema} PRAGMA user_version = ${schemaVersion}`)
  })
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
