import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { switchModule } from '@yanshu/contract/administration.ts'
import { editProfile } from '@yanshu/contract/people.ts'
import { openConsole } from '../../../../server/testkit/stories/agent-page.ts'
import type { AgentPage } from '../../../../server/testkit/stories/agent-page.ts'
import { phone, visitShop } from '../../../../server/testkit/stories/contact-page.ts'
import type { ContactPage } from '../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../server/testkit/stories/story.ts'
import type { Play } from '../../../../server/testkit/stories/story.ts'
import { until } from '../../../../server/testkit/stories/until.ts'

const picture = { name: '尺码表.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAGklEQVR4nGOQLbAjCTGMahjVMKphVANNNQAALAb4AQoVzGkAAAAASUVORK5CYII=', 'base64') }

describe('canned replies', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('a supervisor makes one with a picture; an agent puts two into one draft, fills the gap, and the contact gets them', stage, async play => {
    await makeOne(play)
    const { agent, contact } = await talk(play)
    const { page, field } = agent
    const list = page.getByRole('listbox', { name: '快捷回复' })
    await field.pressSequentially('/wh')
    await list.getByRole('option', { selected: true }).filter({ hasText: '问候' }).waitFor()
    await play.shoot(page, 'canned-picker')
    await field.press('Enter')
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.desk-area')?.value.startsWith('【称呼】您好，我是客服小林'))
    // The gap is chosen: what is typed takes its place.
    await field.pressSequentially('张先生')
    assert.ok((await field.inputValue()).startsWith('张先生您好'))
    await field.press('End')
    await field.pressSequentially(' /cmb')
    await list.getByRole('option', { selected: true }).filter({ hasText: '尺码表' }).waitFor()
    await play.shoot(page, 'canned-picker-picture')
    await field.press('Enter')
    await page.locator('.desk-tray-item img').waitFor()
    assert.match(await field.inputValue(), /张先生您好.* 请看尺码表，订单 【订单号】$/s)
    await play.shoot(page, 'canned-draft')

    await field.press('Enter')
    const ask = page.getByRole('dialog', { name: '还有内容没有填写：【订单号】' })
    await ask.getByRole('button', { name: '去填写' }).click()
    await ask.waitFor({ state: 'hidden' })
    await page.waitForFunction(() => { const area = document.activeElement as HTMLTextAreaElement; return area.value?.slice(area.selectionStart, area.selectionEnd) === '【订单号】' })
    await page.keyboard.type('LX1001')
    await field.press('Enter')
    await contact.sees('订单 LX1001')
    await until('the contact sees the picture', () => contact.frame.evaluate(() => [...document.querySelectorAll<HTMLImageElement>('[role=log] img')].some(each => each.naturalWidth > 0)))
    assert.equal(await field.inputValue(), '')
    assert.deepEqual(play.complaints, [])
  })

  story('Esc keeps what was typed, a button opens the list at the caret, the command bar puts one in', stage, async play => {
    const { agent } = await talk(play)
    const { page, field } = agent
    const list = page.getByRole('listbox', { name: '快捷回复' })
    await field.pressSequentially('好的 /tksx')
    await list.getByRole('option', { name: /退款时效/ }).waitFor()
    await field.press('Escape')
    await list.waitFor({ state: 'hidden' })
    assert.equal(await field.inputValue(), '好的 /tksx')
    await field.fill('')
    await field.press('Control+/')
    await list.waitFor()
    await field.pressSequentially('bye')
    await field.press('Enter')
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.desk-area')?.value.startsWith('感谢您的咨询'))
    await field.fill('')
    await page.keyboard.press('Control+k')
    const bar = page.getByRole('combobox', { name: /输入页面/ })
    await bar.waitFor()
    await play.shoot(page, 'command-bar')
    await bar.fill('jdl')
    await page.getByRole('option', { name: /久等了/ }).waitFor()
    await play.shoot(page, 'command-bar-found')
    await bar.press('Enter')
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.desk-area')?.value === '让您久等了，非常抱歉。')
    assert.equal(await page.evaluate(() => document.activeElement?.className.includes('desk-area')), true)

    await page.keyboard.press('Control+k')
    await bar.fill('nbbz')
    await bar.press('Enter')
    await page.locator('.desk-note-composer').waitFor()
    await page.getByRole('tab', { name: '回复' }).click()
    await page.getByRole('tab', { name: '知识库' }).click()
    await page.getByRole('textbox', { name: '搜索知识库' }).fill('退款')
    await page.locator('.knowledge-entries li').first().waitFor()
    await play.shoot(page, 'knowledge-tab')
    await field.fill('')
    await page.locator('.knowledge-entries').getByRole('button', { name: '插入', exact: true }).first().click()
    await page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>('.desk-area')?.value ?? '').length > 5)
    await field.fill('')
    assert.deepEqual(play.complaints, [])
  })

  story('on their page they are found, changed, removed and brought back; what others keep is only read', stage, async play => {
    const { page } = await openConsole(play, 'xiaolin', { path: '/canned' })
    await page.getByRole('button', { name: '编辑 问候' }).click()
    await page.getByText('这条快捷回复由管理员维护').waitFor()
    await page.locator('.drawer-foot').getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: '新建快捷回复' }).click()
    await page.getByLabel('标题', { exact: true }).fill('自用问候')
    await page.getByLabel('快捷码', { exact: true }).fill('hi!')
    await page.locator('.drawer-foot').getByRole('button', { name: '保存' }).click()
    await page.getByText('只能用文字、数字、短横线和下划线').waitFor()
    await page.getByLabel('快捷码', { exact: true }).fill('zy')
    await page.locator('.drawer-foot').getByRole('button', { name: '保存' }).click()
    await page.getByText('请写下内容，或添加图片、商品卡片').waitFor()
    await page.getByLabel('内容', { exact: true }).fill('你好')
    await page.getByRole('group', { name: '插入变量' }).getByRole('button', { name: '称呼' }).click()
    await page.locator('.drawer-foot').getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '编辑 自用问候' }).waitFor()
    await page.getByText('我的', { exact: true }).first().click()
    await page.getByRole('button', { name: '编辑 问候' }).waitFor({ state: 'hidden' })
    await page.getByText('你好【称呼】').waitFor()
    await page.getByRole('button', { name: '删除 自用问候' }).click()
    await page.getByText('没有找到快捷回复').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('button', { name: '编辑 自用问候' }).waitFor()
    assert.deepEqual(play.complaints, [])
  })

  story('on a phone the list is as wide as the chat, and with the module off there is none', stage, async play => {
    const { agent } = await talk(play, phone)
    const { page, field } = agent
    await field.fill('/')
    await page.getByRole('listbox', { name: '快捷回复' }).waitFor()
    await fits(page)
    await play.shoot(page, 'canned-picker-390')
    await field.fill('')
    await field.press('Escape')
    await page.keyboard.press('?')
    await page.locator('.keys').waitFor()
    await page.waitForTimeout(300)
    await play.shoot(page, 'keys-390')
    const admin = await play.token('admin')
    await play.call(switchModule, { params: { name: 'canned' }, input: { on: false } }, admin)
    try {
      await page.reload()
      await field.waitFor()
      assert.equal(await page.getByRole('button', { name: '快捷回复' }).count(), 0)
      await field.pressSequentially('/h')
      assert.equal(await page.getByRole('listbox', { name: '快捷回复' }).count(), 0)
    } finally {
      await play.call(switchModule, { params: { name: 'canned' }, input: { on: true } }, admin)
    }
  })

  for (const language of ['en-US', 'zh-CN'] as const) {
    for (const [size, options] of [['1440', {}], ['390', phone]] as const) {
      story(`the page, the list and the bar fit in ${language}, ${size} wide`, stage, async play => {
        await play.call(editProfile, { input: { language } }, await play.token('zhuguan'))
        const { page } = await openConsole(play, 'zhuguan', { ...options, state: 'offline', locale: language, path: '/canned' })
        await page.locator('.canned-row').first().waitFor()
        await fits(page)
        await play.shoot(page, `canned-page-${language}-${size}`)
        await page.locator('.canned-row').first().click()
        await page.locator('.canned-variables').waitFor()
        await page.waitForTimeout(400)
        await play.shoot(page, `canned-editor-${language}-${size}`)
        await page.keyboard.press('Escape')
        await page.locator('.ant-drawer-open').waitFor({ state: 'hidden' })
        await page.keyboard.press('Control+k')
        await page.locator('.command-offer').first().waitFor()
        await page.waitForTimeout(300)
        await fits(page)
        await play.shoot(page, `command-bar-${language}-${size}`)
        await page.keyboard.press('Escape')
        await page.goto(`${play.server.base}/console/search`)
        await page.locator('.found-ask').waitFor()
        await fits(page)
        await play.shoot(page, `search-empty-${language}-${size}`)
        assert.deepEqual(play.complaints, [])
      })
    }
  }
})

async function fits(page: AgentPage['page']): Promise<void> {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'no wider than the window')
}

async function makeOne(play: Play): Promise<void> {
  const { page } = await openConsole(play, 'zhuguan', { path: '/canned', state: 'offline' })
  await page.getByRole('button', { name: '新建快捷回复' }).click()
  await page.getByLabel('标题', { exact: true }).fill('尺码表')
  await page.getByLabel('分类', { exact: true }).fill('售前')
  await page.getByLabel('内容', { exact: true }).fill('请看尺码表，订单 ')
  await page.getByRole('group', { name: '插入变量' }).getByRole('button', { name: '订单号' }).click()
  await page.locator('.canned-pictures input[type=file]').setInputFiles(picture)
  await page.locator('.canned-pictures img').waitFor()
  await play.shoot(page, 'canned-editor')
  await page.locator('.drawer-foot').getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '编辑 尺码表' }).waitFor()
  await page.getByRole('button', { name: '编辑 尺码表' }).click()
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.canned-pictures img')?.naturalWidth ?? 0) > 0)
}

async function talk(play: Play, options: Parameters<typeof openConsole>[2] = {}): Promise<{ agent: AgentPage; contact: ContactPage }> {
  const agent = await openConsole(play, 'xiaolin', { ...options, state: 'online' })
  const contact = await visitShop(play)
  await contact.open()
  await contact.say('转人工')
  await contact.sees('小林 正在为您服务')
  await agent.openFirst()
  await agent.field.waitFor()
  return { agent, contact }
}
