import type { Term } from '../../src/slots/types.ts'
import { withInterval } from '../figures.ts'
import { saysAll } from './completed.ts'
import { judge, type Verdict } from './judge.ts'
import type { EvalDialogue, EvalMessage, TurnExpect } from './model.ts'
import type { Observed, Played } from './observed.ts'

/** One message with what it expects, what was done, and what that came to. `dialogue` counts from 0; absent for first messages. */
export interface Row {
  expect: TurnExpect
  done: Observed
  verdict: Verdict
  dialogue?: number
}

/** A share in percent of `of` cases, with the interval in which it lies with 95 % by resampling. */
export interface Share { value: number; low: number; high: number; of: number }

export type MeasureKey =
  'resolved' | 'wrong' | 'handed-over' | 'needless' | 'missed' | 'completed' | 'alarm' | 'false-alarm' | 'slots' | 'messages-resolved' | 'turns-resolved'
export type Measures = Record<MeasureKey, Share> & { p50Ms: number; p95Ms: number }

/** Puts what was played beside what is expected. */
export function judgeAll(played: Played, messages: readonly EvalMessage[], dialogues: readonly EvalDialogue[]): Row[] {
  const first = messages.map(({ expect, angry }, at): Row => rowOf({ ...expect, ...(angry && { angry }) }, played.messages[at]))
  const turns = dialogues.flatMap((dialogue, at) => dialogue.turns.map(({ expect }, turn): Row => (
    { ...rowOf(expect, played.dialogues[at]?.[turn]), dialogue: at })))
  return [...first, ...turns]
}

function rowOf(expect: TurnExpect, done: Observed | undefined): Row {
  if (!done) throw new Error('not everything was played')
  return { expect, done, verdict: judge(expect, done) }
}

/**
 * The measures of the product. Resolved: of all that the bot is there for (not what needs a person, not courtesies, not anger that a person
 * took), choices with the right one count half. Wrong: of all messages. Handed over: of all conversations, those that need a
 * person included; needless: those where nobody was needed. Missed: of the messages that need a person. Completed: of the elliptical turns.
 * Alarm: of the angry dialogues, those where it was raised between the first angry turn and the one that must have it. False alarm: of the
 * calm dialogues.
 */
export function measure(rows: readonly Row[], dictionary: readonly Term[]): Measures {
  const due = rows.filter(isBotsOwn)
  const talks = [...Map.groupBy(rows, (row) => row.dialogue)].flatMap(([dialogue, group]) => (dialogue === undefined ? group.map((row) => [row]) : [group]))
  const dialogues = talks.filter(([row]) => row?.dialogue !== undefined)
  const angry = dialogues.filter((turns) => turns.some(({ expect }) => expect.alarm))
  const calm = dialogues.filter((turns) => !turns.some(({ expect }) => expect.alarm ?? expect.angry))
  const times = rows.flatMap(({ done }) => done.ms ?? []).toSorted((a, b) => a - b)
  return {
    resolved: share(due, resolved),
    wrong: share(rows, ({ verdict }) => Number(verdict === 'wrong')),
    'handed-over': share(talks, (turns) => Number(turns.some(({ done }) => done.handedOver))),
    needless: share(talks, (turns) => Number(turns.some(({ verdict }) => verdict === 'handed-over'))),
    missed: share(rows.filter(({ expect }) => expect.kind === 'person'), ({ verdict }) => Number(verdict === 'missed')),
    completed: share(rows.filter(({ expect }) => expect.completed !== undefined), (row) => Number(isCompleted(row, dictionary))),
    alarm: share(angry, (turns) => Number(isAlarmTimely(turns))),
    'false-alarm': share(calm, (turns) => Number(turns.some(({ done }) => done.alarmed))),
    slots: share(rows.filter(({ expect }) => expect.slots !== undefined), (row) => Number(knowsSlots(row, dictionary))),
    'messages-resolved': share(due.filter(({ dialogue }) => dialogue === undefined), resolved),
    'turns-resolved': share(due.filter(({ dialogue }) => dialogue !== undefined), resolved),
    p50Ms: times[Math.floor(times.length * 0.5)] ?? NaN, p95Ms: times[Math.floor(times.length * 0.95)] ?? NaN,
  }
}

/** What the bot is there for. */
export function isBotsOwn({ expect, done, verdict }: Row): boolean {
  if (expect.kind === 'person' || expect.kind === 'small-talk') return false
  return !(expect.angry && done.handedOver && verdict === 'right')
}

function resolved({ verdict }: Row): number {
  return verdict === 'right' ? 1 : verdict === 'half' ? 0.5 : 0
}

/** The question in full was told, holds every value, and found what answers it. */
function isCompleted({ expect, done, verdict }: Row, dictionary: readonly Term[]): boolean {
  if (expect.completed === undefined || done.completed === undefined) return false
  return (verdict === 'right' || verdict === 'half') && saysAll(done.completed, expect.completed, dictionary)
}

function isAlarmTimely(turns: readonly Row[]): boolean {
  const raised = turns.findIndex(({ done }) => done.alarmed)
  const first = turns.findIndex(({ expect }) => expect.angry)
  const last = turns.findIndex(({ expect }) => expect.alarm)
  return raised >= first && raised !== -1 && raised <= last
}

function knowsSlots({ expect, done }: Row, dictionary: readonly Term[]): boolean {
  return Object.entries(expect.slots ?? {}).every(([type, value]) => {
    const known = done.slots?.[type] ?? []
    return known.some((each) => each === value || saysAll(each, `${type}(${value})`, dictionary))
  })
}

function share<Item>(items: readonly Item[], countOf: (item: Item) => number): Share {
  const counts = items.map(countOf)
  const percent = (list: readonly number[]): number => (100 * list.reduce((sum, each) => sum + each, 0)) / Math.max(1, list.length)
  const { value, low, high } = withInterval('calibration', percent(counts), (pick) => percent(pick(counts)), '')
  return { value, low, high, of: items.length }
}
