import type { SlotType } from '../types.ts'
import type { Branch, Dictionary } from './dictionary.ts'
import { modelRun } from './units.ts'
import type { Unit } from './units.ts'

/** A stretch of units, the last one included, and what it names. */
export interface Named {
  first: number
  last: number
  type: SlotType
  ids: readonly string[]
}

const capacity = /^\d+(?:g|gb|t|tb|mm|寸)$/
const size = /^(?:\d?x*[sml]|\d{2})$/

/** The longest names at their places, from the left. A model number counts only whole: iphone 15 is not in iphone 15 pro. */
export function findNames(units: readonly Unit[], dictionary: Dictionary): Named[] {
  const found: Named[] = []
  for (let first = 0; first < units.length; first++) {
    const named = longestAt(units, first, dictionary)
    if (named.length === 0) continue
    found.push(...named)
    first = named[0]?.last ?? first
  }
  return found
}

function longestAt(units: readonly Unit[], first: number, dictionary: Dictionary): Named[] {
  let branch: Branch | undefined = dictionary.root
  let best: Named[] = []
  for (let at = first; at < units.length; at++) {
    const one = units[at]
    if (!one || (at > first && one.before === 'break')) break
    branch = branch.next.get(one.text)
    if (!branch) break
    if (branch.terms.length === 0 || !isWhole(units, first, at, dictionary.variants)) continue
    const types = [...new Set(branch.terms.map(term => term.type))]
    best = types.map(type => ({ first, last: at, type, ids: branch?.terms.filter(term => term.type === type).map(term => term.id) ?? [] }))
  }
  return best
}

function isWhole(units: readonly Unit[], first: number, last: number, variants: ReadonlySet<string>) {
  return endsThere(units, last, variants) && beginsThere(units, first)
}

function endsThere(units: readonly Unit[], last: number, variants: ReadonlySet<string>) {
  const run = modelRun(units, last + 1, 1)
  const [next, second] = run
  if (!next) return true
  if (!units[last]?.isModel) return !(/^[a-z]{1,4}$/.test(next.text) && second?.before === 'nothing' && /^\d/.test(second.text)) || size.test(next.text + second.text)
  if (variants.has(next.text)) return false
  if (/^\d/.test(next.text)) return capacity.test(next.text + (second?.text ?? '')) || (!second && next.before === 'gap' && isCounted(units, last + 2))
  // x6s, 15c: joined letters are another model, a blank before a word is only the next word.
  return next.before === 'gap' && !(next.text.length === 1 && !size.test(next.text)) && !(second?.before === 'nothing' && next.text.length <= 2)
}

/** 15 2台: the number counts something. */
function isCounted(units: readonly Unit[], at: number) {
  const next = units[at]
  return next !== undefined && !next.isModel && next.before === 'nothing'
}

const lead = /[的那这款个要买问看是有和跟比下台部查于与或]/

/** 15 pro alone may follow 那个, but in 小米15 pro and xiaomi 15 pro it is another brand's. */
function beginsThere(units: readonly Unit[], first: number) {
  const [before, one] = [units[first - 1], units[first]]
  if (!one || !before || one.before === 'break') return true
  if (!one.isModel) return true
  if (/^\d/.test(one.text)) return !before.isModel && lead.test(before.text)
  return !before.isModel || one.before === 'gap'
}
