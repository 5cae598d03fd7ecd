import { findCategory, findProduct } from '../data/catalogue.ts'
import { findPolicy } from '../data/policies/shelf.ts'
import { findShopper } from '../data/shoppers.ts'
import { renderDocument } from './layout.ts'
import { emptyState } from './pages/card.ts'
import { cartPage } from './pages/cart.ts'
import { helpPage, policyPage } from './pages/help.ts'
import { homePage } from './pages/home.ts'
import { categoryPage, searchPage } from './pages/listing.ts'
import { orderPage } from './pages/order.ts'
import { ordersPage } from './pages/orders.ts'
import { productPage } from './pages/product.ts'
import { signInPage } from './pages/sign-in.ts'
import type { Page, View } from './view.ts'
import { wordsIn } from './words.ts'
import type { Language } from './words.ts'

export interface ShopRequest {
  /** Relative to /demo/, for example products/iphone-15; empty for the front page. */
  readonly path: string
  readonly query: URLSearchParams
  readonly cookies: Readonly<Record<string, string>>
  readonly widget: { readonly src: string; readonly inbox: string; readonly color?: string; readonly position?: string }
  /** Makes the signed proof of who is signed in, which the widget hands to customer service. */
  readonly signShopper?: (shopper: { id: string; name: string }) => Promise<string>
  /** For example https://shop.example; makes the addresses that the widget gets absolute. */
  readonly origin?: string
  /** Where the phone of the stand-in for WeChat is, if it runs beside the shop. */
  readonly phone?: string
}

export interface ShopReply {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
}

const HALF_YEAR = 15_552_000

/** Answers a page of the shop; unknown paths get the shop's own 404 page. Never throws for what a browser can ask. */
export async function renderShop(request: ShopRequest): Promise<ShopReply> {
  const path = request.path.replace(/^\/+|\/+$/g, '')
  if (path === 'sign-in' && request.query.has('as')) return signIn(request.query.get('as') ?? '')
  if (path === 'sign-out') return redirect('/demo/', 'shop_shopper=; Path=/demo/; HttpOnly; SameSite=Lax; Max-Age=0')
  const view = readView(request, path)
  const page = findPage(path, request.query, view)
  const token = view.shopper && request.signShopper ? await request.signShopper({ id: view.shopper.id, name: view.shopper.name }) : undefined
  return {
    status: page.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store',
      ...(request.query.has('lang') && { 'set-cookie': `shop_lang=${view.language}; Path=/demo/; SameSite=Lax; Max-Age=${HALF_YEAR}` }),
    },
    body: renderDocument(page, view, { ...request.widget, ...(token !== undefined && { token }) }),
  }
}

function findPage(path: string, query: URLSearchParams, view: View): Page {
  const [section = '', id = '', ...rest] = path.split('/')
  const page = rest.length > 0 ? undefined : id === '' ? plainPage(section, query, view) : detailPage(section, id, view)
  return page ?? missingPage(view)
}

function plainPage(section: string, query: URLSearchParams, view: View): Page | undefined {
  switch (section) {
    case '': return homePage(view)
    case 'search': return searchPage((query.get('q') ?? '').slice(0, 60).trim(), view)
    case 'cart': return cartPage(view)
    case 'orders': return ordersPage(view, Date.now())
    case 'sign-in': return signInPage(view)
    case 'help': return helpPage(view)
    default: return undefined
  }
}

function detailPage(section: string, id: string, view: View): Page | undefined {
  const product = section === 'products' ? findProduct(id) : undefined
  const category = section === 'categories' ? findCategory(id) : undefined
  const policy = section === 'policies' ? findPolicy(id) : undefined
  if (product) return productPage(product, view)
  if (category) return categoryPage(category, view)
  if (policy) return policyPage(policy, view)
  return section === 'orders' ? orderPage(id, view, Date.now()) : undefined
}

function missingPage({ words }: View): Page {
  return { title: words.missing, status: 404, body: emptyState('search', words.missing, words.missingText, { label: words.backHome, url: '/demo/' }) }
}

function readView({ query, cookies, phone, origin = '' }: ShopRequest, path: string): View {
  const language: Language = /^en/.test(query.get('lang') ?? cookies['shop_lang'] ?? '') ? 'en-US' : 'zh-CN'
  const shopper = findShopper(cookies['shop_shopper'] ?? '')
  return { language, words: wordsIn(language), path, origin, ...(shopper && { shopper }), ...(phone !== undefined && { phone }) }
}

function signIn(id: string): ShopReply {
  if (!findShopper(id)) return redirect('/demo/sign-in')
  return redirect('/demo/orders', `shop_shopper=${id}; Path=/demo/; HttpOnly; SameSite=Lax; Max-Age=${HALF_YEAR}`)
}

function redirect(location: string, cookie?: string): ShopReply {
  return { status: 302, headers: { location, 'cache-control': 'no-store', ...(cookie && { 'set-cookie': cookie }) }, body: '' }
}
