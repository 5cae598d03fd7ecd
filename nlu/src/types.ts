/** A knowledge entry that might answer, as found by the search. `questions` are its phrasings, the title aside. */
export interface Candidate {
  id: string
  title: string
  questions: string[]
  searchScore: number
}

/** One message of a contact. Without a language it is told from the script of the text. */
export interface ParseInput {
  text: string
  candidates: Candidate[]
  language?: Language
}

export type Language = 'zh-CN' | 'en-US'

/** What a message is about, before any knowledge. Everything that is none of the others is a question. */
export type Wish = 'person' | 'identity' | 'greeting' | 'thanks' | 'goodbye' | 'cancel' | 'affirm' | 'complaint' | 'question'

/** A candidate that may answer. `confidence` 0..1 compares with the thresholds; `matched` is the phrasing that fitted best. */
export interface Answer {
  id: string
  confidence: number
  matched: string
}

/** What was understood. `answers` come best first. `model` names the engine and its version. */
export interface Parse {
  wish: Wish
  answers: Answer[]
  normalised: string
  language: Language
  model: string
}

/** Text in, meaning out. */
export interface Nlu {
  parse(input: ParseInput): Promise<Parse>
  close(): Promise<void>
}
