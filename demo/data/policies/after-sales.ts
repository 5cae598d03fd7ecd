import type { Policy } from '../model.ts'

export const invoicePolicy = {
  id: 'invoice', title: '发票说明', titleEn: 'Invoices', summary: '电子发票，确认收货后 24 小时内开好',
  sections: [
    { heading: '开什么发票', paragraphs: [
      '统一开具全面数字化的电子发票，与纸质发票法律效力相同，不再提供纸质发票。默认为电子普通发票；公司可开增值税电子专用发票。'] },
    { heading: '什么时候开', paragraphs: [
      '电子普通发票：确认收货后 24 小时内发到邮箱，也可在订单详情下载。专用发票：资料审核后 3 个工作日内开具。',
      '专用发票需要公司名称、税号、地址、电话、开户行和账号。'] },
    { heading: '金额', paragraphs: ['按实际付款金额开具，含运费，不含优惠券和积分抵扣的部分。'] },
    { heading: '补开与换开', paragraphs: ['订单完成后 180 天内可补开；开具后 30 天内可换开一次抬头。退货后原发票自动红冲，部分退款按剩余金额重开。'] },
  ],
} as const satisfies Policy

export const warrantyPolicy = {
  id: 'warranty', title: '保修政策', titleEn: 'Warranty', summary: '正品联保，手机数码 1 年，大家电主要部件 3 年',
  sections: [
    { heading: '保修期', paragraphs: ['自签收次日起算，凭订单号保修，不用保存小票。'],
      table: { head: ['商品', '整机', '主要部件'], rows: [
        ['手机、数码', '1 年', '—'], ['小家电', '1 年', '3 年（马达、加热盘等，以商品页为准）'],
        ['冰箱', '1 年', '3 年，压缩机 10 年'], ['洗衣机', '1 年', '3 年，电机 10 年'],
        ['服饰鞋包', '90 天免费修补', '双肩包拉链、肩带 1 年']] } },
    { heading: '不在免费保修内', paragraphs: ['摔坏、进水、私自拆修和正常磨损。可以付费维修：先检测报价，您同意再修，检测不收费。'] },
    { heading: '怎么报修', paragraphs: ['订单里点「申请维修」。小件免费寄修，约 7–10 天；冰箱、洗衣机 48 小时内师傅上门。iPhone 也可到 Apple 授权服务点。'] },
    { heading: '安装与旧机', paragraphs: ['洗衣机免费安装，加长水管等材料按价目表收费，先报价再动手。买冰箱、洗衣机可免费拆走一台同类旧机，按 30–150 元折价。'] },
    { heading: '正品承诺', paragraphs: ['全部品牌正规渠道进货，假一赔三。'] },
  ],
} as const satisfies Policy

export const priceProtectionPolicy = {
  id: 'price-protection', title: '价格保护', titleEn: 'Price Protection', summary: '下单 15 天内降价补差，家电 30 天',
  sections: [
    { heading: '多少天', paragraphs: ['下单后 15 天内，家电 30 天内，同款同规格在本店降价，可以申请补差价。'] },
    { heading: '怎么申请', paragraphs: ['在订单里点「申请价保」，48 小时内审核，差价原路退回。每个订单可申请多次。'] },
    { heading: '不在价保之内', paragraphs: ['限时秒杀、领取优惠券、会员权益、赠品带来的差价；已退货的商品；其他平台的价格。'] },
  ],
} as const satisfies Policy
