import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { addNote, sendMessage } from '@yanshu/contract/conversations.ts'
import { searchMessages } from '@yanshu/contract/message-search.ts'
import { editProfile } from '@yanshu/contract/people.ts'
import { openConsole } from '../../../../server/testkit/stories/agent-page.ts'
import { phone, visitShop } from '../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../server/testkit/stories/story.ts'
import type { Play } from '../../../../server/testkit/stories/story.ts'
import { until } from '../../../../server/testkit/stories/until.ts'

describe('message search', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('a word said long ago is found, marked, and opened at its message', stage, async play => {
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const { page } = agent
    const contact = await visitShop(play)
    await contact.open()
    await contact.press('转人工')
    await contact.sees('小林 已接入')
    await contact.say('我想问绿松石手链的保养')
    await agent.openFirst()
    await agent.sees('绿松石手链')
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await fill(play, id)
    await indexed(play, '天青釉')

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /输入页面/ }).fill('绿松石 保养')
    await page.getByRole('option', { name: /在消息中查找/ }).click()
    await page.locator('.found-hit mark', { hasText: '绿松石' }).waitFor()
    await page.locator('.found-hit mark', { hasText: '保养' }).waitFor()
    await play.shoot(page, 'search-found')
    await page.getByRole('textbox', { name: /输入要找的词/ }).press('ArrowDown')
    await page.keyboard.press('Enter')
    const found = page.locator('.desk-found', { hasText: '绿松石手链' })
    await found.waitFor()
    await page.waitForFunction(() => {
      const [row, frame] = [document.querySelector('.desk-found')?.getBoundingClientRect(), document.querySelector('.desk-messages')?.getBoundingClientRect()]
      return row !== undefined && frame !== undefined && row.top >= frame.top && row.bottom <= frame.bottom
    })
    await play.shoot(page, 'search-opened')

    await page.goBack()
    await page.locator('.found-hit').first().waitFor()
    await page.getByRole('textbox', { name: /输入要找的词/ }).fill('天青釉')
    await page.locator('.found-hit[data-note=true] mark', { hasText: '天青釉' }).click()
    await page.locator('.desk-found .desk-note', { hasText: '天青釉' }).waitFor()

    await page.goto(`${play.server.base}/console/search`)
    await page.getByRole('textbox', { name: /输入要找的词/ }).fill('从没说过的话')
    await page.getByText('没有找到').waitFor()
    await page.getByRole('textbox', { name: /输入要找的词/ }).fill('绿松石')
    await page.locator('.found-hit').first().waitFor()
    await page.getByLabel('结束日期').fill('2020-01-01')
    await page.getByLabel('结束日期').press('Enter')
    await page.getByText('没有找到').waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.locator('.found-hit').first().waitFor()
    assert.deepEqual(play.complaints, [])
  })

  for (const language of ['en-US', 'zh-CN'] as const) {
    for (const [size, options] of [['1440', {}], ['390', phone]] as const) {
      story(`the hits fit in ${language}, ${size} wide`, stage, async play => {
        await play.call(editProfile, { input: { language } }, await play.token('zhuguan'))
        const { page } = await openConsole(play, 'zhuguan', { ...options, state: 'offline', locale: language, path: '/search' })
        await page.locator('.found-ask .search-box input').fill('绿松石')
        await page.locator('.found-hit').first().waitFor()
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
        await play.shoot(page, `search-${language}-${size}`)
        await page.locator('.found-hit').first().click()
        await page.locator('.desk-found').waitFor()
        await play.shoot(page, `search-opened-${language}-${size}`)
        assert.deepEqual(play.complaints, [])
      })
    }
  }
})

/** So many later messages that the first one is not among those read at once. */
async function fill(play: Play, id: string): Promise<void> {
  const agent = await play.token('xiaolin')
  await play.call(addNote, { params: { id }, input: { clientId: 'note-early', text: '客户喜欢天青釉', mentions: [] } }, agent)
  for (let number = 1; number <= 90; number++) await play.call(sendMessage, { params: { id }, input: { clientId: `filler-${number}`, parts: [{ type: 'text', text: `第 ${number} 条回复` }] } }, agent)
}

async function indexed(play: Play, text: string): Promise<void> {
  const token = await play.token('zhuguan')
  await until('what was said is indexed', async () => (await play.call(searchMessages, { query: { text } }, token)).items.length > 0)
}
