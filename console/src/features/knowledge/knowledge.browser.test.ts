import assert from 'node:assert/strict'
import { describe } from 'node:test'
import type { Page } from 'playwright-core'
import { listEntries } from '@yanshu/contract/knowledge.ts'
import { openConsole } from '../../../../server/testkit/stories/agent-page.ts'
import { phone } from '../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../server/testkit/stories/story.ts'

const variant = '.sub-row[data-kind="variant"]'

describe('knowledge', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('an editor answers case by case, for an intent and a while; a switch in the list loses none of it', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/knowledge' })
    await page.getByRole('button', { name: '新建条目' }).click()
    await page.getByLabel('标题', { exact: true }).fill('旧书回收价')
    await page.getByLabel('答案', { exact: true }).fill('看地区')
    await page.getByRole('button', { name: '按情况分别回答' }).click()
    await page.getByLabel('客户没说时追问').fill('书在哪个城市？')
    await writeCase(page, 0, '江浙沪、安徽', '每公斤两元')
    await page.getByRole('button', { name: '添加一种情况' }).click()
    await writeCase(page, 1, '安徽', '每公斤一元')
    await page.getByRole('combobox', { name: '意图' }).last().fill('批量采购')
    await page.keyboard.press('Enter')
    await choose(page, '生效时间', '2026-01-01 08:00')
    await choose(page, '失效时间', '2026-01-01 07:00')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('失效时间要晚于生效时间').waitFor()
    await page.getByText('同一个值只能出现在一种情况里').first().waitFor()
    await play.shoot(page, 'refused')
    await page.locator(variant).nth(1).getByRole('button', { name: '删除' }).click()
    await choose(page, '失效时间', '2026-02-01 08:00')
    await page.getByRole('button', { name: '保存' }).click()

    const row = page.getByRole('row').filter({ hasText: '旧书回收价' })
    for (const mark of ['已过期', '批量采购', '1 种情况 · 会追问']) await row.getByText(mark).waitFor()
    await row.getByRole('switch').click()
    await page.waitForFunction(() => document.querySelector('[aria-label="启用「旧书回收价」"]')?.getAttribute('aria-checked') === 'false')
    const entry = (await play.call(listEntries, { query: { intent: 'promotion.bulk', limit: 10 } }, await play.token('admin'))).items.find(each => each.title === '旧书回收价')
    assert.deepEqual(entry?.variants, { slot: 'region', question: '书在哪个城市？', answers: [{ values: ['江浙沪', '安徽'], answer: '每公斤两元' }] })
    assert.deepEqual([entry.intent, entry.enabled, (entry.validUntil ?? 0) - (entry.validFrom ?? 0)], ['promotion.bulk', false, 31 * 86_400_000])
    assert.deepEqual(play.complaints, [])
  })

  story('the list is narrowed by intent and kind, and an entry is read on a phone', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/knowledge?intent=shipping.fee', ...phone })
    await page.getByText('运费怎么算').click()
    await page.locator(variant).first().waitFor()
    await play.shoot(page, 'phone')
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
    await page.getByRole('button', { name: '取消' }).click()
    await page.goto(`${play.server.base}/console/knowledge`)
    await page.getByRole('combobox', { name: '类型' }).click()
    await page.getByTitle('商品参数').click()
    await page.getByText('龙井参数').waitFor()
    assert.equal(await page.getByText('运费怎么算').count(), 0)
    assert.deepEqual(play.complaints, [])
  })
})

async function writeCase(page: Page, at: number, values: string, answer: string): Promise<void> {
  const row = page.locator(variant).nth(at)
  await row.getByRole('combobox', { name: '情况' }).pressSequentially(`${values}、`)
  await row.getByRole('textbox', { name: '这种情况的答案' }).fill(answer)
}

async function choose(page: Page, name: string, moment: string): Promise<void> {
  const field = page.getByRole('textbox', { name })
  await field.click()
  await field.fill(moment)
  await field.press('Enter')
}
