import { findCategory, productsOf } from '../../data/catalogue.ts'
import type { Product, Variant } from '../../data/model.ts'
import { policies } from '../../data/policies/shelf.ts'
import { formatPrice } from '../figures.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import { icon } from '../icons.ts'
import { views } from '../pictures/draw.ts'
import { nameOf } from '../view.ts'
import type { Page, View } from '../view.ts'
import { productGrid } from './card.ts'

const NOTICES = ['shipping', 'returns', 'warranty', 'price-protection', 'invoice']

/** A product with everything that one asks before buying. */
export function productPage(product: Product, view: View): Page {
  const { words, origin } = view
  const category = findCategory(product.category)
  const title = nameOf(product, view)
  const related = productsOf(product.category).filter(other => other.id !== product.id).slice(0, 4)
  return {
    title,
    goods: { id: product.id, title, price: product.price, image: origin + product.image, url: `${origin}/demo/products/${product.id}`, sku: product.sku },
    body: html`<div class="crumbs"><a href="/demo/">${words.home}</a> › ${category ? html`<a href="/demo/categories/${category.id}">${nameOf(category, view)}</a> › ` : undefined}<span>${title}</span></div>
<article class="product">${gallery(product, view)}${offer(product, view)}</article>
<div class="details"><div>${pointList(product, view)}${specTable(product, view)}${reviewList(product, view)}</div>${notices(view)}</div>
<section class="shelf"><h2>${words.related}</h2>${productGrid(related, view)}</section>`,
  }
}

function gallery(product: Product, { words }: View): Html {
  const pictures = views.map(name => `/demo/images/${product.id}${name}.svg`)
  return html`<div class="gallery" aria-label="${words.gallery}"><img class="main" src="${product.image}" alt="${product.name}" width="800" height="800" data-main>
<div class="thumbs">${pictures.map((src, i) => html`<button type="button" data-picture="${src}" aria-label="${words.picture} ${i + 1}"${i === 0 ? html` aria-pressed="true"` : html` aria-pressed="false"`}><img src="${src}" alt="" width="120" height="120"></button>`)}</div></div>`
}

function offer(product: Product, view: View): Html {
  const { words } = view
  const { price, originalPrice, stock } = product
  return html`<form class="offer" data-offer data-id="${product.id}" data-title="${nameOf(product, view)}" data-price="${price}" data-image="${product.image}">
<h1>${nameOf(product, view)}</h1><p class="lead">${product.summary}</p>
<div class="pricebox"><span>${words.price}</span><strong data-price-shown>${formatPrice(price)}</strong>${originalPrice ? html`<s>${formatPrice(originalPrice)}</s><em>${words.save} ${formatPrice(originalPrice - price)}</em>` : undefined}</div>
${product.variants.map((variant, i) => variantRow(variant, i))}
<div class="row"><span>${words.quantity}</span><div class="stepper"><button type="button" data-step="-1" aria-label="${words.less}">−</button><output data-quantity>1</output><button type="button" data-step="1" aria-label="${words.more}">+</button></div><small class="stock">${stock > 0 ? words.stock : words.soldOut}</small></div>
<div class="actions"><button class="button ghost" type="submit">${words.add}</button><button class="button" type="submit" data-buy>${words.buy}</button></div><p class="toast" role="status" data-toast></p>
<p class="askline">${icon('chat')}${words.ask}</p><small class="sku">${words.sku} ${product.sku}</small></form>`
}

function variantRow(variant: Variant, group: number): Html {
  return html`<fieldset class="row"><legend>${variant.name}</legend><div class="options">${variant.options.map((option, i) => html`<label><input type="radio" name="variant-${group}" value="${option}" data-extra="${variant.extras?.[option] ?? 0}"${i === 0 ? html` checked` : undefined}><span>${option}</span></label>`)}</div></fieldset>`
}

function pointList(product: Product, { words }: View): Html {
  return html`<section class="panel"><h2>${words.points}</h2><ul class="points">${product.sellingPoints.map(point => html`<li>${icon('check')}${point}</li>`)}</ul></section>`
}

function specTable(product: Product, { words }: View): Html {
  return html`<section class="panel" id="specs"><h2>${words.specs}</h2><table class="specs"><tbody>${product.specs.map(spec => html`<tr><th scope="row">${spec.name}</th><td>${spec.value}</td></tr>`)}</tbody></table></section>`
}

function reviewList(product: Product, { words }: View): Html {
  const average = product.reviews.reduce((sum, review) => sum + review.stars, 0) / product.reviews.length
  return html`<section class="panel" id="reviews"><h2>${words.reviews}<small>${average.toFixed(1)} / 5</small></h2>${product.reviews.map(review => html`<div class="review"><div><b>${review.author}</b><span class="stars" role="img" aria-label="${review.stars} / 5">${'★'.repeat(review.stars)}<i>${'★'.repeat(5 - review.stars)}</i></span><time>${review.at}</time></div><p>${review.text}</p><small>${review.variant}</small></div>`)}</section>`
}

function notices({ words, language }: View): Html {
  const shown = policies.filter(policy => NOTICES.includes(policy.id))
  return html`<aside class="panel notices"><h2>${words.services}</h2>${shown.map(policy => html`<a href="/demo/policies/${policy.id}"><b>${language === 'en-US' ? policy.titleEn : policy.title}</b><span>${policy.summary}</span></a>`)}</aside>`
}
