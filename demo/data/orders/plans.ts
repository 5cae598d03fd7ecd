import type { Invoice, OrderState, Refund } from '../model.ts'
import type { ShopperId } from '../shoppers.ts'

/** What happened to one order, told in hours before now, so that the shop always looks alive. */
export interface OrderPlan {
  readonly id: string
  readonly shopper: ShopperId
  readonly state: OrderState
  /** Hours since the order was placed. */
  readonly placed: number
  /** Hours since the parcel left. */
  readonly shipped?: number
  /** Hours since the newest step of the parcel. */
  readonly moved?: number
  /** [product, chosen options joined by a space, quantity]. */
  readonly lines: readonly (readonly [string, string, number])[]
  readonly carrier?: '顺丰速运' | '京东快递' | '中通快递' | '圆通速递'
  readonly payment?: '微信支付' | '支付宝' | '云闪付' | '花呗分期'
  readonly invoice?: Invoice
  readonly refund?: { readonly state: Refund['state']; readonly reason: string; readonly asked: number; readonly newest: number }
  readonly note?: string
}

const personal: Invoice = { state: '已开具', kind: '电子普通发票', title: '个人' }

export const orderPlans = [
  { id: 'LX100230101', shopper: 'shopper-lin', state: '待付款', placed: 0.2, lines: [['yunze-sun', '40mL×2', 1], ['qingmu-wash', '120g', 1]] },
  { id: 'LX100230102', shopper: 'shopper-lin', state: '已发货', placed: 30, shipped: 22, moved: 3, carrier: '顺丰速运', payment: '支付宝', lines: [['iphone-15-pro', '原色钛金属 256GB', 1]], invoice: { state: '开具中', kind: '电子普通发票', title: '个人' } },
  { id: 'LX100230103', shopper: 'shopper-lin', state: '派送中', placed: 46, shipped: 38, moved: 1.5, carrier: '中通快递', payment: '微信支付', lines: [['mianbai-tee', '燕麦 S', 2], ['shanye-jeans', '复古蓝 30', 1]] },
  { id: 'LX100230104', shopper: 'shopper-lin', state: '已签收', placed: 170, shipped: 160, moved: 118, carrier: '顺丰速运', payment: '支付宝', lines: [['dandong-strawberry', '1.5kg 大果', 1]] },
  { id: 'LX100230105', shopper: 'shopper-lin', state: '退货中', placed: 220, shipped: 210, moved: 172, carrier: '圆通速递', payment: '微信支付', lines: [['jifeng-run', '冰蓝 38', 1]], refund: { state: '寄回中', reason: '尺码偏小', asked: 60, newest: 20 } },
  { id: 'LX100230106', shopper: 'shopper-lin', state: '已退款', placed: 480, shipped: 470, moved: 430, carrier: '中通快递', payment: '支付宝', lines: [['zhuyan-lip', '03 正红', 1]], refund: { state: '已到账', reason: '收到时外壳破损', asked: 400, newest: 330 } },
  { id: 'LX100230201', shopper: 'shopper-chen', state: '待发货', placed: 3, payment: '花呗分期', lines: [['fridge-h400', '釉白', 1]], note: '送货前请提前一小时打电话' },
  { id: 'LX100230202', shopper: 'shopper-chen', state: '已发货', placed: 20, shipped: 14, moved: 5, carrier: '京东快递', payment: '微信支付', lines: [['saoxiaobao-r3', '自动上下水版', 1]], invoice: { state: '开具中', kind: '电子专用发票', title: '上海某某商贸有限公司' } },
  { id: 'LX100230203', shopper: 'shopper-chen', state: '已签收', placed: 300, shipped: 292, moved: 250, carrier: '中通快递', payment: '支付宝', lines: [['yunrong-coat', '驼色 M', 1]], invoice: personal },
  { id: 'LX100230204', shopper: 'shopper-chen', state: '换货中', placed: 260, shipped: 250, moved: 212, carrier: '圆通速递', payment: '微信支付', lines: [['sumian-shirt', '藕粉 S', 1]], refund: { state: '换货寄出', reason: '换成 M 码', asked: 150, newest: 9 } },
  { id: 'LX100230205', shopper: 'shopper-chen', state: '退款中', placed: 130, shipped: 122, moved: 84, carrier: '京东快递', payment: '云闪付', lines: [['fengmian-dryer', '暮紫', 1]], refund: { state: '验货中', reason: '低档有异响', asked: 70, newest: 6 } },
  { id: 'LX100230206', shopper: 'shopper-chen', state: '已签收', placed: 720, shipped: 712, moved: 670, carrier: '顺丰速运', payment: '支付宝', lines: [['mingqian-longjing', '200g 礼盒', 2], ['guoyuan-nuts', '25g×30 袋', 3]], invoice: { state: '已开具', kind: '电子专用发票', title: '上海某某商贸有限公司' }, note: '需要礼品包装' },
  { id: 'LX100230301', shopper: 'shopper-wang', state: '待发货', placed: 9, payment: '微信支付', lines: [['tinglan-air2', '墨黑', 1], ['chilun-gan65', '白色 充电头+1.5米线', 1]] },
  { id: 'LX100230302', shopper: 'shopper-wang', state: '派送中', placed: 80, shipped: 70, moved: 2, carrier: '顺丰速运', payment: '支付宝', lines: [['luxing-watch', '石墨黑 46mm', 1]] },
  { id: 'LX100230303', shopper: 'shopper-wang', state: '已取消', placed: 96, lines: [['lantu-x6', '晴山蓝 12GB+256GB', 1]] },
  { id: 'LX100230304', shopper: 'shopper-wang', state: '退款中', placed: 12, payment: '微信支付', lines: [['xingzhe-pack', '炭黑', 1]], refund: { state: '退款处理中', reason: '拍错颜色，尚未发货', asked: 2, newest: 0.5 } },
  { id: 'LX100230305', shopper: 'shopper-wang', state: '已签收', placed: 400, shipped: 390, moved: 322, carrier: '京东快递', payment: '支付宝', lines: [['nuanchu-fryer', '奶油白', 1]], invoice: personal },
  { id: 'LX100230401', shopper: 'shopper-ma', state: '已发货', placed: 100, shipped: 92, moved: 55, carrier: '圆通速递', payment: '支付宝', lines: [['qingyu-down', '黑色 XL', 1], ['mianbai-tee', '本白 XL', 1]] },
  { id: 'LX100230402', shopper: 'shopper-ma', state: '已签收', placed: 340, shipped: 330, moved: 190, carrier: '顺丰速运', payment: '微信支付', lines: [['moye-reader', '黛青 64GB', 1]], invoice: personal },
  { id: 'LX100230403', shopper: 'shopper-ma', state: '退货中', placed: 300, shipped: 290, moved: 150, carrier: '京东快递', payment: '支付宝', lines: [['nuanchu-cooker', '深灰', 1]], refund: { state: '待寄回', reason: '煮饭时显示故障代码', asked: 26, newest: 24 } },
  { id: 'LX100230404', shopper: 'shopper-ma', state: '已退款', placed: 620, payment: '支付宝', lines: [['yunling-coffee', '双拼 10g×20 包', 2]], refund: { state: '已到账', reason: '下错单，尚未发货', asked: 618, newest: 615 } },
  { id: 'LX100230405', shopper: 'shopper-ma', state: '待付款', placed: 0.3, lines: [['caomu-shampoo', '500mL×2', 1]] },
  { id: 'LX100230501', shopper: 'shopper-he', state: '待发货', placed: 52, payment: '微信支付', lines: [['jingyin-brush', '湖绿 6 支刷头', 1]] },
  { id: 'LX100230502', shopper: 'shopper-he', state: '派送中', placed: 28, shipped: 24, moved: 1, carrier: '顺丰速运', payment: '支付宝', lines: [['ribeye-steak', '200g×5 片', 1], ['gannan-orange', '5kg 大果', 1]] },
  { id: 'LX100230503', shopper: 'shopper-he', state: '换货中', placed: 190, shipped: 182, moved: 120, carrier: '京东快递', payment: '微信支付', lines: [['wuli-humidifier', '白色', 1]], refund: { state: '寄回中', reason: '水箱有裂纹', asked: 48, newest: 10 } },
  { id: 'LX100230504', shopper: 'shopper-he', state: '已签收', placed: 96, shipped: 88, moved: 30, carrier: '中通快递', payment: '支付宝', lines: [['wanwu-perfume', '30mL', 1], ['yunze-cream', '50g', 1]] },
  { id: 'LX100230505', shopper: 'shopper-he', state: '已取消', placed: 200, lines: [['washer-w10', '单洗', 1]] },
  { id: 'LX100230506', shopper: 'shopper-he', state: '已签收', placed: 500, shipped: 490, moved: 430, carrier: '中通快递', payment: '微信支付', lines: [['wuchang-rice', '10kg', 1]] },
] as const satisfies readonly OrderPlan[]
