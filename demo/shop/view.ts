import type { Category, Product, Shopper } from '../data/model.ts'
import type { Html } from './html.ts'
import type { Language, Words } from './words.ts'

/** What every page knows of who looks at it. */
export interface View {
  readonly language: Language
  readonly words: Words
  readonly path: string
  readonly shopper?: Shopper
  /** For example https://shop.example; empty where addresses stay relative. */
  readonly origin: string
  readonly phone?: string
}

/** A page before its frame: what stands in the middle, and what the widget is told. */
export interface Page {
  readonly title: string
  readonly body: Html
  readonly status?: number
  readonly goods?: WidgetGoods
  readonly order?: WidgetOrder
}

export interface WidgetGoods {
  readonly id: string
  readonly title: string
  readonly price: number
  readonly image: string
  readonly url: string
  readonly sku: string
}

export interface WidgetOrder {
  readonly id: string
  readonly state: string
  readonly total: number
  readonly title: string
  readonly quantity: number
  /** ms UTC */
  readonly createdAt: number
  readonly image: string
  readonly url: string
}

export function nameOf(thing: Product | Category, view: View): string {
  return view.language === 'en-US' ? thing.nameEn : thing.name
}
