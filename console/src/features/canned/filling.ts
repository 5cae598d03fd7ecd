import { cannedVariables } from '@yanshu/contract/canned.ts'
import type { CannedVariable } from '@yanshu/contract/canned.ts'

/** What the conversation knows of the variables; what is absent or empty is for the agent to fill in. */
export type Facts = Readonly<Partial<Record<CannedVariable, string | undefined>>>
/** What the variables are called in the agent's language: 称呼, 订单号 … */
export type VariableNames = Readonly<Record<CannedVariable, string>>

/** A text with its variables filled in; the unknown ones stand as 【name】. Braces around anything else stay as they are. */
export function fillVariables(text: string, facts: Facts, names: VariableNames): string {
  return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, word: string) => {
    const variable = cannedVariables.find((each) => each === word)
    if (variable === undefined) return whole
    const fact = facts[variable]?.trim() ?? ''
    return fact === '' ? gapOf(names[variable]) : fact
  })
}

/** A place in a draft that waits to be filled in. */
export interface Gap { readonly from: number; readonly to: number; readonly name: string }

/** The places of a draft that nobody has filled in yet, from the start. Other words in such brackets, as of a brand, are none. */
export function gapsIn(text: string, names: VariableNames): Gap[] {
  const gaps: Gap[] = []
  for (const found of text.matchAll(/【([^【】]{1,40})】/g)) {
    const name = found[1] ?? ''
    if (Object.values(names).includes(name)) gaps.push({ from: found.index, to: found.index + found[0].length, name })
  }
  return gaps
}

/** The first gap behind the caret. */
export function nextGap(text: string, caret: number, names: VariableNames): Gap | undefined {
  return gapsIn(text, names).find((each) => each.from >= caret)
}

function gapOf(name: string): string {
  return `【${name}】`
}
