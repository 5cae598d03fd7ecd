/** Words that stand for parts which a vendor cannot show, as contacts read them. */
const zh = {
  order: '订单号', logistics: '物流', total: '合计', rate: '请您为本次服务打分', scores: ['非常不满意', '不满意', '一般', '满意', '非常满意'],
  choose: '您可以直接回复以下任意一项：', answer: '回复序号即可', answerOne: (label: string) => `回复“1”：${label}`, form: '请回复以下信息', image: '图片', voice: '语音', file: '文件', map: '查看地图', place: '位置', made: '[AI生成] ',
  states: {
    unpaid: '待付款', paid: '待发货', shipped: '已发货', delivering: '派送中', delivered: '已签收', returning: '退货中', refunding: '退款中', refunded: '已退款',
    exchanging: '换货中', cancelled: '已取消',
  },
}
const en: typeof zh = {
  order: 'Order', logistics: 'Parcel', total: 'Total', rate: 'How was this conversation?', scores: ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'],
  choose: 'You can answer with one of these:', answer: 'Answer with its number', answerOne: (label) => `Answer "1": ${label}`, form: 'Please answer with the following', image: 'Picture', voice: 'Voice', file: 'File', map: 'Show on a map', place: 'Place',
  made: '[AI-generated] ',
  states: {
    unpaid: 'Not paid', paid: 'Paid', shipped: 'Sent', delivering: 'Out for delivery', delivered: 'Delivered', returning: 'Being returned', refunding: 'Being refunded',
    refunded: 'Refunded', exchanging: 'Being exchanged', cancelled: 'Cancelled',
  },
}

export const partWords = { 'zh-CN': zh, 'en-US': en }
