import assert from 'node:assert/strict'
import { describe } from 'node:test'
import type { Page } from 'playwright-core'
import { openConsole } from './agent-page.ts'
import { productPath, visitShop } from './contact-page.ts'
import { openLink, type Link } from './link.ts'
import { noBrowser, setStage } from './stage.ts'
import { story, type Play } from './story.ts'
import { untilEqual } from './until.ts'

const count = 3

describe('cut off from the network', { skip: noBrowser }, () => {
  const stage = setStage()

  story('what a contact writes meanwhile arrives once and in order, also after the page was left', stage, async play => {
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    await withLink(play, async link => {
      const contact = await visitShop(play, { base: link.base })
      await contact.open()
      await contact.press('转人工')
      await contact.sees('小林 已接入')
      await agent.openFirst()
      await contact.say('在吗')
      // Not by what the agent sees: words that are being written are seen too.
      await untilEqual(() => agent.texts(), ['在吗'])

      await cut(link, contact.page)
      for (const text of numbered('断网时写的')) await contact.say(text)
      await contact.sees('网络已断开')
      await play.shoot(contact.page, 'widget-offline')
      assert.equal(await contact.frame.locator('.mine', { hasText: '断网时写的' }).count(), count)
      await agent.say('您还在吗')
      await mend(link, contact.page)
      await untilEqual(() => agent.texts(), ['在吗', '您还在吗', ...numbered('断网时写的')])
      await untilEqual(() => contact.texts(), await agent.texts())

      await cut(link, contact.page)
      for (const text of numbered('离开前写的')) await contact.say(text)
      await untilEqual(() => contact.frame.locator('.mine', { hasText: '离开前写的' }).count(), count)
      await contact.page.goto('about:blank')
      await mend(link, contact.page)
      await contact.page.goto(`${link.base}${productPath}`)
      await contact.find()
      await untilEqual(() => agent.texts(), ['在吗', '您还在吗', ...numbered('断网时写的'), ...numbered('离开前写的')])
      await untilEqual(() => contact.texts(), await agent.texts())
    })
  })

  story('what an agent writes meanwhile arrives once and in order, and what was missed is shown', stage, async play => {
    await withLink(play, async link => {
      const agent = await openConsole(play, 'xiaolin', { state: 'online', base: link.base })
      const contact = await visitShop(play)
      await contact.open()
      await contact.press('转人工')
      await contact.sees('小林 已接入')
      await agent.openFirst()
      await agent.say('您好')
      await contact.sees('您好')

      await cut(link, agent.page)
      for (const text of numbered('小林写的')) await agent.say(text)
      await agent.sees('连接已断开')
      await play.shoot(agent.page, 'console-offline')
      await contact.say('还在吗')
      await contact.sees('已送达')
      await agent.page.reload().catch(() => undefined)
      await mend(link, agent.page)
      await agent.page.goto(`${link.base}/console/workspace`)
      await agent.openFirst()
      await untilEqual(() => contact.texts(), ['您好', '还在吗', ...numbered('小林写的')])
      await untilEqual(() => agent.texts(), await contact.texts())
    })
  })
})

async function withLink(play: Play, work: (link: Link) => Promise<void>): Promise<void> {
  const link = await openLink(play.server.port)
  try {
    await work(link)
  } finally {
    await link.close()
  }
}

/** The browser knows that it is offline, and its open sockets are gone too. */
async function cut(link: Link, page: Page): Promise<void> {
  link.cut()
  await page.context().setOffline(true)
}

async function mend(link: Link, page: Page): Promise<void> {
  link.mend()
  await page.context().setOffline(false)
}

function numbered(text: string): string[] {
  return Array.from({ length: count }, (_, at) => `${text}${at + 1}`)
}
