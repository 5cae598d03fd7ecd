import type { Product } from '../../data/model.ts'
import { formatPrice } from '../figures.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import { icon } from '../icons.ts'
import type { IconName } from '../icons.ts'
import { nameOf } from '../view.ts'
import type { View } from '../view.ts'

/** A product in a grid. */
export function productCard(product: Product, view: View): Html {
  const { price, originalPrice } = product
  return html`<a class="card" href="/demo/products/${product.id}"><img src="${product.image}" alt="" loading="lazy" width="400" height="400"><div><h3>${nameOf(product, view)}</h3><p>${product.summary}</p>
<span class="price">${formatPrice(price)}${originalPrice ? html`<s>${formatPrice(originalPrice)}</s>` : undefined}</span></div></a>`
}

export function productGrid(products: readonly Product[], view: View): Html {
  return html`<div class="grid">${products.map(product => productCard(product, view))}</div>`
}

/** What stands where there is nothing to show, with one way on. */
export function emptyState(name: IconName, title: string, text: string, link: { label: string; url: string }): Html {
  return html`<div class="empty">${icon(name)}<h2>${title}</h2><p>${text}</p><a class="button" href="${link.url}">${link.label}</a></div>`
}
