import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { editProfile } from '@yanshu/contract/people.ts'
import { openConsole } from './agent-page.ts'
import { phone, visitShop } from './contact-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story } from './story.ts'
import { untilEqual } from './until.ts'

describe('on phones', { skip: noBrowser }, () => {
  const stage = setStage()

  story('both sides talk on phones', stage, async play => {
    const agent = await openConsole(play, 'xiaolin', { ...phone, state: 'online' })
    const contact = await visitShop(play, phone)
    await play.shoot(contact.page, 'phone-shop')
    await contact.open()
    const box = async () => (await contact.frame.frameElement()).boundingBox()
    await untilEqual(box, { x: 0, y: 0, width: 390, height: 844 })
    await play.shoot(contact.page, 'phone-widget-greeting')
    await contact.frame.getByRole('button', { name: '运费怎么算' }).tap()
    await contact.frame.locator('.ai').first().waitFor()
    await play.shoot(contact.page, 'phone-widget-bot')
    await contact.press('转人工')
    await contact.sees('小林 正在为您服务')

    await play.shoot(agent.page, 'phone-console-list')
    await agent.rows.first().tap()
    await agent.field.waitFor()
    assert.equal(await agent.rows.count(), 0)
    await agent.field.fill('您好，请问要什么颜色')
    await agent.send()
    await contact.sees('请问要什么颜色')
    await contact.field.fill('蓝色')
    await contact.press('发送')
    await agent.sees('蓝色')
    await play.shoot(agent.page, 'phone-console-chat')
    await play.shoot(contact.page, 'phone-widget-agent')
    await agent.page.getByRole('button', { name: '客户资料' }).tap()
    await agent.page.locator('.desk-drawer .desk-sections').waitFor()
    await agent.page.locator('.desk-drawer .desk-handed').waitFor()
    await play.shoot(agent.page, 'phone-console-details')
    await agent.page.locator('.desk-drawer .ant-drawer-close').tap()
    await agent.page.getByRole('button', { name: '返回列表' }).tap()
    await agent.rows.first().waitFor()

    await contact.press('收起')
    await contact.page.waitForFunction(() => document.documentElement.style.overflow === '')
    await agent.openFirst()
    await agent.field.fill('还在吗')
    await agent.send()
    await untilEqual(() => contact.unread(), 1)
    for (const page of [agent.page, contact.page]) {
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'the page is no wider than the phone')
    }
    assert.deepEqual(play.complaints, [])
  })
})

describe('in English', { skip: noBrowser }, () => {
  const stage = setStage()

  story('both sides talk in English', stage, async play => {
    await play.call(editProfile, { input: { language: 'en-US' } }, await play.token('xiaolin'))
    const agent = await openConsole(play, 'xiaolin', { state: 'online', locale: 'en-US' })
    const contact = await visitShop(play, { path: '/demo/products/iphone-15-pro?lang=en', locale: 'en-US' })
    await play.shoot(contact.page, 'en-shop')
    await contact.open()
    await play.shoot(contact.page, 'en-widget-greeting')
    await contact.say('how much is shipping')
    await contact.frame.locator('.ai').first().waitFor()
    assert.equal(await contact.frame.locator('.ai').first().innerText(), 'AI-generated')
    await contact.frame.getByRole('banner').getByRole('button', { name: 'Talk to a person' }).click()
    await contact.sees('You are talking to')
    await agent.openFirst()
    await agent.say('Hello, how can I help?')
    await contact.sees('how can I help?')
    await contact.say('Thank you')
    await contact.frame.getByText('Read', { exact: false }).first().waitFor()
    await play.shoot(contact.page, 'en-widget-agent')
    await play.shoot(agent.page, 'en-console-chat')
    await agent.page.locator('.desk-chat-acts').getByRole('button', { name: 'Close' }).click()
    await contact.sees('This conversation has ended')
    const own = await contact.frame.locator('header p, header button, .notice, .ailine').allInnerTexts()
    assert.deepEqual(own.filter(text => /[\u4e00-\u9fff]/.test(text.replace('小林', ''))), [], 'what the widget itself says is in English')
    assert.deepEqual(play.complaints, [])
  })
})
