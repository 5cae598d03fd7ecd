export interface BotTables {
  bot_turns: TurnRow
  bot_thoughts: ThoughtRow
}

/** What the bot remembers of a conversation while it has it. */
export interface TurnRow {
  conversation: string
  /** Answers in a row that were none. */
  failures: number
  /** JSON: the last questions and what the bot did with them. */
  asked: string
  /** The last question dealt with, and the bot's last message, by `seq`. */
  question_seq: number
  reply_seq: number
  updated_at: number
  /** JSON: the state of the dialogue. */
  dialogue: string | null
  /** JSON: what the summary for people was made of. */
  summed: string | null
}

/** What the bot made of one message of a contact. */
export interface ThoughtRow {
  message: string
  conversation: string
  seq: number
  at: number
  /** JSON: see `thought` of the contract. */
  thought: string
}
