import type { MessageFeeling } from '@yanshu/nlu/emotion/types.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Conversations } from '../conversations/service.ts'
import { createAlarms } from './alarms/alarms.ts'
import { createLessons } from './alarms/lessons.ts'
import { createMarking } from './alarms/marking.ts'
import { createQueries } from './queries.ts'
import { feelByWords } from './scoring/reading.ts'
import { createScoring } from './scoring/scoring.ts'
import { createShowing } from './showing.ts'
import { createTaking } from './scoring/taking.ts'
import { createTerms } from './terms.ts'
import { createAgeQueries } from './age-queries.ts'
import { createTrimming } from './trimming.ts'

export interface EmotionDeps {
  db: Db
  dialect: Dialect
  clock: Clock
  conversations: Conversations
  people: { nameOf(person: string): string | undefined; agentsOf(): Promise<{ id: string; groups: readonly string[] }[]> }
  hasGroup(group: string): Promise<boolean>
  /** What tells a message's feeling; the model that comes with the engine where absent. */
  feel?: (text: string) => Promise<MessageFeeling>
}

/** How contacts feel: the mood of conversations, alarms, and what is learned from those that were none. */
export function createEmotion({ db, dialect, clock, conversations, people, hasGroup, feel = feelByWords }: EmotionDeps) {
  const queries = createQueries(db, dialect)
  const terms = createTerms({ queries, clock, hasGroup })
  const lessons = createLessons(queries)
  const alarms = createAlarms({ queries, conversations, nameOf: people.nameOf })
  return {
    terms,
    forgetLessons: lessons.forget,
    trimming: createTrimming(createAgeQueries(db), clock),
    ...createScoring({ queries, terms, lessons, feel, messagesBefore: (id, before, limit) => conversations.messages(id, { before, limit }) }),
    ...createTaking({ queries, alarms, conversations, agentsOf: people.agentsOf, hasGroup }),
    ...createMarking({ queries, alarms, conversations, terms, nameOf: people.nameOf }),
    ...createShowing({ queries, conversations, terms, nameOf: people.nameOf }),
  }
}
export type Emotion = ReturnType<typeof createEmotion>
