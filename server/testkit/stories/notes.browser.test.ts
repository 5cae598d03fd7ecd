import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { openConsole, type AgentPage } from './agent-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story } from './story.ts'
import { beginTalk } from './talk.ts'
import { untilEqual } from './until.ts'

describe('notes', { skip: noBrowser }, () => {
  const stage = setStage()

  story('a note stays among colleagues, tells the one whom it names, and is changed and removed by its author', stage, async play => {
    const { agent, contact } = await beginTalk(play)
    const colleague = await openConsole(play, 'xiaochen', { state: 'online' })
    await agent.say('您好，我看一下')
    await contact.sees('您好，我看一下')
    await mode(agent, '内部备注')
    await agent.field.fill('库存不够，@小')
    await agent.page.getByRole('option', { name: '小陈' }).waitFor()
    await play.shoot(agent.page, 'console-note-mention')
    await agent.page.getByRole('option', { name: '小陈' }).click()
    await agent.field.pressSequentially('帮忙查一下')
    await agent.field.press('Enter')
    const note = agent.page.locator('.desk-note', { hasText: '帮忙查一下' })
    await note.waitFor()
    await play.shoot(agent.page, 'console-note')

    await colleague.page.getByRole('button', { name: '提到我的，1 条未读' }).click()
    await colleague.page.locator('.desk-mention-item', { hasText: '帮忙查一下' }).click()
    await colleague.page.locator('.desk-note .desk-mention[data-me=true]', { hasText: '@小陈' }).waitFor()
    await colleague.page.getByRole('button', { name: '提到我的', exact: true }).waitFor()

    await note.getByRole('button', { name: '编辑备注' }).click()
    const editing = agent.page.locator('.desk-note-editing')
    await editing.getByRole('textbox').fill('库存够了，@小陈 不用查')
    await editing.getByRole('button', { name: '保存' }).click()
    await colleague.page.locator('.desk-note', { hasText: '不用查' }).waitFor()
    await agent.page.locator('.desk-note', { hasText: '不用查' }).getByRole('button', { name: '删除' }).click()
    await agent.page.locator('.ant-popover').getByRole('button', { name: '删除' }).click()
    // Nobody names the colleague any more, who may not see the conversation now.
    await colleague.sees('这个会话不存在，或你没有查看权限')

    await mode(agent, '回复')
    await agent.say('有货，今天发')
    await contact.sees('有货，今天发')
    await untilEqual(() => contact.texts(), ['在吗', '您好，我看一下', '有货，今天发'])
    await contact.page.reload()
    await contact.open()
    await contact.sees('有货，今天发')
    assert.equal((await contact.frame.locator('body').innerText()).includes('库存'), false)
    assert.deepEqual(play.complaints, [])
  })

  story('drafts of replies and notes are kept apart over a reload, and are gone after signing out', stage, async play => {
    const { agent } = await beginTalk(play)
    await agent.field.fill('没写完的回复')
    await agent.page.locator('.desk-details').getByRole('button', { name: '插入商品卡片' }).click()
    await agent.page.locator('.desk-tray-item', { hasText: 'iPhone 15 Pro' }).waitFor()
    await mode(agent, '内部备注')
    await agent.field.fill('没写完的备注')
    await agent.page.reload()
    await untilEqual(() => agent.field.inputValue(), '没写完的回复')
    await agent.page.locator('.desk-tray-item', { hasText: 'iPhone 15 Pro' }).waitFor()
    await mode(agent, '内部备注')
    await untilEqual(() => agent.field.inputValue(), '没写完的备注')

    const other = await agent.page.context().newPage()
    await other.goto(agent.page.url())
    await other.locator('.desk-area').waitFor()
    await agent.page.locator('.top-person').click()
    await agent.page.getByRole('menuitem', { name: '退出登录' }).click()
    await agent.page.getByLabel('登录名').waitFor()
    await other.getByLabel('登录名').waitFor()
    assert.deepEqual(await agent.page.evaluate(() => Object.keys(localStorage).filter(key => /draft|outbox/.test(key))), [])
  })
})

function mode(agent: AgentPage, name: string): Promise<void> {
  return agent.page.locator('.desk-composer-tabs').getByRole('tab', { name }).click()
}
