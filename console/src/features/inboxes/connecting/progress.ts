import type { Account, AccountState } from '@yanshu/contract/accounts.ts'
import type { Catalogue } from '../../../lib/language.ts'
import type { Checked } from './checks-step.tsx'
import type { StepState } from './step.tsx'

export type StepName = 'account' | 'platform' | 'checks' | 'enable'
export const stepNames: readonly StepName[] = ['account', 'platform', 'checks', 'enable']
type Callback = Account['callback']

/** How far the steps are. `isLacking`: something can be chosen only when the platform knows us, so the first step comes again. */
export function progressOf({ account }: Pick<AccountState, 'account'>, checked: Checked | undefined, enabled: boolean, isLacking = false): Record<StepName, StepState> {
  if (account === undefined) return { account: 'now', platform: 'later', checks: 'later', enable: enabled ? 'done' : 'later' }
  const platform = refusalOf(account.callback) !== undefined ? 'bad' : isProved(account.callback) ? 'done' : 'now'
  const untried = platform !== 'done' ? 'later' : enabled ? 'open' : 'now'
  const checks = checked?.checks.some(({ is }) => is === 'bad') === true ? 'bad' : checked !== undefined ? 'done' : untried
  return { account: isLacking && platform === 'done' ? 'now' : 'done', platform, checks, enable: enabled ? 'done' : checks === 'done' ? 'now' : platform === 'done' ? 'off' : 'later' }
}

/** The step that comes next; none for what runs well. */
export function nextStep(progress: Record<StepName, StepState>): StepName | undefined {
  return stepNames.find((name) => progress[name] === 'bad' || progress[name] === 'now')
}

/** The platform has come and was believed. */
export function isProved({ verifiedAt, receivedAt }: Callback): boolean {
  return verifiedAt !== undefined || receivedAt !== undefined
}

/** Why the platform was refused, if that is the last it heard. */
export function refusalOf({ verifiedAt = 0, receivedAt = 0, refusedAt, refusedWhy }: Callback): keyof Catalogue['connecting']['refusals'] | undefined {
  if (refusedAt === undefined || refusedAt <= Math.max(verifiedAt, receivedAt)) return undefined
  if (refusedWhy === 'plain' || refusedWhy === 'age' || refusedWhy === 'query') return refusedWhy
  return refusedWhy === undefined || refusedWhy === 'signature' ? 'signature' : 'key'
}
