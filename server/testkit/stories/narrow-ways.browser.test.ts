import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { AgentPage, openConsole } from './agent-page.ts'
import { visitShop } from './contact-page.ts'
import { openLink } from './link.ts'
import { noBrowser, setStage } from './stage.ts'
import { story } from './story.ts'
import { untilEqual } from './until.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

describe('narrow ways to the server', { skip: noBrowser }, () => {
  const stage = setStage({ switches: ['--host-resolver-rules=MAP shop.test 127.0.0.1'] })

  story('a network that lets no WebSocket through: the chat goes by plain requests', stage, async play => {
    const link = await openLink(play.server.port, { upgrades: false })
    try {
      const agent = await openConsole(play, 'xiaolin', { state: 'online' })
      const contact = await visitShop(play, { base: link.base })
      await contact.open()
      await contact.say('运费怎么算')
      await contact.frame.locator('.ai').first().waitFor()
      await contact.press('转人工')
      await contact.sees('小林 已接入')
      await agent.openFirst()
      await agent.say('您好')
      await contact.sees('您好')
      for (const text of ['一', '二', '三']) await contact.say(text)
      await untilEqual(async () => (await agent.texts()).slice(-4), ['您好', '一', '二', '三'])
      await untilEqual(async () => (await contact.texts()).slice(-4), ['您好', '一', '二', '三'])
      await contact.sees('已读')
      assert.equal(await contact.frame.getByText('连接中断').isVisible(), false)
      await contact.press('结束会话')
      await contact.press('确定')
      await agent.sees('会话已结束')
    } finally {
      await link.close()
    }
  })

  story('plain HTTP at a name of the company\'s network: everything but notifications works', stage, async play => {
    const base = `http://shop.test:${play.server.port}`
    const page = await play.openPage('agent')
    await page.goto(`${base}/console/`)
    assert.equal(await page.evaluate(() => window.isSecureContext), false)
    const person = play.server.people().find(each => each.login === 'xiaolin')
    await page.getByLabel('登录名').fill('xiaolin')
    await page.getByLabel('密码', { exact: true }).fill(person?.password ?? '')
    await page.getByLabel('密码', { exact: true }).press('Enter')
    await page.locator('.desk').waitFor()
    const agent = new AgentPage(page)
    await agent.choose('在线')
    const contact = await visitShop(play, { base })
    await contact.open()
    assert.equal(await contact.frame.evaluate(() => window.isSecureContext), false)
    await contact.say('在吗')
    await contact.press('转人工')
    await agent.openFirst()
    await agent.say('在的')
    await contact.sees('在的')
    await agent.attach({ name: '图.png', mimeType: 'image/png', buffer: png })
    await agent.send()
    await contact.frame.locator('.theirs .picture img').waitFor()
    await agent.page.locator('.desk-message', { hasText: '在吗' }).first().hover()
    await agent.page.locator('.desk-message', { hasText: '在吗' }).first().getByRole('button', { name: '复制' }).click()
    await agent.sees('已复制')
    assert.deepEqual(play.complaints, [])
  })
})
