import { findProduct, productsOf } from '../../data/catalogue.ts'
import { categories } from '../../data/categories.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import { icon } from '../icons.ts'
import { nameOf } from '../view.ts'
import type { Page, View } from '../view.ts'
import { productGrid } from './card.ts'

const FACES = { digital: 'iphone-15-pro', appliance: 'nuanchu-fryer', fashion: 'yunrong-coat', beauty: 'wanwu-perfume', food: 'gannan-orange' } as const
const PICKS = ['iphone-15-pro', 'yunze-sun', 'dandong-strawberry', 'mianbai-tee']

/** The front page: banner, promises, categories, shelves. */
export function homePage(view: View): Page {
  const { words } = view
  const picks = PICKS.flatMap(id => findProduct(id) ?? [])
  return {
    title: words.tagline,
    body: html`${banner(view)}${promises(view)}${tiles(view)}
<section class="shelf"><h2>${words.picks}</h2>${productGrid(picks, view)}</section>
${categories.map(category => html`<section class="shelf"><h2>${nameOf(category, view)}<small>${view.language === 'en-US' ? category.sloganEn : category.slogan}</small><a href="/demo/categories/${category.id}">${words.all} ›</a></h2>${productGrid(productsOf(category.id).slice(0, 4), view)}</section>`)}`,
  }
}

function banner(view: View): Html {
  const { words } = view
  return html`<section class="hero"><div><h1>${words.heroTitle}</h1><p>${words.heroText}</p><a class="button" href="/demo/categories/digital">${words.heroButton}</a></div>
<div class="hero-pictures"><a href="/demo/products/iphone-15-pro"><img src="/demo/images/iphone-15-pro.svg" alt="iPhone 15 Pro"></a><a href="/demo/products/yunrong-coat"><img src="/demo/images/yunrong-coat.svg" alt=""></a><a href="/demo/products/wuchang-rice"><img src="/demo/images/wuchang-rice.svg" alt=""></a></div></section>`
}

function promises({ words }: View): Html {
  const rows = [
    ['truck', words.promiseShip, words.promiseShipText, 'shipping'], ['back', words.promiseReturn, words.promiseReturnText, 'returns'],
    ['shield', words.promiseReal, words.promiseRealText, 'warranty'], ['leaf', words.promiseFresh, words.promiseFreshText, 'returns'],
  ] as const
  return html`<div class="promises">${rows.map(([name, title, text, policy]) => html`<a href="/demo/policies/${policy}">${icon(name)}<span><b>${title}</b><small>${text}</small></span></a>`)}</div>`
}

function tiles(view: View): Html {
  return html`<nav class="tiles">${categories.map(category => html`<a href="/demo/categories/${category.id}" class="tile-${category.id}"><img src="/demo/images/${FACES[category.id]}.svg" alt=""><b>${nameOf(category, view)}</b></a>`)}</nav>`
}
