/** One line of the score sheet: what n-grams reach, what is accepted, what is aimed at. */
export interface Line {
  title: string
  unit: '%' | 'ms' | 's' | 'MB' | ''
  /** Whether more is better or less. */
  better: 'more' | 'less'
  bar?: number
  accept?: number
  aim?: number
}

/** The score sheet; the keys are those of the measures' results. */
export const sheet = {
  'banking77-full': { title: 'BANKING77', unit: '%', better: 'more', bar: 91.8, accept: 92, aim: 93.7 },
  'banking77-ten': { title: 'BANKING77, 10 of each', unit: '%', better: 'more', bar: 75.5, accept: 77, aim: 85 },
  'clinc150-kept': { title: 'CLINC150 in scope, ≥ 80 % of foreign found', unit: '%', better: 'more', bar: 90.1, accept: 91, aim: 96 },
  'clinc150-auroc': { title: 'CLINC150 foreign, AUROC', unit: '%', better: 'more', bar: 95.6, accept: 96, aim: 97.5 },
  'banking77-near': { title: 'BANKING77 near the domain, AUROC', unit: '%', better: 'more', bar: 84.1, accept: 86, aim: 90 },
  hwu64: { title: 'HWU64', unit: '%', better: 'more', bar: 88.9, accept: 89, aim: 92 },
  smp2017: { title: 'SMP2017', unit: '%', better: 'more', bar: 90.7, accept: 92, aim: 94.5 },
  fewjoint: { title: 'FewJoint, 3 of each', unit: '%', better: 'more', bar: 68.6, accept: 73, aim: 80 },
  'chat-sentiment': { title: 'chat sentiment', unit: '%', better: 'more', bar: 84.3, accept: 86, aim: 88 },
  'anger-auroc': { title: 'EWECT anger, AUROC', unit: '%', better: 'more', bar: 89.6, accept: 91, aim: 93 },
  'anger-recall': { title: 'EWECT anger, recall at 80 % precision', unit: '%', better: 'more', bar: 55, accept: 60, aim: 70 },
  'dissatisfied-whole': { title: 'STC3 dissatisfied, whole dialogue, AUROC', unit: '%', better: 'more', bar: 87.1, accept: 90, aim: 92 },
  'dissatisfied-early': { title: 'STC3 dissatisfied, first two turns, AUROC', unit: '%', better: 'more', bar: 84.7, accept: 86, aim: 88 },
  'atec-first': { title: 'ATEC question → entry, R@1', unit: '%', better: 'more', bar: 36, accept: 42, aim: 50 },
  'atec-five': { title: 'ATEC question → entry, R@5', unit: '%', better: 'more', bar: 66, accept: 74, aim: 82 },
  calibration: { title: 'calibration error', unit: '', better: 'less', bar: 0.06, accept: 0.03, aim: 0.015 },
  'latency-p50': { title: 'one message of ≤ 20 characters, p50', unit: 'ms', better: 'less' },
  'latency-p95': { title: 'one message of ≤ 20 characters, p95', unit: 'ms', better: 'less', accept: 10, aim: 5 },
  'cpu-batched': { title: 'CPU per message, batched', unit: 'ms', better: 'less', accept: 1.5, aim: 1 },
  'starter-training': { title: 'CPU to train on the starter intents', unit: 's', better: 'less' },
  'starter-size': { title: 'saved head of the starter intents', unit: 'MB', better: 'less' },
} as const satisfies Record<string, Line>

export type LineKey = keyof typeof sheet
