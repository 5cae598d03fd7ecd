import type { DevelopmentDialogue } from '../model.ts'

/** Orders, payment, coupons, members and accounts. */
export const buyingDialogues: readonly DevelopmentDialogue[] = [
  { name: 'cancel-with-order', language: 'zh-CN', turns: [
    { text: '不想要了怎么取消', entries: ['order-cancel'] },
    { text: '已经付了', entries: ['order-cancel', 'refund-unshipped'], full: '已经付款的订单怎么取消' },
    { text: '要是已经寄出来了呢', entries: ['order-cancel', 'logi-refuse', 'refund-unshipped'], full: '已经发货的订单怎么取消' },
    { text: 'LX100230171帮我看下寄没寄', order: 'LX100230171' },
  ] },
  { name: 'change-colour-before-sending', language: 'zh-CN', turns: [
    { text: '刚拍的能改颜色吗', entries: ['order-change-spec'] },
    { text: '换成黑色的', entries: ['order-change-spec'], full: '刚拍的订单能改成黑色吗' },
    { text: '尺码改L', entries: ['order-change-spec'], full: '刚拍的订单能改成L码吗' },
    { text: '订单LX100230176', order: 'LX100230176', full: '订单LX100230176改成黑色L码' },
  ] },
  { name: 'installments', language: 'zh-CN', turns: [
    { text: '能用花呗吗', entries: ['pay-ways', 'pay-installment'] },
    { text: '分六期呢', entries: ['pay-installment'], full: '花呗分六期可以吗' },
    { text: '有手续费没', entries: ['pay-installment'], full: '花呗分六期有手续费吗' },
    { text: '信用卡分也一样？', entries: ['pay-installment'], full: '信用卡分期可以吗' },
  ] },
  { name: 'payment-trouble', language: 'zh-CN', turns: [
    { text: '付不了款', entries: ['pay-fail'] },
    { text: '卡里有钱的啊', entries: ['pay-fail'], full: '卡里有钱但付不了款' },
    { text: '诶扣了两遍', entries: ['pay-double'], full: '付款扣了两遍' },
    { text: '多的那笔多久退我', entries: ['pay-double', 'refund-time'], full: '重复扣的那笔多久退回' },
  ] },
  { name: 'coupon-does-not-fit', language: 'zh-CN', turns: [
    { text: '券咋用不了', entries: ['coupon-fail'] },
    { text: '我买的iphone15', entries: ['coupon-fail'], full: '买iPhone 15优惠券用不了' },
    { text: '那满减呢', entries: ['promo-now', 'coupon-stack'], full: '买iPhone 15能用满减吗' },
    { text: '耳机可以用券不', entries: ['coupon-fail', 'coupon-use'], full: '买耳机可以用优惠券吗' },
  ] },
  { name: 'price-drop-window', language: 'zh-CN', turns: [
    { text: '买完就降价了', entries: ['promo-price-drop'] },
    { text: '冰箱，买了二十天', entries: ['promo-price-drop'], full: '冰箱买了二十天降价能补差价吗' },
    { text: '衣服也是三十天？', entries: ['promo-price-drop'], full: '衣服价保也是三十天吗' },
    { text: '别的店更低也算吗', entries: ['promo-elsewhere'], full: '别的店更低也能价保吗' },
  ] },
  { name: 'member-levels', language: 'zh-CN', turns: [
    { text: '会员咋升级', entries: ['mem-levels'] },
    { text: '金鹿要花多少', entries: ['mem-levels'], full: '升金鹿会员要花多少' },
    { text: '升了有啥', entries: ['mem-benefits'], full: '金鹿会员有什么权益' },
    { text: '银溪的呢', entries: ['mem-benefits'], full: '银溪会员有什么权益' },
    { text: '生日给券不', entries: ['mem-birthday', 'mem-benefits'], full: '银溪会员生日给券吗' },
  ] },
  { name: 'invoice-kinds', language: 'zh-CN', turns: [
    { text: '能开票吗', entries: ['inv-get'] },
    { text: '专票', entries: ['inv-special'], full: '能开专票吗' },
    { text: '多久能拿到', entries: ['inv-special', 'inv-when'], full: '专票多久能拿到' },
    { text: '纸的有没', entries: ['inv-paper'], full: '有没有纸质发票' },
  ] },
  { name: 'bulk-to-person', language: 'zh-CN', turns: [
    { text: '公司要买50份坚果', entries: ['order-bulk'] },
    { text: '能对公打款吧', entries: ['pay-corporate', 'order-bulk'] },
    { text: '行，帮我接个专门负责的', person: true },
  ] },
  { name: 'sign-in-trouble', language: 'zh-CN', turns: [
    { text: '登不进去', entries: ['acc-login'] },
    { text: '那个号早不用了', entries: ['acc-phone'], full: '登录的手机号已经停用了怎么办' },
    { text: '查下我以前买的单子在不在', entries: ['order-history'], full: '换了手机号以前的订单还在吗' },
  ] },
  { name: 'weather-in-between', language: 'zh-CN', turns: [
    { text: '有货不 轻屿', entries: ['order-stock'] },
    { text: '你那儿冷不冷今天', entries: [] },
    { text: '哈哈行吧。没货的话啥时补', entries: ['order-stock'], full: '轻屿没货的话什么时候补' },
    { text: '到了叫我一声', entries: ['order-stock'], full: '轻屿到货了怎么提醒我' },
  ] },
  { name: 'paying-in-english', language: 'en-US', turns: [
    { text: 'is paypal ok', entries: ['en-pay'] },
    { text: 'alipay then?', entries: ['en-pay'], full: 'can I pay with Alipay' },
    { text: 'and in 3 parts', entries: ['en-installment'], full: 'can I pay in 3 installments' },
    { text: 'cool thx', entries: ['thanks'] },
  ] },
]
