import type { FormInput } from './service.ts'

/** What a new installation begins with; administrators change them in the console. */
export const starters: readonly FormInput[] = [
  {
    title: '会话小结', use: 'wrap-up', enabled: true, inboxes: [],
    fields: [
      { key: 'topic', kind: 'choice', label: '问题类型', required: true, options: ['售前咨询', '订单与物流', '退换货', '退款', '发票', '投诉建议', '其他'] },
      { key: 'solved', kind: 'choice', label: '是否解决', required: true, options: ['已解决', '需跟进', '未解决'] },
      { key: 'remark', kind: 'paragraph', label: '备注', required: false },
    ],
  },
  {
    title: '售后登记', use: 'message', enabled: true, inboxes: [],
    fields: [
      { key: 'order', kind: 'text', label: '订单号', required: true, help: '可在“我的订单”中查看' },
      { key: 'request', kind: 'choice', label: '售后类型', required: true, options: ['退货退款', '仅退款', '换货', '维修', '补发'] },
      { key: 'reason', kind: 'paragraph', label: '问题描述', required: true },
      { key: 'phone', kind: 'phone', label: '联系电话', required: false },
    ],
  },
]
