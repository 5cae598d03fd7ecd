import type { DeliveryState } from '@yanshu/contract/delivery.ts'

const states: Record<DeliveryState, string> = { waiting: '正在发往平台', held: '等客户再发消息时送达', sent: '平台已接收', failed: '未送达', dropped: '未发送' }

/** Messages on their way to contacts over WeChat and the like. */
export const delivery = {
  states, again: '平台暂时没有接收，稍后自动重试', failedWhy: (why: string) => `未送达：${why}`, partly: '（部分内容已送达）', retry: '重试', sendAgain: '仍要重发',
  way: {
    left: (left: number, limit: number, span: string) => `平台限制：客户再次发言前还可回复 ${left} 条（共 ${limit} 条），${span}内有效。连续的几句会合并成一条`,
    passive: '此公众号只能在客户发来消息时回复：你的答复会随客户的下一条消息送达',
    colleague: (name: string) => `企业微信成员 ${name} 正在接待，此处的回复无法送达`,
    no: {
      gone: '客户已取消关注，回复无法送达', refuses: '客户已拒收消息，回复无法送达', colleague: '企业微信的同事正在接待，此处的回复无法送达', waiting: '会话在企业微信中排队，此处的回复无法送达',
      over: '微信客服会话已结束，等客户再次发来消息后即可回复', closed: '客户超过 48 小时没有发消息，等客户再来消息后才能回复', used: '可回复的条数已用完，等客户再发一条消息后即可继续',
    },
  },
  page: {
    title: '未送达消息', about: '微信等平台没有接收的消息。处理好原因后可以重新发送；超过 60 天的会自动清除。', allReasons: '全部原因', allInboxes: '全部渠道', reason: '原因', inbox: '渠道', contact: '客户', text: '内容', at: '发送时间', list: '未送达消息',
    none: '没有未送达的消息', noneHelp: '平台拒收的消息会出现在这里。', nothing: '没有符合条件的消息', nothingHelp: '换个原因或渠道试试。', retryAll: (count: number) => `重发这 ${count} 条`,
    retryAllAsk: (count: number) => `重新发送这 ${count} 条消息？`, retryAllHelp: '原因还没解决的会再次失败；「不确定客户是否收到」的，客户可能收到两次。', queued: (count: number) => `已安排 ${count} 条重新发送`,
  },
}
