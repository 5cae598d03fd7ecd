/** A text to be found. Title and questions weigh more than the body. `brand` is a brand id; an empty one means all brands. */
export interface SearchDocument {
  id: string
  collection: string
  brand: string
  title: string
  questions: string
  body: string
}

/** A document found; the higher the score the better. Scores compare within one answer only. */
export interface SearchHit {
  id: string
  score: number
}

/** `brand` narrows to documents of that brand and those of all brands. `limit` is the most hits wanted (at least 1). */
export interface SearchQuery {
  collection: string
  brand?: string
  text: string
  limit: number
}

/** What was put lately. `before` is the `place` of the last one known; `limit` is the most wanted (at least 1). */
export interface LatestQuery {
  collection: string
  text: string
  before?: string
  limit: number
}
/** A document found, and where it stands among those put before and after it. */
export interface LatestHit {
  id: string
  place: string
}

/**
 * Cuts a text into search tokens. Stop words are left out by the function itself, so that every engine finds the same
 * set. Tokens hold no white space.
 */
export type Tokens = (text: string) => string[]

/**
 * Finds documents that share at least one token with the query, best first by BM25. Every variant finds the same set;
 * beyond the limit, and between equal scores, the order may differ. The index can always be rebuilt from the database.
 */
export interface Search {
  /** Adds documents, replacing those of the same collection and id. */
  put(documents: SearchDocument[]): Promise<void>
  /** Forgets documents; unknown ids are no error. */
  remove(collection: string, ids: string[]): Promise<void>
  /** The best hits; none when the text holds no token. */
  query(query: SearchQuery): Promise<SearchHit[]>
  /** Documents that hold every token of the text, the last put first; none when the text holds no token. Words apart in the text may be apart in the document. */
  latest(query: LatestQuery): Promise<LatestHit[]>
  /** Replaces a whole collection by the documents given. Queries meanwhile find the old ones, the new ones, or both. */
  rebuild(collection: string, documents: AsyncIterable<SearchDocument>): Promise<void>
  close(): Promise<void>
}
