import { answerThreshold, offerThreshold } from '../../src/answer/thresholds.ts'

/** What the engine said to one question. `place` is where the right entry stood, from 0; -1 where it was not found. */
export interface Verdict {
  text: string
  expected: string | undefined
  given: string | undefined
  confidence: number
  place: number
}

const steps = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** Prints how many were right, and what the thresholds make of them. */
export function report(title: string, verdicts: Verdict[]): void {
  const right = (one: Verdict): boolean => one.given !== undefined && one.given === one.expected
  const answerable = verdicts.some((one) => one.expected !== undefined)
  const lines = [`\n${title}: ${verdicts.length}`]
  if (answerable) {
    const within = (places: number): string => share(verdicts.filter((one) => one.place >= 0 && one.place < places).length, verdicts.length)
    lines.push(`  right at once ${within(1)}, among three ${within(3)}, among twenty ${within(20)}`)
  }
  for (const threshold of [...new Set([...steps, offerThreshold, answerThreshold])].toSorted((a, b) => a - b)) {
    const passed = verdicts.filter((one) => one.confidence >= threshold)
    const name = threshold === answerThreshold ? ' (answer)' : threshold === offerThreshold ? ' (offer)' : ''
    const precision = answerable ? `, of these right ${share(passed.filter(right).length, passed.length)}` : ''
    lines.push(`  confidence ≥ ${threshold}${name}: ${share(passed.length, verdicts.length)}${precision}`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Prints how many of all would be answered right from that confidence on from which no more than these shares of all are answered wrong. */
export function reportTradeOff(title: string, verdicts: readonly Verdict[]): void {
  const said = [0.02, 0.04].map((most) => {
    let [right, wrong, best] = [0, 0, 0]
    for (const one of verdicts.toSorted((a, b) => b.confidence - a.confidence)) {
      if (one.given !== undefined && one.given === one.expected) right += 1
      else wrong += 1
      if (wrong <= most * verdicts.length) best = right
    }
    return `${share(best, verdicts.length)} with ${100 * most} % wrong`
  })
  process.stdout.write(`\n${title}: of all ${verdicts.length} could be answered right ${said.join(', ')}\n`)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
