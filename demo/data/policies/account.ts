import type { Policy } from '../model.ts'

export const membershipPolicy = {
  id: 'membership', title: '会员与积分', titleEn: 'Membership', summary: '三个等级，生日券、积分和免邮券',
  sections: [
    { heading: '等级与权益', paragraphs: ['按近一年累计实付计算，达到次日生效，有效一年。'],
      table: { head: ['等级', '条件', '权益'], rows: [
        ['普通会员', '注册即是', '1 元得 1 积分，新人券满 99 减 15（7 天有效）'],
        ['银溪会员', '满 1,000 元', '生日券 20 元，积分 1.2 倍'],
        ['金鹿会员', '满 5,000 元', '生日券 50 元，积分 1.5 倍，每月 2 张免邮券，退换免费上门取件，优先接入客服']] } },
    { heading: '积分', paragraphs: ['签收后入账，100 积分抵 1 元，每单最多抵实付的 20%。积分在获得次年的 12 月 31 日到期，到期前 30 天短信提醒；退货时扣回该单积分。带图评价另送 20 积分。'] },
    { heading: '优惠怎么算', paragraphs: ['全店满 300 减 30、满 600 减 70（手机除外）。每单可用一张店铺券，可与满减和积分同时用：先算满减，再减券，最后抵积分。'] },
  ],
} as const satisfies Policy

export const paymentPolicy = {
  id: 'payment', title: '支付方式', titleEn: 'Payment', summary: '微信、支付宝、云闪付、银行卡，满 600 元可分期',
  sections: [
    { heading: '支持的方式', paragraphs: ['微信支付、支付宝、云闪付、银行卡快捷支付；可以找人代付。暂不支持货到付款。'] },
    { heading: '分期', paragraphs: ['满 600 元可用花呗分 3、6、12 期；单笔满 1,000 元 3 期免息，6 期和 12 期按支付页显示的费率收手续费。信用卡分期暂未开通。'] },
    { heading: '付款时限', paragraphs: ['下单后 30 分钟内付款，超时自动取消，优惠券和积分立即退回。重复扣款会自动原路退回，银行卡 1–3 个工作日到账。'] },
    { heading: '企业购', paragraphs: ['单笔满 5,000 元或同款 20 件以上可走企业购，支持对公转账和专用发票，款到后 1 个工作日内发货。'] },
    { heading: '安全提醒', paragraphs: ['我们不会要求您向个人账户转账，也不会索要验证码。接到可疑电话请直接挂断，或拨打反诈专线 96110。'] },
  ],
} as const satisfies Policy
