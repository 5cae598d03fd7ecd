import { findProduct } from '../catalogue.ts'
import type { Logistics, LogisticsEvent, OrderState, Refund } from '../model.ts'
import type { OrderPlan } from './plans.ts'

const HOUR = 3600_000
const ORIGINS: Readonly<Record<string, string>> = { 'dandong-strawberry': '丹东', 'gannan-orange': '赣州', 'wuchang-rice': '哈尔滨' }
/** How many steps of its way a parcel has made. */
const STEPS: Readonly<Partial<Record<OrderState, number>>> = { 已发货: 3, 派送中: 5 }

/** The parcel of an order, newest event last; undefined while nothing was sent. */
export function logisticsOf(plan: OrderPlan, city: string, now: number): Logistics | undefined {
  const { shipped, moved, carrier } = plan
  if (shipped === undefined || moved === undefined || !carrier) return undefined
  const origin = originOf(plan)
  const steps = wayOf(carrier, origin, city).slice(0, STEPS[plan.state] ?? 6)
  const times = spread(now - shipped * HOUR, now - moved * HOUR, steps.length)
  return { carrier, number: trackingNumber(carrier, plan.id), events: steps.map((step, i) => ({ at: times[i] ?? now, ...step })) }
}

/** The way of a return, an exchange or a refund; undefined where none was asked for. */
export function refundOf(plan: OrderPlan, total: number, now: number): Refund | undefined {
  if (!plan.refund) return undefined
  const { state, reason, asked, newest } = plan.refund
  const texts = refundTexts(state, plan.shipped !== undefined)
  const times = spread(now - asked * HOUR, now - newest * HOUR, texts.length)
  const isExchange = plan.state === '换货中'
  return {
    state, reason, amount: isExchange ? 0 : total, way: isExchange ? '换货，不涉及退款' : `原路退回${plan.payment ?? ''}`,
    steps: texts.map((text, i) => ({ at: times[i] ?? now, text })),
  }
}

function originOf(plan: OrderPlan): string {
  const first = plan.lines[0]?.[0] ?? ''
  return ORIGINS[first] ?? (findProduct(first)?.category === 'appliance' ? '佛山' : '嘉兴')
}

function wayOf(carrier: string, origin: string, city: string): Omit<LogisticsEvent, 'at'>[] {
  return [
    { text: `${carrier}已揽收，包裹正在发往转运中心`, place: `${origin}集货点` },
    { text: `包裹已离开${origin}转运中心，下一站${city}`, place: `${origin}转运中心` },
    { text: `包裹已到达${city}转运中心，正在分拣`, place: `${city}转运中心` },
    { text: '包裹已到达派送网点，等待派送', place: `${city}派送网点` },
    { text: '快递员正在为您派送，请保持电话畅通', place: `${city}派送网点` },
    { text: '包裹已签收，感谢使用，期待再次为您服务', place: city },
  ]
}

function refundTexts(state: Refund['state'], wasSent: boolean): string[] {
  if (!wasSent) return state === '已到账' ? ['已提交退款申请', '审核通过，商品未发货', '退款已到账'] : ['已提交退款申请', '审核通过，退款处理中']
  const all = ['已提交售后申请', '审核通过，等待寄回', '快递已取件，商品寄回中', '仓库已签收，正在验货']
  const upTo: Record<Refund['state'], string[]> = {
    待寄回: all.slice(0, 2), 寄回中: all.slice(0, 3), 验货中: all,
    退款处理中: [...all, '验货通过，退款处理中'], 已到账: [...all, '验货通过，退款处理中', '退款已到账'],
    换货寄出: [...all, '验货通过，新商品已寄出'],
  }
  return upTo[state]
}

/** `count` moments from `from` to `to`, both included. */
function spread(from: number, to: number, count: number): number[] {
  if (count === 1) return [to]
  return Array.from({ length: count }, (_, i) => Math.round(from + ((to - from) * i) / (count - 1)))
}

function trackingNumber(carrier: string, orderId: string): string {
  const prefix = { 顺丰速运: 'SF', 京东快递: 'JD', 中通快递: 'ZT', 圆通速递: 'YT' }[carrier] ?? 'LX'
  return `${prefix}88${orderId.slice(2)}06`
}
