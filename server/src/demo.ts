import { shopAsset } from '../../demo/shop/assets.ts'
import { handleShopApi } from '../../demo/shop/api.ts'
import { renderShop } from '../../demo/shop/render.ts'
import { readCookies } from '../../demo/shop/standalone.ts'
import type { DemoAnswer, DemoPages } from './host/http/deps.ts'

export interface DemoDeps {
  /** The inbox that the shop's pages embed. */
  inbox: string
  /** The inbox's look as it is now; undefined while it is off. */
  look(): Promise<{ color?: string; position: string } | undefined>
  /** Where the stand-in for WeChat shows its phone, if it runs. */
  phone?: string
  /** What the shop's orders interface asks for. */
  connectorSecret: string
  /** The shop's proof of who is signed in. */
  signShopper(shopper: { id: string; name: string }): Promise<string>
}

/** Serves the demo shop below /demo/: pages, pictures, and the orders interface that an enterprise's own shop would have. */
export function createDemo({ inbox, look, phone, connectorSecret, signShopper }: DemoDeps): DemoPages {
  return async ({ path, query, headers, origin, method }): Promise<DemoAnswer> => {
    const below = path.slice('/demo/'.length)
    if (below.startsWith('connector/')) return answerConnector({ method, path: `/${below}`, query, headers }, connectorSecret, origin)
    const asset = shopAsset(below)
    if (asset) return { status: 200, headers: { 'content-type': asset.type, 'cache-control': 'public, max-age=300' }, body: asset.body }
    const known = await look()
    const widget = { src: '/widget.js', inbox, ...known }
    return renderShop({ path: below, query, cookies: readCookies(headers['cookie']), widget, signShopper, origin, ...(phone !== undefined && { phone }) })
  }
}

function answerConnector(request: Parameters<typeof handleShopApi>[0], secret: string, origin: string): DemoAnswer {
  const reply = handleShopApi(request, secret, origin)
  return { status: reply.status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }, body: JSON.stringify(reply.body) }
}
