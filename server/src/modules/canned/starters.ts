/** The canned replies that a new installation begins with. */
export const starters: readonly { folder: string; title: string; shortcut: string; initials: string; text: string }[] = [
  { folder: '开场', title: '问候', shortcut: 'hi', initials: 'wh', text: '{{contact}}您好，我是客服{{agent}}，很高兴为您服务，请问有什么可以帮您？' },
  { folder: '开场', title: '请稍等', shortcut: 'wait', initials: 'qsd', text: '好的，我马上为您核实，请稍等一两分钟。' },
  { folder: '开场', title: '久等了', shortcut: 'sorry', initials: 'jdl', text: '让您久等了，非常抱歉。' },
  { folder: '订单', title: '请提供订单号', shortcut: 'order', initials: 'qtgddh', text: '麻烦您提供一下订单号，我帮您查询。' },
  { folder: '订单', title: '催发货', shortcut: 'ship', initials: 'cfh', text: '您的订单 {{order}} 已经帮您加急，仓库会优先安排发货，发出后您会收到物流信息。' },
  { folder: '订单', title: '查物流', shortcut: 'track', initials: 'cwl', text: '已为您查询订单 {{order}} 的物流，包裹正在运输途中，请您留意派送电话。' },
  { folder: '售后', title: '申请退货步骤', shortcut: 'return', initials: 'sqthbz', text: '您可以在“我的订单”里找到该订单，点“申请售后”，选择退货退款并提交，审核通过后会给您寄回地址。' },
  { folder: '售后', title: '退款时效', shortcut: 'refund', initials: 'tksx', text: '退款会原路退回，一般 1–3 个工作日到账，请您留意支付账户。' },
  { folder: '售后', title: '安抚致歉', shortcut: 'calm', initials: 'afzq', text: '给您带来不好的体验，实在抱歉。您的问题我已经记录下来，会一直跟进到解决为止。' },
  { folder: '结束', title: '还有其他问题吗', shortcut: 'else', initials: 'hyqtwtm', text: '请问还有其他可以帮到您的吗？' },
  { folder: '结束', title: '道别', shortcut: 'bye', initials: 'db', text: '感谢您的咨询，祝您生活愉快，再见！' },
]
