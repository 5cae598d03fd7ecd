import type { Label } from '@yanshu/contract/labels.ts'

/** What a new installation begins with. */
export const firstLabels: readonly Omit<Label, 'id'>[] = [
  { name: '催单', color: 'orange' }, { name: '退款', color: 'red' }, { name: '物流异常', color: 'gold' }, { name: '大客户', color: 'purple' }, { name: '好评', color: 'green' },
]
