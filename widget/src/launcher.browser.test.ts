import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { frameOf, inbox, noBrowser } from './testkit/open-shop.ts'
import { shopStage } from './testkit/shop-stage.ts'
import type { StandIn } from './testkit/stand-in.ts'

describe('the bubble', { skip: noBrowser }, () => {
  const open = shopStage()

  test('stands where the inbox says, on the next page at once, unless the script says otherwise', async context => {
    const prepare = (standIn: StandIn) => (standIn.look = { ...standIn.look, position: 'left' })
    const shop = await open(context, { prepare })
    assert.doesNotMatch(await drawn(shop.page), /class="left/)
    await shop.open()
    await become(shop.page, /class="left opened|class="opened left/)
    await shop.page.reload()
    await become(shop.page, /class="left"/)
    const named = await open(context, { prepare, attributes: 'data-position="right"' })
    await named.open()
    await become(named.page, /class="opened"/)
  })

  test('says so when the chat is refused, names the origin to allow, and can try again', async context => {
    const shop = await open(context, { prepare: standIn => (standIn.refusesFrame = true) })
    const warnings: string[] = []
    shop.page.on('console', message => message.type() === 'warning' && warnings.push(message.text()))
    await shop.page.evaluate(() => window.yanshu?.open())
    await become(shop.page, /class="notice" role="alert"><p>客服暂时无法连接/)
    assert.equal(warnings.filter(text => text.includes(new URL(shop.page.url()).origin) && text.includes(inbox)).length, 1)
    shop.standIn.refusesFrame = false
    await shop.page.keyboard.press('Tab')
    await shop.page.keyboard.press('Enter')
    await (await frameOf(shop.page)).waitForSelector('.quick')
    await become(shop.page, /class="notice" role="alert" hidden/)
  })

  test('is not shown for an inbox that is off, and comes back with it', async context => {
    const shop = await open(context, { prepare: standIn => (standIn.isOff = true) })
    await shop.page.evaluate(() => window.yanshu?.open())
    await become(shop.page, /<div hidden/)
    await shop.page.reload()
    await become(shop.page, /<div hidden/)
    shop.standIn.isOff = false
    await shop.page.reload()
    await become(shop.page, /<div>#/)
  })
})

/** Waits until the bubble is drawn so. */
async function become(page: Page, shape: RegExp): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (shape.test(await drawn(page))) return
    await page.waitForTimeout(100)
  }
  assert.match(await drawn(page), shape)
}

interface DrawnNode { nodeName: string; nodeType: number; nodeValue: string; attributes?: string[]; children?: DrawnNode[]; shadowRoots?: DrawnNode[] }

/** The bubble's elements as text, out of its closed shadow root: `<div>#<div class="left">…`. */
async function drawn(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  await session.detach()
  return write(root)
}

function write({ nodeName, nodeType, nodeValue, attributes = [], children = [], shadowRoots = [] }: DrawnNode): string {
  if (nodeType === 3) return nodeValue
  const pairs = Array.from({ length: attributes.length / 2 }, (_, at) => [attributes[2 * at], attributes[2 * at + 1]] as const)
  const named = pairs.filter(([name]) => name !== 'style').map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`)).join('')
  const shadow = shadowRoots.map(root => `#${(root.children ?? []).map(write).join('')}`).join('')
  return `<${nodeName.toLowerCase()}${named}>${shadow}${children.map(write).join('')}`
}
