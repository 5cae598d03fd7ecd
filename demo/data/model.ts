/** The nouns of the demo shop. Amounts are integers in fen, times are milliseconds UTC unless a name says otherwise. */

export type CategoryId = 'digital' | 'appliance' | 'fashion' | 'beauty' | 'food'

export interface Category {
  readonly id: CategoryId
  readonly name: string
  readonly nameEn: string
  readonly slogan: string
  readonly sloganEn: string
}

/** One choice on the product page. `extras` gives what an option adds to the price, in fen. */
export interface Variant {
  readonly name: string
  readonly options: readonly string[]
  readonly extras?: Readonly<Record<string, number>>
}

export interface Spec {
  readonly name: string
  readonly value: string
}

export interface Review {
  /** Masked, for example 林**. */
  readonly author: string
  readonly stars: number
  readonly text: string
  /** Local date, YYYY-MM-DD. */
  readonly at: string
  readonly variant: string
}

/** The simple outline that the picture of a product is drawn from. */
export type Silhouette =
  | 'phone' | 'earbuds' | 'watch' | 'powerbank' | 'reader' | 'charger' | 'keyboard'
  | 'fryer' | 'cooker' | 'robot' | 'fridge' | 'washer' | 'humidifier' | 'dryer'
  | 'tshirt' | 'coat' | 'jacket' | 'jeans' | 'shoe' | 'shirt' | 'backpack'
  | 'jar' | 'tube' | 'lipstick' | 'pump' | 'toothbrush' | 'perfume'
  | 'berry' | 'steak' | 'rice' | 'nuts' | 'coffee' | 'orange' | 'tea'

export interface Product {
  readonly id: string
  readonly sku: string
  readonly name: string
  readonly nameEn: string
  /** What else people call it, the most common word of each language last; none means other goods, too. */
  readonly aliases: readonly string[]
  readonly category: CategoryId
  readonly price: number
  readonly originalPrice?: number
  readonly stock: number
  readonly variants: readonly Variant[]
  readonly summary: string
  readonly sellingPoints: readonly string[]
  readonly specs: readonly Spec[]
  readonly reviews: readonly Review[]
  /** Path of the picture on the shop's own origin. */
  readonly image: string
  readonly silhouette: Silhouette
}

export interface Link {
  readonly label: string
  readonly url: string
}

/** Answers by a value that was said; the entry's own answer serves all others. `question` asks for the value where none was said. */
export interface EntryVariants {
  readonly slot: 'region' | 'product' | 'size' | 'colour'
  readonly question?: string
  /** Regions and sizes as people write them, products by id. */
  readonly answers: readonly { readonly values: readonly string[]; readonly answer: string }[]
}

export interface KnowledgeEntry {
  readonly id: string
  readonly category: string
  readonly title: string
  /** What it answers: the id of an intent that a new installation begins with. */
  readonly intent?: string
  /** Left out for an answer. */
  readonly kind?: 'specification' | 'review'
  readonly variants?: EntryVariants
  readonly questions: readonly string[]
  readonly answer: string
  readonly links?: readonly Link[]
  /** Ids of products that the answer speaks of. */
  readonly goods?: readonly string[]
}

export interface PolicySection {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

export interface Policy {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly summary: string
  readonly sections: readonly PolicySection[]
}

export interface Shopper {
  readonly id: string
  /** Masked, for example 陈**. */
  readonly name: string
  readonly phone: string
  readonly level: string
}

export type OrderState =
  | '待付款' | '待发货' | '已发货' | '派送中' | '已签收'
  | '退货中' | '退款中' | '已退款' | '已取消' | '换货中'

export interface OrderItem {
  readonly productId: string
  readonly sku: string
  readonly title: string
  readonly variant: string
  readonly price: number
  readonly quantity: number
  readonly image: string
  readonly url: string
}

export interface LogisticsEvent {
  readonly at: number
  readonly text: string
  readonly place: string
}

export interface Logistics {
  readonly carrier: string
  readonly number: string
  readonly events: readonly LogisticsEvent[]
}

export interface Invoice {
  readonly state: '未申请' | '开具中' | '已开具'
  readonly kind?: '电子普通发票' | '电子专用发票'
  readonly title?: string
}

export interface Refund {
  readonly state: '待寄回' | '寄回中' | '验货中' | '退款处理中' | '已到账' | '换货寄出'
  readonly amount: number
  readonly reason: string
  readonly way: string
  readonly steps: readonly { readonly at: number; readonly text: string }[]
}

export interface Order {
  readonly id: string
  readonly customerId: string
  readonly state: OrderState
  readonly createdAt: number
  readonly paidAt?: number
  readonly items: readonly OrderItem[]
  readonly goodsTotal: number
  readonly shippingFee: number
  readonly discount: number
  readonly total: number
  readonly payment?: string
  readonly receiver: { readonly name: string; readonly phone: string; readonly address: string }
  readonly note?: string
  readonly logistics?: Logistics
  readonly invoice: Invoice
  readonly refund?: Refund
  readonly url: string
}
