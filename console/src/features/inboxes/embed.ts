import type { Inbox } from '@yanshu/contract/brands.ts'

/** The inbox's look, as far as the bubble has it from the first moment; `color` its own or its brand's. */
type BubbleLook = Pick<Inbox['look'], 'position'> & { color: string }

/** The line that puts the widget of `inbox` on a page. `origin` is this installation's. */
export function embedCode(origin: string, inbox: string, look: BubbleLook): string {
  return `<script async src="${origin}/widget.js" ${inboxAttributes(inbox, look)}></script>`
}

/** The same on a product page: the agent sees the goods as a card. Price in fen. */
export function embedWithGoods(origin: string, inbox: string, look: BubbleLook, title: string): string {
  const goods = JSON.stringify({ id: '10086', title, price: 12900, image: '/images/10086.jpg', url: '/goods/10086' })
  return `<script async src="${origin}/widget.js"\n  ${inboxAttributes(inbox, look)}\n  data-goods='${goods}'></script>`
}

/** How a shop's Node server signs its logged-in customer in: a JWT (HS256) good for five minutes. */
export function customerTokenExample(inbox: string, kid: string, comments: { secret: string; sub: string; use: string }): string {
  return `import { createHmac, randomUUID } from 'node:crypto'

const secret = process.env.YANSHU_CUSTOMER_SECRET // ${comments.secret}
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

export function customerToken(customer) {
  const now = Math.floor(Date.now() / 1000)
  const head = part({ alg: 'HS256', typ: 'JWT', kid: '${kid}' })
  const body = part({
    aud: '${inbox}',
    sub: customer.id, // ${comments.sub}
    name: customer.name,
    iat: now, exp: now + 300, jti: randomUUID(),
  })
  const signature = createHmac('sha256', secret).update(head + '.' + body).digest('base64url')
  return head + '.' + body + '.' + signature
}

// ${comments.use}
// <script async src="…/widget.js" data-inbox="…" data-customer-token="…"></script>`
}

function inboxAttributes(inbox: string, { color, position }: BubbleLook): string {
  return `data-inbox="${inbox}" data-color="${color}" data-position="${position}"`
}
