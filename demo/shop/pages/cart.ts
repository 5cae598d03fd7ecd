import { html } from '../html.ts'
import type { Page, View } from '../view.ts'
import { emptyState } from './card.ts'

/** The cart lives in the shopper's browser; the script fills the list. */
export function cartPage({ words }: View): Page {
  return {
    title: words.cart,
    body: html`<h1 class="title">${words.cart}</h1><noscript><p class="panel">${words.noScript}</p></noscript>
<div data-cart data-remove="${words.remove}" data-less="${words.less}" data-more="${words.more}"><div data-cart-empty hidden>${emptyState('empty', words.cartEmpty, words.cartEmptyText, { label: words.goShopping, url: '/demo/' })}</div>
<div class="cart" data-cart-full hidden><div class="panel" data-cart-lines></div><aside class="panel summary"><p><span>${words.total}</span><strong data-cart-total></strong></p><button class="button" type="button" data-checkout>${words.checkout}</button><p class="fine" role="status" data-note hidden>${words.demoNote}</p></aside></div></div>`,
  }
}
