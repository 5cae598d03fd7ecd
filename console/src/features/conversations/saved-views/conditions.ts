import type { ViewFilter } from '../views.ts'

export type ConditionKey = keyof ViewFilter
interface Named { readonly id: string; readonly name: string }

/** What a filter may name; undefined while it is not read yet. */
export interface Known {
  readonly levels: readonly string[]
  readonly label: readonly Named[] | undefined
  readonly group: readonly Named[] | undefined
  readonly agent: readonly Named[] | undefined
  readonly inbox: readonly Named[] | undefined
}

/** One condition of a filter in words. `gone` when what it names is there no more. */
export interface Condition { readonly key: ConditionKey; readonly text: string; readonly gone: boolean }

/** The conditions of a filter, each by the name of what it asks for; `gone` has the words for what was removed. */
export function conditionsOf(filter: ViewFilter, known: Known, gone: Record<Exclude<ConditionKey, 'priority'>, string>): Condition[] {
  const named = (['label', 'group', 'agent', 'inbox'] as const).flatMap((key): Condition[] => {
    const id = filter[key]
    if (id === undefined) return []
    const items = known[key]
    const name = items?.find((each) => each.id === id)?.name
    return [{ key, text: name ?? (items === undefined ? '…' : gone[key]), gone: items !== undefined && name === undefined }]
  })
  const { priority } = filter
  return priority === undefined ? named : [{ key: 'priority', text: known.levels[priority] ?? '', gone: false }, ...named]
}

/** The filter without one of its conditions. */
export function without(filter: ViewFilter, key: ConditionKey): ViewFilter {
  return Object.fromEntries(Object.entries(filter).filter(([each]) => each !== key)) as ViewFilter
}

/** The filter with a condition; undefined takes it out. */
export function withCondition<K extends ConditionKey>(filter: ViewFilter, key: K, value: ViewFilter[K] | undefined): ViewFilter {
  return value === undefined ? without(filter, key) : { ...filter, [key]: value }
}

/** Whether two filters ask for the same. */
export function isSameFilter(one: ViewFilter, other: ViewFilter): boolean {
  return (['label', 'priority', 'group', 'agent', 'inbox'] as const).every((key) => one[key] === other[key])
}
