/** A failure with all that the person needs to find it. */
export type Failure = { step: string; title: string; detail: string }

/** Sums what the steps found. */
export type Tally = ReturnType<typeof createTally>

export function createTally() {
  let passed = 0
  let skipped = 0
  const failures: Failure[] = []
  const reasons = new Map<string, number>()

  return {
    pass: () => void passed++,
    fail: (failure: Failure) => void failures.push(failure),
    skip(reason: string) {
      skipped++
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    },
    succeeded: (skipsFail: boolean) => failures.length === 0 && !(skipsFail && skipped > 0),
    /** The failures in full, why tests were skipped, and the line of sums at the very end. */
    report() {
      const shown = failures.map(({ step, title, detail }) => `✗ ${step} › ${title}\n${detail.trimEnd()}\n`)
      const why = [...reasons].map(([reason, count]) => `- skipped ${count}: ${reason}`)
      const sums = `${passed} passed, ${failures.length} failed, ${skipped} skipped`
      return ['', ...shown, ...why, sums].join('\n')
    },
  }
}
