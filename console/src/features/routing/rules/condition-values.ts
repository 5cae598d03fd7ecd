import type { RuleCondition } from '@yanshu/contract/routing.ts'

export const conditionKinds = ['words', 'page', 'inbox', 'vip', 'known', 'attribute', 'language', 'reason', 'hours'] as const

/** A condition of a kind before anything is filled in. */
export function blankCondition(kind: RuleCondition['kind']): RuleCondition {
  switch (kind) {
    case 'inbox': return { kind, inboxes: [] }
    case 'page': case 'words': return { kind, contains: [] }
    case 'vip': case 'known': return { kind, is: true }
    case 'attribute': return { kind, name: '', values: [] }
    case 'language': return { kind, is: 'zh-CN' }
    case 'reason': return { kind, reasons: [] }
    case 'hours': return { kind, schedule: '', open: true }
  }
}

/** Whether everything that a condition needs is there. */
export function isComplete(condition: RuleCondition): boolean {
  switch (condition.kind) {
    case 'inbox': return condition.inboxes.length > 0
    case 'page': case 'words': return condition.contains.length > 0
    case 'attribute': return condition.name.trim() !== '' && condition.values.length > 0
    case 'reason': return condition.reasons.length > 0
    case 'hours': return condition.schedule !== ''
    case 'vip': case 'known': case 'language': return true
  }
}
