import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { SignJWT } from 'jose'
import { listInboxes, makeCustomerKey } from '@yanshu/contract/brands.ts'
import { startShop, type RunningShop } from '../../../demo/shop/standalone.ts'
import { openConsole } from './agent-page.ts'
import { ContactPage, visitShop } from './contact-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story, type Play } from './story.ts'
import { untilEqual } from './until.ts'

describe('embedded by another site', { skip: noBrowser }, () => {
  const stage = setStage()

  story('refused until its origin is allowed; a signed-in shopper is recognised and the agent sees the orders', stage, async play => {
    const shop = await openShop(play)
    try {
      const refused = await visitShop(play, { name: 'refused', base: shop.url })
      await refused.page.waitForFunction(() => 'yanshu' in window)
      const refusal = refused.page.waitForEvent('console', message => message.text().includes('frame-ancestors'))
      await refused.page.evaluate(() => window.yanshu?.open())
      await refusal
      assert.equal(refused.page.frames().filter(frame => frame.url().includes('/widget/?')).length, 0)
      await play.shoot(refused.page, 'widget-refused')
      play.complaints.length = 0

      await allowOrigin(play, shop.url)
      const page = await play.openPage('contact')
      await page.goto(`${shop.url}/demo/sign-in?as=shopper-lin`)
      await page.goto(`${shop.url}/demo/orders`)
      await page.locator('a[href*="/demo/orders/"]').first().click()
      const contact = new ContactPage(page)
      await contact.open()
      await contact.press('咨询订单')
      await contact.frame.locator('.mine').first().waitFor()
      await play.shoot(page, 'widget-foreign-order')
      const agent = await openConsole(play, 'xiaolin', { state: 'online' })
      await contact.press('转人工')
      await agent.openFirst()
      await agent.page.locator('.desk-chat-head .desk-known').waitFor()
      await agent.page.getByRole('tab', { name: '订单' }).click()
      await agent.page.locator('.desk-order').first().waitFor()
      await agent.page.getByRole('button', { name: '查看物流' }).first().click()
      await agent.page.locator('.desk-logistics .ant-timeline-item').first().waitFor()
      await play.shoot(agent.page, 'console-orders')
      await agent.page.getByRole('button', { name: '插入物流' }).click()
      await agent.page.locator('.desk-order').first().dragTo(agent.page.locator('.desk-messages'))
      await untilEqual(() => agent.page.locator('.desk-tray-item').count(), 2)
      await play.shoot(agent.page, 'console-order-dragged')
      await agent.say('您的包裹在路上')
      await contact.sees('您的包裹在路上')
      await agent.page.locator('.desk-message .desk-way').waitFor()
      await agent.page.locator('.desk-message[data-from=agent] .desk-order-state').waitFor()
      assert.deepEqual(play.complaints, [])
    } finally {
      await shop.close()
    }
  })
})

/** A shop at an origin of its own, which signs its shoppers in as a real one would. */
async function openShop({ server, call, token }: Play): Promise<RunningShop> {
  const admin = await token('admin')
  const inbox = (await call(listInboxes, {}, admin)).items[0]?.id ?? ''
  const { kid, secret } = await call(makeCustomerKey, { params: { id: inbox } }, admin)
  return startShop({
    port: 0, widgetSrc: `${server.base}/widget.js`, inbox, connectorSecret: 'not asked here',
    signShopper: ({ id, name }) => new SignJWT({ name }).setProtectedHeader({ alg: 'HS256', kid }).setSubject(id).setAudience(inbox)
      .setJti(`${id}-${performance.now()}`).setIssuedAt().setExpirationTime('9m').sign(Buffer.from(secret)),
  })
}

/** Adds the origin on the inbox's page, as an administrator does. */
async function allowOrigin(play: Play, origin: string): Promise<void> {
  const { page } = await openConsole(play, 'admin', { path: '/inboxes' })
  await page.locator('.main a[href*="/console/inboxes/"]:not([href$="/brands"])').first().click()
  const field = page.getByLabel('允许的网站')
  await field.fill(origin)
  await field.press('Enter')
  await play.shoot(page, 'console-inbox-origin')
  await page.locator('.save-bar').getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
}
