import { slaKind } from '@yanshu/contract/sla.ts'
import type { SlaKind, SlaPolicy, SlaPolicyInput } from '@yanshu/contract/sla.ts'

export const units = { seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const
export type Unit = keyof typeof units

/** A time as it is entered: a number and its unit; no number means that it is not measured. */
export interface EnteredTime { amount?: number | null; unit: Unit }
export interface PolicyValues extends Omit<SlaPolicyInput, 'targets'> { targets: Record<SlaKind, EnteredTime> }

/** A time in the largest unit in which it is whole. */
export function enteredTime(ms: number | undefined): EnteredTime {
  if (ms === undefined) return { unit: 'minutes' }
  const unit = (['hours', 'minutes', 'seconds'] as const).find((each) => ms % units[each] === 0) ?? 'seconds'
  return { amount: Math.round(ms / units[unit]), unit }
}

/** What the form shows of a service level; of a new one, what is usual. */
export function valuesOf(policy: SlaPolicy | undefined): PolicyValues {
  if (policy === undefined) {
    return {
      name: '', enabled: true, brands: [], inboxes: [], groups: [], priorities: [], businessHours: true, warnAt: 80, raisePriority: false,
      targets: { first_reply: { amount: 60, unit: 'seconds' }, next_reply: { amount: 3, unit: 'minutes' }, resolution: { unit: 'hours' } },
    }
  }
  const { id: _id, targets, ...rest } = policy
  return { ...rest, targets: { first_reply: enteredTime(targets.first_reply), next_reply: enteredTime(targets.next_reply), resolution: targets.resolution === undefined ? { unit: 'hours' } : enteredTime(targets.resolution) } }
}

/** What is sent. */
export function inputOf({ targets, ...rest }: PolicyValues): SlaPolicyInput {
  const given = slaKind.options.flatMap((kind) => {
    const { amount, unit } = targets[kind]
    return amount === undefined || amount === null ? [] : [[kind, Math.round(amount * units[unit])] as const]
  })
  return { ...rest, targets: Object.fromEntries(given) }
}

/** Why the times cannot be taken; undefined when they can. */
export function timesProblem(targets: PolicyValues['targets']): 'missing' | 'range' | undefined {
  const all = Object.values(inputOf({ ...valuesOf(undefined), targets }).targets)
  if (all.length === 0) return 'missing'
  return all.some((ms) => ms < 10_000 || ms > 90 * 86_400_000) ? 'range' : undefined
}
