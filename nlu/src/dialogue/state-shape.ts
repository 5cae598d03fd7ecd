import { mostAskedEntries, mostEarlier, mostEntities, mostFrames, mostName, mostProducts, mostQuestion, mostShared, mostSlots, mostValue, mostValues } from './limits.ts'
import type { DialogueState } from './types.ts'

type Check = (value: unknown) => boolean

const isTime: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isName = isText(1, mostName)
const types: ReadonlySet<unknown> = new Set(['order', 'parcel', 'phone', 'money', 'date', 'quantity', 'size', 'colour', 'product', 'region'])
const isType: Check = (value) => types.has(value)
const sources: ReadonlySet<unknown> = new Set(['said', 'shared', 'reference'])

const value = { type: isType, value: isText(1, mostValue), text: isText(0, mostValue) }
const values = { values: isList(isText(1, mostValue), mostValues) }
const isSlotValue = isObject({ ...value, slot: isName, from: (from) => sources.has(from) }, values)
const isRemembered = isObject({ ...value, turn: isCount, at: isTime }, values)
const isFrame = isObject(
  { flow: isName, slots: isList(isSlotValue, mostSlots), age: isCount, since: isTime },
  { expected: isName, resumed: (resumed) => resumed === true },
)
const isPart = isObject({ type: isType, start: isCount, end: isCount })
const isQuestion = isObject({ text: isText(0, mostQuestion), parts: isList(isPart, mostEntities), turn: isCount, at: isTime })

/** Whether something read from a row is a state of this version, whole and within its bounds. */
export const isState: (read: unknown) => read is DialogueState = isObject(
  {
    version: (version) => version === 1,
    turn: isCount,
    frames: isList(isFrame, mostFrames),
    shared: isList(isRemembered, mostShared),
    lastProducts: isList(isRemembered, mostProducts),
    asked: isList(isObject({ flow: isName, slot: isName, times: isCount, at: isTime }), mostAskedEntries),
  },
  {
    done: isFrame,
    pending: isObject({ flow: isName, turn: isCount }, { value: isSlotValue }),
    lastQuestion: isQuestion,
    earlier: isList(isQuestion, mostEarlier),
  },
) as (read: unknown) => read is DialogueState

function isText(least: number, most: number): Check {
  return (text) => typeof text === 'string' && text.length >= least && text.length <= most
}

function isList(isEach: Check, most: number): Check {
  return (list) => Array.isArray(list) && list.length <= most && list.every(isEach)
}

/** All of the first, any of the second, nothing else. */
function isObject(needed: Record<string, Check>, allowed: Record<string, Check> = {}): Check {
  return (read) => {
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return false
    const entries = new Map<string, unknown>(Object.entries(read))
    return Object.entries(needed).every(([key, check]) => check(entries.get(key))) &&
      entries.keys().every((key) => Object.hasOwn(needed, key) || (Object.hasOwn(allowed, key) && allowed[key]?.(entries.get(key)) === true))
  }
}
