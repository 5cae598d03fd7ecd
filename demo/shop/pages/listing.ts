import { products, productsOf } from '../../data/catalogue.ts'
import type { Category, Product } from '../../data/model.ts'
import { html } from '../html.ts'
import { nameOf } from '../view.ts'
import type { Page, View } from '../view.ts'
import { emptyState, productGrid } from './card.ts'

/** All products of a category. */
export function categoryPage(category: Category, view: View): Page {
  const shown = productsOf(category.id)
  const title = nameOf(category, view)
  return {
    title,
    body: html`<div class="heading tile-${category.id}"><h1>${title}</h1><p>${view.language === 'en-US' ? category.sloganEn : category.slogan}</p><small>${shown.length} ${view.words.found}</small></div>${productGrid(shown, view)}`,
  }
}

/** The products whose name, summary or brand holds every word that was typed. */
export function searchPage(query: string, view: View): Page {
  const { words } = view
  const found = findByText(query)
  const list = found.length > 0 ? productGrid(found, view) : emptyState('search', words.empty, words.emptyText, { label: words.backHome, url: '/demo/' })
  return { title: words.search, body: html`<div class="crumbs"><a href="/demo/">${words.home}</a> › ${words.search}「${query}」 · ${found.length} ${words.found}</div>${list}` }
}

function findByText(query: string): Product[] {
  const typed = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (typed.length === 0) return []
  return products.filter(product => {
    const text = [product.name, product.nameEn, product.summary, ...product.sellingPoints].join(' ').toLowerCase()
    return typed.every(word => text.includes(word))
  })
}
