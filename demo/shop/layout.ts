import { categories } from '../data/categories.ts'
import { policies } from '../data/policies/shelf.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { icon } from './icons.ts'
import { nameOf } from './view.ts'
import type { Page, View } from './view.ts'

export interface WidgetTag {
  readonly src: string
  readonly inbox: string
  /** #rrggbb: the bubble has it from the first moment. */
  readonly color?: string
  /** `right` or `left`. */
  readonly position?: string
  readonly token?: string
}

/** A whole document: head, header, the page, footer and the customer-service widget. */
export function renderDocument(page: Page, view: View, widget: WidgetTag): string {
  const { words, language } = view
  const document = html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${words.brand}</title><meta name="description" content="${words.tagline}"><link rel="icon" href="/demo/assets/logo.svg" type="image/svg+xml">
<link rel="stylesheet" href="/demo/assets/shop.css"><script defer src="/demo/assets/shop.js"></script></head>
<body data-added="${words.added}"><a class="skip" href="#main">${words.skip}</a><p class="announcement">${words.announcement}${view.phone === undefined ? undefined : html` · ${phoneLink(view)}`}</p>
${header(view)}<main id="main" class="wide">${page.body}</main>${footer(view)}${widgetScript(page, view, widget)}</body></html>`
  return `<!doctype html>\n${document.html}`
}

function header(view: View): Html {
  const { words, shopper } = view
  return html`<header class="top"><div class="wide bar"><a class="logo" href="/demo/"><img src="/demo/assets/logo.svg" alt="" width="36" height="36"><span><b>${words.brand}</b><small>${words.tagline}</small></span></a>
<form class="search" role="search" action="/demo/search"><input name="q" type="search" aria-label="${words.search}" placeholder="${words.searchHint}" maxlength="60"><button aria-label="${words.search}">${icon('search')}</button></form>
<nav class="tools"><a href="${otherLanguage(view)}" class="language">${words.other}</a><a href="/demo/orders">${icon('parcel')}<span>${words.orders}</span></a>
<a href="/demo/cart">${icon('cart')}<span>${words.cart}</span><i class="count" data-cart-count hidden></i></a>
<a href="${shopper ? '/demo/orders' : '/demo/sign-in'}">${icon('person')}<span>${shopper ? shopper.name : words.signIn}</span></a></nav></div>
<nav class="wide categories" aria-label="${words.menu}"><a href="/demo/"${current(view.path === '')}>${words.home}</a>${categories.map(category => html`<a href="/demo/categories/${category.id}"${current(view.path === `categories/${category.id}`)}>${nameOf(category, view)}</a>`)}<a href="/demo/help"${current(view.path === 'help')}>${words.help}</a></nav></header>`
}

function footer(view: View): Html {
  const { words, language } = view
  return html`<footer class="foot"><div class="wide columns"><div><b>${words.brand}</b><p>${words.tagline}</p><p>${words.hours}</p></div>
<div><b>${words.footerShop}</b>${categories.map(category => html`<a href="/demo/categories/${category.id}">${nameOf(category, view)}</a>`)}</div>
<div><b>${words.footerHelp}</b>${policies.map(policy => html`<a href="/demo/policies/${policy.id}">${language === 'en-US' ? policy.titleEn : policy.title}</a>`)}${phoneLink(view)}</div></div><p class="wide fine">${words.footerNote}</p></footer>`
}

function phoneLink({ phone, words }: View): Html | undefined {
  return phone === undefined ? undefined : html`<a href="${phone}">${words.phone}</a>`
}

function widgetScript(page: Page, view: View, widget: WidgetTag): Html {
  const attribute = (name: string, value: unknown) => (value === undefined ? undefined : html` ${{ html: name }}="${typeof value === 'string' ? value : JSON.stringify(value)}"`)
  return html`<script async src="${widget.src}" data-inbox="${widget.inbox}" data-lang="${view.language}"${attribute('data-color', widget.color)}${attribute('data-position', widget.position)}${attribute('data-goods', page.goods)}${attribute('data-order', page.order)}${attribute('data-customer-token', widget.token)}></script>`
}

function otherLanguage(view: View): string {
  return `/demo/${view.path}?lang=${view.language === 'en-US' ? 'zh' : 'en'}`
}

function current(is: boolean): Html | undefined {
  return is ? html` aria-current="page"` : undefined
}
