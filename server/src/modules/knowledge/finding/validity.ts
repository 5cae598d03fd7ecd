import type { Entry } from '@yanshu/contract/knowledge.ts'

/** Whether an entry holds at a time (ms UTC): from `validFrom` until before `validUntil`, where it has them. */
export function holdsAt({ validFrom, validUntil }: Pick<Entry, 'validFrom' | 'validUntil'>, now: number): boolean {
  return (validFrom === undefined || validFrom <= now) && (validUntil === undefined || now < validUntil)
}
