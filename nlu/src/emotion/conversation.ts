import { describe, weighTurn, type Turn } from './turn-features.ts'
import { defaultConversationConfig, startState, type ConversationConfig, type ConversationState, type Mark, type TurnReason } from './state.ts'

/** What a turn did to the conversation's anger. */
export interface Step {
  state: ConversationState
  /** 0 calm … 100 beside himself. */
  index: number
  /** Only in the turn in which it changes. */
  alarm?: 'raised' | 'cleared'
  /** What drove the index to where it is, this turn's and what remains of earlier ones; strongest first, at most six. */
  reasons: TurnReason[]
}

const mostReasons = 6
const marksKept = 8
const negligible = 1

/**
 * Takes one turn of the contact into the conversation's anger: a moving average that rises fast and falls slowly, and an alarm that
 * is raised at one level and cleared at a lower one, so that it does not flap. Pure: the state given is not changed.
 */
export function step(state: ConversationState, turn: Turn, config: ConversationConfig = defaultConversationConfig): Step {
  const { target, causes } = weighTurn(state, turn, config)
  const share = target > state.average ? config.rise : config.fall
  const average = state.average + share * (target - state.average)
  const index = Math.max(0, Math.min(100, Math.round(average)))
  const number = state.turns + 1
  const fresh = target > 0 ? causes.map((cause): Mark => ({ ...cause, turn: number, weight: share * cause.weight })) : []
  const marks = [...fresh, ...state.marks.map((mark) => ({ ...mark, weight: mark.weight * (1 - share) }))]
    .filter(({ weight }) => weight >= negligible).toSorted((a, b) => b.weight - a.weight).slice(0, marksKept)
  const alarmed = state.alarmed ? index > config.clear : index >= config.raise
  return {
    state: { version: state.version, average, alarmed, turns: number, anger: turn.feeling.anger, recent: describe(state, turn), marks },
    index,
    ...(alarmed !== state.alarmed && { alarm: alarmed ? 'raised' : 'cleared' }),
    reasons: marks.slice(0, mostReasons),
  }
}

/** A conversation in which nothing has been said yet. */
export function begin(): ConversationState {
  return startState
}
