import type { ModelReport } from '@yanshu/contract/models.ts'
import type { Examined } from '@yanshu/nlu/head/promote.ts'
import type { CurvePoint } from '@yanshu/nlu/head/types.ts'

/** A report without the intents' names, which may change. */
export type StoredReport = Omit<ModelReport, 'intents'> & { intents: Omit<ModelReport['intents'][number], 'name'>[] }

const mostConfusions = 60
const mostTexts = 5

/** How a model did on the frozen texts, which must be those that it was asked first, in that order; `curve` is of texts left out while it was fitted. */
export function describeModel(frozen: readonly { text: string; label: string }[], { answers }: Examined, curve: readonly CurvePoint[]): StoredReport {
  const texts = new Map<string, number>()
  const given = new Map<string, number>()
  const right = new Map<string, number>()
  const confusions = new Map<string, StoredReport['confusions'][number]>()
  const add = (to: Map<string, number>, key: string): void => void to.set(key, (to.get(key) ?? 0) + 1)
  frozen.forEach(({ text, label }, index) => {
    const said = answers[index]?.given ?? ''
    add(texts, label)
    add(given, said)
    if (said === label) return add(right, label)
    if (said === '') return
    const pair = confusions.get(`${label} ${said}`) ?? { expected: label, given: said, count: 0, texts: [] }
    pair.count += 1
    if (pair.texts.length < mostTexts) pair.texts.push(text)
    confusions.set(`${label} ${said}`, pair)
  })
  return {
    curve: curve.map(({ threshold, precision, coverage }) => ({ threshold, precision: round(precision), coverage: round(coverage) })),
    intents: [...texts].map(([intent, count]) => ({
      intent, texts: count, precision: share(right.get(intent), given.get(intent)), recall: share(right.get(intent), count),
    })).toSorted((a, b) => a.recall - b.recall || a.precision - b.precision || (a.intent < b.intent ? -1 : 1)),
    confusions: [...confusions.values()].toSorted((a, b) => b.count - a.count || (a.expected + a.given < b.expected + b.given ? -1 : 1)).slice(0, mostConfusions),
  }
}

/** The share of frozen texts that were told right. */
export function accuracyOf({ answers }: Examined): number {
  const own = answers.filter(({ expected }) => expected !== undefined)
  return own.length === 0 ? 0 : round(own.filter(({ expected, given }) => expected === given).length / own.length)
}

export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

function share(part: number | undefined, of: number | undefined): number {
  return of === undefined || of === 0 ? 0 : round((part ?? 0) / of)
}
