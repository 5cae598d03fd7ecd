import type { DevelopmentDialogue } from '../model.ts'

/** Returns, exchanges and refunds: goods that change, values given later, digressions. */
export const aftersalesDialogues: readonly DevelopmentDialogue[] = [
  { name: 'returnable-by-goods', language: 'zh-CN', turns: [
    { text: '口红拆开了还能退不', entries: ['beauty-opened'] },
    { text: '耳机呢', entries: ['earbud-hygiene'], full: '耳机拆开了还能退吗' },
    { text: '那手机激活了的', entries: ['ret-not-allowed', 'ret-7days'], full: '手机激活了还能退吗' },
    { text: '衣服没拆吊牌', entries: ['ret-7days'], full: '衣服没拆吊牌能退吗' },
  ] },
  { name: 'return-step-by-step', language: 'zh-CN', turns: [
    { text: '想退个东西', entries: ['ret-how'] },
    { text: '不是质量问题，就是不喜欢', entries: ['ret-7days', 'ret-how', 'ret-freight'], full: '不是质量问题，不喜欢想退货' },
    { text: '邮费呢', entries: ['ret-freight'], full: '无理由退货的邮费谁出' },
    { text: '有运费险的话', entries: ['ret-insurance', 'ret-freight'], full: '有运费险的话退货邮费谁出' },
    { text: '行 你们来拿还是我寄', entries: ['ret-pickup', 'ret-how'], full: '退货你们上门取件还是我自己寄' },
  ] },
  { name: 'refund-progress-with-order', language: 'zh-CN', turns: [
    { text: '钱退到哪一步了查一下', entries: ['refund-progress'], missing: 'order' },
    { text: '单号搁哪儿看啊', entries: ['order-history', 'logi-track'] },
    { text: 'LX100230155', order: 'LX100230155', full: '查订单LX100230155的退款进度' },
    { text: '回到支付宝还是卡', entries: ['refund-where'], full: '订单LX100230155的退款退到支付宝还是银行卡' },
  ] },
  { name: 'refund-time-by-card', language: 'zh-CN', turns: [
    { text: '退款一般几天到', entries: ['refund-time'] },
    { text: '信用卡呢', entries: ['refund-time'], full: '退款到信用卡几天' },
    { text: '都10天了没见', entries: ['refund-not-arrived'], full: '退款到信用卡10天了没到账' },
    { text: '单子LX100230160', order: 'LX100230160', full: '订单LX100230160退款到信用卡10天了没到账' },
  ] },
  { name: 'exchange-other-colour', language: 'zh-CN', turns: [
    { text: '大了想换小一号', entries: ['exch-size'] },
    { text: '颜色也想换成藏青', entries: ['exch-size'], full: '想换小一号并换成藏青色' },
    { text: '寄回去的钱我出？', entries: ['exch-size', 'ret-freight'], full: '换尺码寄回去的运费我出吗' },
    { text: '那换成另外一款裤子算了', entries: ['exch-other'], full: '换成另外一款裤子可以吗' },
  ] },
  { name: 'wrong-parcel', language: 'zh-CN', turns: [
    { text: '打开一看不是我买的', entries: ['ret-wrong'] },
    { text: '少了一样也算吗', entries: ['ret-missing'], full: '收到的东西少了一样怎么办' },
    { text: '要拍啥', entries: ['ret-missing', 'ret-wrong'], full: '少发了要拍什么照片' },
    { text: '好嘞辛苦了', entries: ['thanks', 'bye'] },
  ] },
  { name: 'bad-oranges', language: 'zh-CN', turns: [
    { text: '橙子坏了四五个', entries: ['refund-fresh'] },
    { text: '昨天中午收的', entries: ['refund-fresh'], full: '橙子昨天中午收的，坏了四五个，还能赔吗' },
    { text: '草莓也是这么赔？', entries: ['refund-fresh', 'straw-ship'], full: '草莓坏了也是按比例赔吗' },
    { text: '那剩下的怎么放', entries: ['straw-keep', 'orange-keep'], full: '剩下的草莓怎么保存' },
  ] },
  { name: 'digression-to-coupon-and-back', language: 'zh-CN', turns: [
    { text: '退货寄到哪', entries: ['ret-address'] },
    { text: '等下，退了券还给我吗', entries: ['coupon-back'] },
    { text: '积分也扣？', entries: ['mem-points-expire', 'coupon-back', 'refund-where'], full: '退货积分也扣吗' },
    { text: '好，地址说是在页面上看对吧', entries: ['ret-address'], full: '退货地址是在售后页面上看吗' },
  ] },
  { name: 'overdue-quality', language: 'zh-CN', turns: [
    { text: '十天前收的，坏了', entries: ['ret-overdue', 'ret-quality'] },
    { text: '吹风机', entries: ['ret-overdue', 'ret-quality', 'war-appliance'], full: '吹风机收到十天坏了' },
    { text: '要是我摔的呢', entries: ['war-human'], full: '吹风机是我摔坏的怎么办' },
    { text: '修要多少', entries: ['war-human'], full: '吹风机摔坏了修要多少钱' },
  ] },
  { name: 'invoice-after-return', language: 'zh-CN', turns: [
    { text: '开过票了还退得了不', entries: ['inv-refund'] },
    { text: '只退一半呢', entries: ['inv-refund', 'ret-part'], full: '开过票只退一部分，发票怎么办' },
    { text: '抬头也顺便想改', entries: ['inv-title'], full: '发票抬头想改' },
  ] },
  { name: 'return-in-english', language: 'en-US', turns: [
    { text: 'id like to return a coat', entries: ['en-return', 'en-return-policy'] },
    { text: 'who pays the courier', entries: ['en-return-fee'], full: 'who pays for the return shipping of a coat' },
    { text: 'even if its broken?', entries: ['en-return-fee', 'en-return-policy'], full: 'who pays for the return shipping if the coat is broken' },
    { text: 'and when do i get my money', entries: ['en-refund-time'], full: 'when do i get the refund for the coat' },
  ] },
  { name: 'exchange-in-english', language: 'en-US', turns: [
    { text: 'the tee is too small', entries: ['en-exchange'] },
    { text: 'in white please', entries: ['en-exchange'], full: 'can I exchange the tee for a larger one in white' },
    { text: 'i cut the tag off tho', entries: ['en-return-policy', 'ret-package-lost', 'en-exchange'], full: 'can I exchange the tee without its tag' },
    { text: 'ok can a real person check that', person: true },
  ] },
]
