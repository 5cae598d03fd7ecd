import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { openConsole } from '../../../../../server/testkit/stories/agent-page.ts'
import { visitShop } from '../../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../../server/testkit/stories/story.ts'

describe('one person who came twice', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('is found, looked at and merged, and parted again', stage, async play => {
    for (const [name, words] of [['first', '第一次来'], ['second', '换了手机再来']] as const) {
      const contact = await visitShop(play, { name })
      await contact.open()
      await contact.say(words)
      await contact.sees(words)
    }
    const { page } = await openConsole(play, 'zhuguan', { path: '/contacts' })
    const rows = page.locator('.contact-table button')
    await rows.nth(1).waitFor()
    const [kept, other] = [await rows.nth(0).locator('.contact-name').innerText(), await rows.nth(1).locator('.contact-name').innerText()].map(name => /访客 \w+/.exec(name)![0])
    await rows.nth(0).click()
    await page.getByRole('button', { name: '合并其他客户…' }).click()
    const dialog = page.getByRole('dialog', { name: `把另一位客户并入“${kept}”` })
    assert.ok(await dialog.getByRole('button', { name: '合 并' }).or(dialog.getByRole('button', { name: '合并', exact: true })).isDisabled())
    await dialog.getByRole('combobox').fill(other!.slice(-4))
    await page.locator('.ant-select-item-option', { hasText: other! }).click()
    await dialog.getByText('并入 1 个会话').waitFor()
    await dialog.getByPlaceholder('备注依据').fill('同一个手机号')
    await play.shoot(page, 'merge-contacts')
    await dialog.locator('.ant-btn-primary').click()
    await page.getByText('已合并').first().waitFor()
    const history = page.getByRole('list', { name: '合并记录' })
    await history.getByText(`“${other}”已并入`).waitFor()
    await history.getByText('同一个手机号').waitFor()
    assert.equal(await page.locator('.contact-drawer .contact-conversations button').count(), 2)
    await play.shoot(page, 'merged-contact')
    await history.getByRole('button', { name: /撤\s?销/ }).click()
    await page.locator('.ant-popconfirm .ant-btn-primary').click()
    await history.getByText('已撤销').waitFor()
    await rows.nth(1).waitFor()
  })
})
