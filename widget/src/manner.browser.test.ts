import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { noBrowser, say } from './testkit/open-shop.ts'
import { until } from './testkit/open-link.ts'
import { shopStage } from './testkit/shop-stage.ts'

describe('the widget\'s manner', { skip: noBrowser }, () => {
  const open = shopStage()

  test('tells which pages were looked at once a conversation begins, and not before', async context => {
    const { standIn, page, open: openChat } = await open(context)
    await page.evaluate(() => {
      history.pushState(null, '', '/p/2?color=red')
      document.title = '盘子'
    })
    await page.waitForFunction(() => sessionStorage.length > 0 && Object.values(sessionStorage).some(value => String(value).includes('盘子')))
    const frame = await openChat()
    await frame.waitForTimeout(300)
    assert.deepEqual(standIn.trail, [])
    await say(frame, '你好')
    await until('the trail is told', () => standIn.trail.length === 2)
    assert.deepEqual(standIn.trail.map(({ url, title }) => [new URL(url).pathname, title]), [['/', '杯子'], ['/p/2', '盘子']])
    assert.deepEqual(standIn.violations, [])
  })

  test('notes no pages where the shop or the browser says so', async context => {
    const { standIn, page, open: openChat } = await open(context, { attributes: 'data-trail="off"' })
    await say(await openChat(), '你好')
    await until('it is stored', () => standIn.conversations.size === 1)
    assert.deepEqual([standIn.trail, await page.evaluate(() => sessionStorage.length)], [[], 0])
  })

  test('stands where and how the inbox says: dark, square, off the corner; remembered for the next page', async context => {
    const { standIn, page, open: openChat } = await open(context, { prepare: standIn => (standIn.look = { ...standIn.look, theme: 'dark', corners: 'square', offset: { side: 60, bottom: 90 } }) })
    const frame = await openChat()
    await frame.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(21, 23, 28)')
    await frame.waitForFunction(() => getComputedStyle(document.querySelector('.bubble') ?? document.body).borderRadius === '4px')
    const box = () => page.evaluate(() => {
      const found = document.elementFromPoint(innerWidth - 60 - 28, innerHeight - 90 - 28)
      return found !== null && found !== document.body && found !== document.documentElement
    })
    await page.evaluate(() => window.yanshu?.close())
    assert.equal(await box(), true)
    standIn.isDown = true
    await page.reload()
    await page.waitForFunction(() => 'yanshu' in window)
    assert.equal(await box(), true)
  })

  test('tells agents what is typed where the inbox says so, and the contact that they see it', async context => {
    const { standIn, open: openChat } = await open(context, { prepare: standIn => {
      standIn.look = { ...standIn.look, preview: true }
      standIn.open().change({ state: 'assigned', agent: { name: '小林' } })
    } })
    const frame = await openChat()
    await frame.getByText('客服可以看到您正在输入的内容').waitFor()
    await until('the line is up', () => [...standIn.conversations.values()].some(({ listeners }) => listeners.size > 0))
    await frame.locator('.write textarea').pressSequentially('多少钱', { delay: 60 })
    await until('the last of it is told', () => standIn.frames.some(sent => sent.type === 'typing' && sent.text === '多少钱'))
    const told = standIn.frames.filter(sent => sent.type === 'typing')
    assert.ok(told.length <= 2, `${told.length} frames`)
    const quiet = await open(context, { prepare: standIn => void standIn.open().change({ state: 'assigned', agent: { name: '小林' } }) })
    const other = await quiet.open()
    await until('the line is up', () => [...quiet.standIn.conversations.values()].some(({ listeners }) => listeners.size > 0))
    await other.locator('.write textarea').pressSequentially('秘密')
    await until('typing is told', () => quiet.standIn.frames.some(({ type }) => type === 'typing'))
    assert.equal(quiet.standIn.frames.some(sent => sent.type === 'typing' && sent.text !== undefined), false)
    assert.equal(await other.getByText('客服可以看到').isVisible(), false)
  })

  test('turns its sound off and remembers it', async context => {
    const { page, open: openChat } = await open(context)
    const frame = await openChat()
    await frame.getByRole('button', { name: '更多' }).click()
    await frame.getByRole('button', { name: '提示音已开' }).click()
    await page.reload()
    await page.waitForFunction(() => 'yanshu' in window)
    const again = await openChat()
    await again.getByRole('button', { name: '更多' }).click()
    assert.equal(await again.getByRole('button', { name: '提示音已关' }).getAttribute('aria-pressed'), 'false')
  })

  test('says when somebody is here again', async context => {
    const { standIn, open: openChat } = await open(context, { prepare: standIn => void standIn.open().change({ state: 'waiting', nobodyHere: true, opensAt: Date.now() + 26 * 3_600_000, queue: { position: 1 } }) })
    const frame = await openChat()
    await frame.getByText(/客服暂时不在线，.+ 起有人接待，留下联系方式/).waitFor()
    await frame.getByRole('button', { name: '去留言' }).click()
    await frame.getByRole('form').getByText(/起有人接待/).waitFor()
    assert.deepEqual(standIn.violations, [])
  })
})
