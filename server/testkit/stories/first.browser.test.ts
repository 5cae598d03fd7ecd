import assert from 'node:assert/strict'
import { describe } from 'node:test'
import type { Page } from 'playwright-core'
import { makeForm } from '@yanshu/contract/forms.ts'
import { openConsole } from './agent-page.ts'
import { productPath, visitShop } from './contact-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story } from './story.ts'
import { until, untilEqual } from './until.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

describe('the first story', { skip: noBrowser }, () => {
  // A microphone that hears beeps.
  const stage = setStage({ switches: ['--use-fake-device-for-media-stream'] })

  story('a contact asks on a product page, the bot answers, and then an agent', stage, async play => {
    // With all its motion, as most people have it.
    const agent = await openConsole(play, 'xiaolin', { reducedMotion: 'no-preference' })
    await agent.choose('在线')
    const contact = await visitShop(play, { reducedMotion: 'no-preference' })

    await play.shoot(contact.page, 'shop-product')
    await contact.open()
    await play.shoot(contact.page, 'widget-greeting')
    await contact.say('运费怎么算')
    await contact.frame.locator('.ai').first().waitFor()
    await contact.say('江浙沪')
    assert.equal(await contact.frame.locator('.ai').first().innerText(), 'AI生成')
    assert.match(await contact.frame.locator('.source').first().innerText(), /^来源：./)
    await contact.frame.locator('.offer .action').first().click()
    await contact.frame.locator('.mine .card').waitFor()
    await play.shoot(contact.page, 'widget-bot')

    await contact.press('转人工')
    await agent.openFirst()
    await agent.page.locator('.desk-handed').waitFor()
    await contact.sees('小林 已接入')
    assert.match(await agent.page.locator('.desk-handed').innerText(), /运费/)
    assert.match(await agent.page.locator('.desk-details .desk-goods').first().innerText(), /iPhone 15 Pro/)

    await contact.field.pressSequentially('你')
    await agent.page.locator('.desk-preview', { hasText: '你' }).waitFor()
    await agent.field.pressSequentially('您好')
    await contact.frame.locator('.typing').waitFor()
    await agent.say('您好，我是小林')
    await contact.sees('您好，我是小林')
    await agent.page.locator('[data-mark=read]').last().waitFor()
    await contact.say('这款有现货吗')
    await agent.sees('这款有现货吗')
    await contact.sees('已读')

    await agent.attach({ name: '现货.png', mimeType: 'image/png', buffer: png })
    await agent.send()
    await contact.frame.locator('.theirs .picture img').waitFor()
    await contact.attach({ name: '需求.txt', mimeType: 'text/plain', buffer: Buffer.from('要 256GB') })
    await agent.page.locator('.desk-file', { hasText: '需求.txt' }).waitFor()
    const fetched = await agent.page.request.get(new URL(await agent.page.locator('.desk-file').getAttribute('href') ?? '', play.server.base).href)
    assert.equal(await fetched.text(), '要 256GB')

    const question = agent.page.locator('.desk-message', { hasText: '这款有现货吗' }).first()
    await question.hover()
    await question.getByRole('button', { name: '引用' }).click()
    await agent.say('有的，今天就能发')
    await contact.frame.locator('.theirs .quoted', { hasText: '这款有现货吗' }).waitFor()
    await agent.say('说错了')
    await contact.sees('说错了')
    const wrong = agent.page.locator('.desk-message', { hasText: '说错了' }).last()
    await wrong.hover()
    await wrong.getByRole('button', { name: '撤回' }).click()
    await contact.sees('对方撤回了一条消息')
    await untilEqual(async () => (await contact.texts()).includes('说错了'), false)
    await play.shoot(contact.page, 'widget-agent')
    await play.shoot(agent.page, 'console-chat')

    await contact.field.press('Escape')
    await agent.say('还有别的问题吗')
    await untilEqual(() => contact.unread(), 1)
    await play.shoot(contact.page, 'shop-unread')
    await contact.open()
    await untilEqual(() => contact.unread(), 0)

    await agent.page.getByRole('button', { name: '结束会话' }).click()
    await contact.sees('本次会话已结束')
    await play.shoot(contact.page, 'widget-closed')
    await agent.view('我的')
    await contact.say('还有一个问题')
    await contact.sees('会话已重新开始')
    await contact.frame.getByRole('button', { name: '转人工客服' }).last().click()
    await agent.openFirst()
    await agent.sees('还有一个问题')
    await agent.say('请讲')
    await contact.sees('请讲')
    assert.deepEqual(play.complaints, [])
  })

  story('asked for a name first, a contact speaks; the agent hears of it, sees the pages and plays what was said', stage, async play => {
    const fields = [{ key: 'name', kind: 'text' as const, label: '怎么称呼您', required: true }]
    await play.call(makeForm, { input: { title: '咨询前请告诉我们', use: 'pre-chat', enabled: true, inboxes: [], fields } }, await play.token('admin'))
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const tones = await listenForTones(agent.page)
    await agent.page.getByRole('button', { name: '提醒设置' }).click()
    await agent.page.getByRole('button', { name: '试听：客户发来消息' }).click()
    await untilEqual(tones, [784])
    await agent.page.getByRole('switch', { name: '声音提醒' }).click()
    await untilEqual(tones, [784, 659, 880])
    for (const event of ['有人等待接入', '分到新会话']) await agent.page.getByRole('checkbox', { name: event }).click()
    await agent.page.keyboard.press('Escape')

    const contact = await visitShop(play, { path: '/demo/', permissions: ['microphone'] })
    await contact.page.goto(`${play.server.base}${productPath}`)
    await contact.open()
    await contact.say('在吗，转人工')
    const form = contact.frame.getByRole('form', { name: '咨询前请告诉我们' })
    await form.getByLabel('怎么称呼您').fill('林晓')
    await play.shoot(contact.page, 'widget-pre-chat')
    await form.getByRole('button', { name: '开始咨询' }).click()
    await contact.sees('小林 正在为您服务')
    await agent.rows.first().waitFor()
    // That somebody waits and is given to one is silent, as was chosen; what the contact says is not.
    await contact.say('我说给您听')
    await untilEqual(tones, [784, 659, 880, 784])
    await agent.openFirst()
    await agent.page.locator('.desk-details, .desk-messages').getByText('林晓').first().waitFor()

    await contact.press('更多')
    await contact.press('语音')
    await contact.sees('正在录音')
    await until('it is long enough', () => contact.frame.evaluate(() => /正在录音 [2-9]/.test(document.body.innerText)))
    await contact.press('录好了')
    await contact.press('发送语音')
    const voice = agent.page.locator('.desk-message[data-from=contact] .desk-voice')
    await voice.getByRole('button', { name: '播放语音' }).click()
    await untilEqual(() => voice.locator('audio').evaluate(sound => (sound as HTMLAudioElement).error === null && (sound as HTMLAudioElement).played.length > 0), true)
    await play.shoot(agent.page, 'console-voice')
    await agent.page.getByRole('tab', { name: '轨迹' }).click()
    await untilEqual(async () => (await agent.page.locator('.desk-pages li').count()) >= 2, true)
    assert.match(await agent.page.locator('.desk-pages li').first().innerText(), /iPhone 15 Pro/)
    assert.deepEqual(play.complaints, [])
  })
})

/** Gives what reads the pitches (Hz) of the tones that the page has sounded since. */
async function listenForTones(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const heard: number[] = []
    const start = AudioScheduledSourceNode.prototype.start
    AudioScheduledSourceNode.prototype.start = function (when) {
      if (this instanceof OscillatorNode) heard.push(this.frequency.value)
      start.call(this, when)
    }
    Object.assign(window, { heardTones: heard })
  })
  return () => page.evaluate(() => (window as unknown as { heardTones: number[] }).heardTones)
}
