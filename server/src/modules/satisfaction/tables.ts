export interface SatisfactionTables {
  ratings: RatingRow
}

/** An invitation to say how it was, and what was said; `score` and after are null until then. */
export interface RatingRow {
  invitation: string
  conversation: string
  contact: string
  /** Who had the conversation when the contact was asked. */
  agent: string | null
  /** The words that could be chosen, JSON. */
  offered: string
  invited_at: number
  expires_at: number
  score: number | null
  tags: string | null
  comment: string | null
  /** When it was first said: it may be changed for an hour from then. */
  rated_at: number | null
  /** How often it was said. */
  times: number
}
