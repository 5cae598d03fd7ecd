/** A Chinese character, a run of letters or a number: what names are compared by. */
export interface Unit {
  text: string
  start: number
  end: number
  /** Letters or digits: part of what may be a model number. */
  isModel: boolean
  /** What stands before it: nothing, a blank or a dash, or what parts two names. */
  before: 'nothing' | 'gap' | 'break'
}

const unit = /\p{Script=Han}|[\p{Script=Latin}]+|\d+(?:\.\d+)?|[^\p{Script=Han}\p{Script=Latin}\d]+/gu

/** The units of a normalised text: iphone15 pro → iphone, 15, pro. */
export function splitUnits(text: string): Unit[] {
  const units: Unit[] = []
  let before: Unit['before'] = 'break'
  for (const { 0: part, index } of text.matchAll(unit)) {
    const isModel = /^[\p{Script=Latin}\d]/u.test(part)
    if (!isModel && !/^\p{Script=Han}/u.test(part)) {
      before = /^(?: ?[-_·+()]? ?)$/.test(part) ? 'gap' : 'break'
      continue
    }
    units.push({ text: part, start: index, end: index + part.length, isModel, before })
    before = 'nothing'
  }
  return units
}

/** Letters and digits on without a break from a place: the rest of a model number. `step` −1 looks back. */
export function modelRun(units: readonly Unit[], from: number, step: 1 | -1): Unit[] {
  const run: Unit[] = []
  for (let at = from; ; at += step) {
    const one = units[at]
    const border = step === 1 ? one : units[at + 1]
    if (!one?.isModel || !border || border.before === 'break') return step === 1 ? run : run.reverse()
    run.push(one)
    if (run.length > 8) return step === 1 ? run : run.reverse()
  }
}
