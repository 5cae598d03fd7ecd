import type { SlaKind, SlaPolicy, SlaState } from '@yanshu/contract/sla.ts'

/** What decides which service level a conversation has. */
export interface Measured { brand: string; inbox: string; group?: string | undefined; priority: number }

/** The first service level that is on and fits; undefined when nothing is measured. */
export function policyFor(policies: readonly SlaPolicy[], { brand, inbox, group, priority }: Measured): SlaPolicy | undefined {
  const fits = <T>(allowed: readonly T[], value: T | undefined): boolean => allowed.length === 0 || (value !== undefined && allowed.includes(value))
  return policies.find((each) => each.enabled && fits(each.brands, brand) && fits(each.inboxes, inbox) && fits(each.groups, group) && fits(each.priorities, priority))
}

export interface Times { warnAt: number; dueAt: number }

/** When the warning and the breach are due. `after` gives when so much countable time has passed since the start, both ms. */
export function timesOf(policy: Pick<SlaPolicy, 'warnAt'>, targetMs: number, after: (ms: number) => number): Times {
  return { warnAt: after(Math.round(targetMs * policy.warnAt / 100)), dueAt: after(targetMs) }
}

/** What has become due for a clock that runs; undefined while nothing has. A warning that comes too late is left out. */
export function dueStep({ state, warnAt, dueAt }: Times & { state: SlaState }, now: number): 'warned' | 'breached' | undefined {
  if (state !== 'running' && state !== 'warned') return undefined
  if (now >= dueAt) return 'breached'
  return state === 'running' && now >= warnAt ? 'warned' : undefined
}

/** What a clock is once it has stopped at `at`. Closing a conversation answers nothing, but it ends the wait for an answer. */
export function stoppedState({ state, dueAt }: Pick<Times, 'dueAt'> & { state: SlaState }, at: number, why: 'answered' | 'resolved' | 'given_up'): SlaState {
  if (state === 'breached' || at >= dueAt) return 'missed'
  return why === 'given_up' ? 'cancelled' : 'met'
}

/** To which priority a conversation is raised; undefined when it is there already. */
export function raisedPriority(step: 'warned' | 'breached', present: number): number | undefined {
  const wanted = step === 'warned' ? 2 : 3
  return present < wanted ? wanted : undefined
}

/** Which clocks of a conversation an answer stops. */
export const answering: readonly SlaKind[] = ['first_reply', 'next_reply']
