import type { AccountCheck } from '@yanshu/contract/accounts.ts'
import type { Catalogue } from '../../../lib/language.ts'

export type FixName = keyof Catalogue['connectingSteps']['fixes']

/** Codes of WeChat and WeCom by what an administrator does about them. */
const codes: Readonly<Record<FixName, readonly string[]>> = {
  address: ['40164', '60020', '61004'], id: ['40013', '40037'], secret: ['40001', '40125', '41004', '40014', '42001'],
  permission: ['48001', '48002', '48003', '40200', '60011', '301002', '81013', '95017'], banned: ['48004', '50002'], account: ['95000', '95004'],
  mode: ['95011', '95012'], limit: ['45009', '45011', '45033'], busy: ['-1'], callback: [], servicers: [],
}

/** What helps against a step that failed; undefined when it did not, or when only the platform’s own words help. */
export function fixOf({ step, is, vendor }: Pick<AccountCheck, 'step' | 'is' | 'vendor'>): FixName | undefined {
  if (is === 'good') return undefined
  if (step === 'callback' || step === 'servicers') return step
  const code = /^-?\d+/.exec(vendor ?? '')?.[0]
  // What was left out for a reason that is told is no trouble.
  if (code === undefined) return step === 'account' ? 'account' : is === 'bad' ? 'busy' : undefined
  return (Object.keys(codes) as FixName[]).find((name) => codes[name].includes(code))
}

/** The address that the platform saw and wants on its list. */
export function addressIn(vendor: string | undefined): string | undefined {
  return /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/.exec(vendor ?? '')?.[0]
}
