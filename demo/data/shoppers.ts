import type { Shopper } from './model.ts'

/** Where parcels of a shopper go; addresses are masked as on a privacy label. */
export interface Home {
  readonly city: string
  readonly address: string
  readonly region: '江浙沪' | '其他地区' | '偏远地区'
}

export const shoppers = [
  { id: 'shopper-lin', name: '林**', phone: '138****5021', level: '银溪会员' },
  { id: 'shopper-chen', name: '陈**', phone: '139****7716', level: '金鹿会员' },
  { id: 'shopper-wang', name: '王*', phone: '186****3302', level: '普通会员' },
  { id: 'shopper-ma', name: '马**', phone: '177****9048', level: '银溪会员' },
  { id: 'shopper-he', name: '何*', phone: '150****6625', level: '普通会员' },
] as const satisfies readonly Shopper[]

export type ShopperId = (typeof shoppers)[number]['id']

export const homes: Readonly<Record<ShopperId, Home>> = {
  'shopper-lin': { city: '杭州', address: '浙江省杭州市西湖区文三路***号*幢***室', region: '江浙沪' },
  'shopper-chen': { city: '上海', address: '上海市徐汇区漕溪北路***弄*号***室', region: '江浙沪' },
  'shopper-wang': { city: '成都', address: '四川省成都市武侯区科华中路***号*栋***', region: '其他地区' },
  'shopper-ma': { city: '乌鲁木齐', address: '新疆乌鲁木齐市天山区解放北路***号***室', region: '偏远地区' },
  'shopper-he': { city: '广州', address: '广东省广州市天河区体育西路***号***房', region: '其他地区' },
}

export function findShopper(id: string): Shopper | undefined {
  return shoppers.find(shopper => shopper.id === id)
}
