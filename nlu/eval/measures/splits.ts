import type { Example } from '../../src/head/types.ts'
import { readExamples, without } from '../sources.ts'
import type { Split } from './classify.ts'

/** 8,622 of the training questions, and the 1,540 that the few-shot edition sets apart. */
export function banking77(): Split {
  return split('banking77', readExamples('banking77_fewshot/train.jsonl'), readExamples('banking77_fewshot/valid.jsonl'))
}

/** Ten questions of each intent. */
export function banking77Ten(): Split {
  return split('banking77-ten', readExamples('banking77_fewshot/train_10.jsonl'), readExamples('banking77_fewshot/valid.jsonl'))
}

export function clinc150(): Split {
  return split('clinc150', readExamples('clinc150/train.jsonl'), readExamples('clinc150/val.jsonl'))
}

export function hwu64(): Split {
  return split('hwu64', readExamples('hwu64/train.jsonl'), readExamples('hwu64/valid.jsonl'))
}

export function smp2017(): Split {
  return split('smp2017', readExamples('smp2017/train.jsonl', 'domain'), readExamples('smp2017/develop.jsonl', 'domain'))
}

function split(name: string, train: readonly Example[], test: readonly Example[]): Split {
  return { name, train: without(train, test), test }
}
