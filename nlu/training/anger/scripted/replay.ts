import { begin, step } from '../../../src/emotion/conversation.ts'
import type { ReadFeeling } from '../../../src/emotion/message.ts'
import type { ConversationConfig } from '../../../src/emotion/state.ts'
import { angryDialogues } from './angry.ts'
import { calmDialogues } from './calm.ts'

/** What the alarm did in the dialogues written here. */
export interface Replayed {
  calm: number
  /** Calm dialogues with an alarm. */
  falseAlarms: string[]
  angry: number
  /** How many turns after the first plainly angry one the alarm came; -1 for one that came before. */
  delays: number[]
  /** Angry dialogues without an alarm. */
  missed: string[]
}

/** Reads every dialogue turn by turn. */
export function replay(read: ReadFeeling, config?: ConversationConfig): Replayed {
  const firstAlarm = (turns: readonly string[]): number => {
    let state = begin()
    for (const [at, text] of turns.entries()) {
      const stepped = step(state, { text, feeling: read(text) }, config)
      if (stepped.alarm === 'raised') return at + 1
      state = stepped.state
    }
    return 0
  }
  const found = angryDialogues.map(({ from, turns }) => ({ from, turns, at: firstAlarm(turns.split(' / ')) }))
  return {
    calm: calmDialogues.length, falseAlarms: calmDialogues.filter((line) => firstAlarm(line.split(' / ')) > 0),
    angry: found.length, delays: found.filter(({ at }) => at > 0).map(({ at, from }) => Math.max(-1, at - from)), missed: found.filter(({ at }) => at === 0).map(({ turns }) => turns),
  }
}
