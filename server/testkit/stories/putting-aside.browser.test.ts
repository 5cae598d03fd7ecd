import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { listInboxes, makeCustomerKey, makeInbox } from '@yanshu/contract/brands.ts'
import { closeConversation, listConversations } from '@yanshu/contract/conversations.ts'
import { askForPerson, beginVisit, openConversation, visitorSend } from '@yanshu/contract/visitor.ts'
import { shopToken } from '../lobby.ts'
import { openConsole } from './agent-page.ts'
import { openLink } from './link.ts'
import { noBrowser, setStage } from './stage.ts'
import { story, type Play } from './story.ts'
import { beginTalk } from './talk.ts'
import { untilEqual } from './until.ts'

describe('sorting one\'s desk', { skip: noBrowser }, () => {
  const stage = setStage()

  story('labels and a flag mark a conversation and find it; put away, it comes back when the contact writes', stage, async play => {
    const { agent, contact } = await beginTalk(play)
    await agent.page.locator('.desk-strip').getByRole('button', { name: '标签' }).click()
    await agent.page.getByRole('checkbox', { name: '催单' }).click()
    await agent.page.locator('.desk-strip .desk-label', { hasText: '催单' }).waitFor()
    await agent.page.locator('.desk-messages').click()
    await agent.page.locator('.desk-strip').getByRole('button', { name: '优先级：普通' }).click()
    await agent.page.getByRole('menuitem', { name: '紧急' }).click()
    await agent.page.locator('.desk-row [aria-label="优先级：紧急"]').waitFor()
    await play.shoot(agent.page, 'console-labels')

    await agent.page.getByRole('button', { name: '筛选' }).click()
    await agent.page.locator('.desk-filter').getByRole('checkbox', { name: '退款' }).click()
    await agent.sees('没有符合筛选条件的会话')
    await agent.page.locator('.desk-filter').getByRole('checkbox', { name: '催单' }).click()
    await untilEqual(() => agent.rows.count(), 1)
    await agent.page.locator('.desk-messages').click()

    // Kept under a name it is there after a reload, and removed it can be taken back.
    await agent.page.getByRole('button', { name: '保存为常用筛选' }).click()
    await agent.page.getByRole('dialog').getByLabel('名称').fill('我的催单')
    await agent.page.getByRole('dialog').getByLabel('名称').press('Enter')
    const chip = agent.page.getByRole('button', { name: '我的催单', exact: true, pressed: true })
    await chip.waitFor()
    await play.shoot(agent.page, 'console-saved-view')
    await agent.page.reload()
    await chip.waitFor()
    await untilEqual(() => agent.rows.count(), 1)
    await agent.page.getByRole('button', { name: '管理常用筛选「我的催单」' }).click()
    await agent.page.getByRole('menuitem', { name: '删除' }).click()
    await chip.waitFor({ state: 'detached' })
    await agent.page.getByRole('button', { name: '撤销' }).click()
    await agent.page.getByRole('button', { name: '我的催单', exact: true }).waitFor()
    await agent.view('我的')
    await agent.openFirst()
    await agent.page.locator('.desk-messages').click()

    await agent.page.keyboard.press('z')
    await agent.page.getByRole('dialog').getByRole('button', { name: '30 分钟后' }).click()
    await agent.sees('手头没有会话')
    await agent.page.getByRole('tab', { name: '已暂停' }).click()
    await agent.openFirst()
    await agent.sees('客户发来新消息会提前恢复')
    await play.shoot(agent.page, 'console-snoozed')
    await contact.say('还在吗')
    await agent.sees('没有已暂停的会话')
    await agent.view('我的')
    await untilEqual(() => agent.rows.count(), 1)
    assert.deepEqual(play.complaints, [])
  })

  story('closed, a conversation is wrapped up', stage, async play => {
    const { agent, contact } = await beginTalk(play)
    await agent.page.getByRole('button', { name: '结束会话' }).click()
    await contact.sees('本次会话已结束')
    const form = agent.page.locator('.desk-wrap-up')
    await form.getByRole('button', { name: '保存' }).click()
    await form.getByRole('alert').waitFor()
    await form.getByRole('combobox').click()
    await agent.page.locator('.ant-select-item', { hasText: '订单与物流' }).click()
    await form.getByRole('radio', { name: '已解决' }).check()
    await form.getByLabel('备注').fill('已告知物流单号')
    await play.shoot(agent.page, 'console-wrap-up')
    await form.getByRole('button', { name: '保存' }).click()
    await agent.sees('小结已保存')
    await agent.page.getByRole('button', { name: '更多' }).click()
    await agent.page.getByRole('menuitem', { name: '查看小结' }).click()
    await untilEqual(() => form.getByLabel('备注').inputValue(), '已告知物流单号')
  })

  story('what was refused is sent again when it may be', stage, async play => {
    const link = await openLink(play.server.port)
    try {
      const { agent, contact } = await beginTalk(play, link.base)
      link.cut()
      await agent.page.context().setOffline(true)
      await agent.say('断网时写的')
      const supervisor = await play.token('zhuguan')
      const { items } = await play.call(listConversations, { query: { view: 'all', limit: 20 } }, supervisor)
      const open = items.find(each => each.state === 'assigned')?.id ?? ''
      await play.call(closeConversation, { params: { id: open } }, supervisor)
      link.mend()
      await agent.page.context().setOffline(false)
      await agent.page.locator('.desk-message-failed').waitFor()
      await play.shoot(agent.page, 'console-failed')
      await agent.page.getByRole('button', { name: '重新打开' }).click()
      await agent.field.waitFor()
      await agent.page.getByRole('button', { name: '重新发送' }).click()
      await contact.sees('断网时写的')
      await agent.page.locator('.desk-message-failed').waitFor({ state: 'detached' })
    } finally {
      await link.close()
    }
  })

  story('two conversations of one contact become one', stage, async play => {
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const [first, second] = await twoOfOneContact(play)
    await untilEqual(() => agent.rows.count(), 2)
    await agent.page.goto(`${play.server.base}/console/workspace/mine/${first}`)
    await agent.page.getByRole('button', { name: '更多' }).click()
    await agent.page.getByRole('menuitem', { name: '合并会话' }).click()
    await agent.page.getByRole('radio').filter({ hasText: '第二个问题' }).click()
    await play.shoot(agent.page, 'console-merge')
    await agent.page.getByRole('dialog').getByRole('button', { name: '合并' }).click()
    await agent.sees('两个会话已合并')
    await agent.page.waitForURL(`**/${second}`)
    await untilEqual(() => agent.rows.count(), 1)
    await agent.page.goto(`${play.server.base}/console/workspace/closed/${first}`)
    await agent.sees('这个会话已并入另一个会话')
  })
})

/** A customer of the shop who has written in two of its inboxes; gives both conversations. */
async function twoOfOneContact({ call, token }: Play): Promise<[string, string]> {
  const admin = await token('admin')
  const { items } = await call(listInboxes, {}, admin)
  const known = items[0]
  if (known === undefined) throw new Error('there is no inbox')
  const { id: _id, ...like } = known
  const { name, brand, enabled, botOn, reopenMinutes, look } = like
  const other = await call(makeInbox, { input: { name: `${name} 2`, brand, enabled, origins: [], botOn, reopenMinutes, look } }, admin)
  const write = async (inbox: string, text: string): Promise<string> => {
    const { kid, secret } = await call(makeCustomerKey, { params: { id: inbox } }, admin)
    const customerToken = shopToken({ alg: 'HS256', kid }, { sub: 'c-merge', aud: inbox, exp: Math.floor(Date.now() / 1000) + 300, jti: `jti-${inbox}`, name: '周女士' }, secret)
    const visit = await call(beginVisit, { input: { inbox, customerToken } })
    const { id } = await call(openConversation, { input: {} }, visit.token)
    // A person has it before it is written, so that the bot does not answer.
    await call(askForPerson, { params: { id } }, visit.token)
    await call(visitorSend, { params: { id }, input: { clientId: `merge-${inbox.slice(0, 13)}`, parts: [{ type: 'text', text }] } }, visit.token)
    return id
  }
  return [await write(known.id, '第一个问题'), await write(other.id, '第二个问题')]
}
