import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { openConsole, type AgentPage } from './agent-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story } from './story.ts'
import { beginTalk } from './talk.ts'
import { untilEqual } from './until.ts'

describe('handing on', { skip: noBrowser }, () => {
  const stage = setStage()

  story('a transfer is offered: taken back, rejected, and accepted', stage, async play => {
    const { agent, contact } = await beginTalk(play)
    const colleague = await openConsole(play, 'xiaochen', { state: 'online' })
    const card = colleague.page.locator('.desk-offer')
    await offer(agent, '要补发配件')
    await card.filter({ hasText: '小林 请你接手' }).filter({ hasText: '要补发配件' }).waitFor()
    await play.shoot(colleague.page, 'console-offer')
    await play.shoot(agent.page, 'console-offered')
    await agent.page.getByRole('button', { name: '撤回转接' }).click()
    await card.waitFor({ state: 'detached' })

    await offer(agent)
    await card.getByLabel('拒绝时可写明原因（选填）').fill('不熟悉发票')
    await card.getByRole('button', { name: '拒绝' }).click()
    await agent.sees('小陈 没有接受转接')
    await agent.sees('没有接受 小林 的转接：不熟悉发票')
    await agent.say('我继续为您处理')
    await contact.sees('我继续为您处理')

    await offer(agent)
    await card.getByRole('button', { name: '接受' }).click()
    await agent.sees('小陈 已接手会话')
    await colleague.field.waitFor()
    await colleague.say('您好，我是小陈')
    await contact.sees('您好，我是小陈')
    assert.deepEqual(play.complaints, [])
  })

  story('two who answer together know of each other', stage, async play => {
    const { agent, contact } = await beginTalk(play)
    const colleague = await openConsole(play, 'xiaochen', { state: 'online' })
    await agent.page.getByRole('button', { name: '更多' }).click()
    await agent.page.getByRole('menuitem', { name: '邀请同事协助' }).click()
    await choose(agent, '小陈')
    await agent.page.getByRole('dialog').getByRole('button', { name: '邀请' }).click()
    await agent.page.locator('.desk-helper', { hasText: '小陈' }).waitFor()
    await colleague.openFirst()
    await agent.page.locator('.desk-company', { hasText: '小陈 也在看这个会话' }).waitFor()

    await agent.field.pressSequentially('您好，')
    await colleague.page.locator('.desk-company', { hasText: '小林 正在回复' }).waitFor()
    await play.shoot(colleague.page, 'console-company')
    await untilEqual(() => colleague.page.locator('.desk-company', { hasText: '正在回复' }).count(), 0)
    await colleague.say('可以七天无理由退货')
    await contact.sees('可以七天无理由退货')
    await agent.sees('可以七天无理由退货')
    await agent.field.press('Enter')
    await agent.page.getByRole('dialog').getByText('你输入期间，小陈 已回复客户').last().waitFor()
    await play.shoot(agent.page, 'console-guard')
    await agent.page.getByRole('button', { name: '继续编辑' }).click()
    await agent.field.fill('您好，补充一下：运费由我们承担')
    await agent.field.press('Enter')
    await contact.sees('运费由我们承担')

    await colleague.page.getByRole('button', { name: '退出协助' }).click()
    await agent.page.locator('.desk-helper').waitFor({ state: 'detached' })
    assert.deepEqual(await contact.texts(), ['在吗', '可以七天无理由退货', '您好，补充一下：运费由我们承担'])
  })
})

function choose(agent: AgentPage, name: string): Promise<void> {
  return agent.page.getByRole('radio').filter({ hasText: name }).click()
}

async function offer(agent: AgentPage, note = ''): Promise<void> {
  await agent.page.locator('.desk-chat-head').getByRole('button', { name: '转接' }).click()
  await choose(agent, '小陈')
  if (note !== '') await agent.page.getByLabel('备注', { exact: true }).fill(note)
  await agent.page.getByRole('dialog').getByRole('button', { name: '转接' }).click()
}
