import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'node:test'
import type { Page } from 'playwright-core'
import { editProfile } from '@yanshu/contract/people.ts'
import { editIntent, listIntents } from '@yanshu/contract/understanding.ts'
import { tinyFiles } from '@yanshu/nlu/encoder/testkit/directories.ts'
import type { Files } from '@yanshu/nlu/encoder/testkit/directories.ts'
import { openConsole } from '../../../../server/testkit/stories/agent-page.ts'
import { phone, visitShop } from '../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../server/testkit/stories/story.ts'
import type { Play } from '../../../../server/testkit/stories/story.ts'
import { until } from '../../../../server/testkit/stories/until.ts'

const pages = ['', '/lessons', '/try', '/models', '/quality', '/metrics', '/terms', '/encoder']
/** Nobody at the shop could have foreseen this way to ask for an invoice. */
const asked = '那个小绿本本能不能给我整一个'
/** Few intents are learned in seconds. */
const kept = ['invoice.get', 'shipping.fee', 'return.how', 'order.cancel', 'product.price', 'payment.methods', 'talk.greeting', 'talk.thanks']

describe('understanding', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('an agent corrects, an editor approves, the model learns it, and can be taken back', stage, async play => {
    await leaveFew(play)
    const contact = await visitShop(play)
    await contact.open()
    await contact.say(asked)
    await until('the bot has said something to it', async () => (await contact.texts()).length > 1)
    await contact.say('转人工')
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    await agent.openFirst()
    await agent.field.waitFor()
    await agent.page.locator('.desk-details').getByRole('tab', { name: '理解' }).click()
    const thought = agent.page.getByRole('listitem', { name: `对“${asked}”的理解` })
    await thought.getByRole('button', { name: '理解错了？' }).click()
    await agent.page.getByRole('combobox', { name: '客户其实想问…' }).fill('开发票')
    await agent.page.getByRole('combobox', { name: '客户其实想问…' }).press('Enter')
    await thought.getByText('已改为').waitFor()

    const { page } = await openConsole(play, 'admin', { path: '/understanding/try' })
    assert.notEqual(await bestIntent(page, asked), '开发票')
    await page.getByRole('link', { name: '待学习' }).click()
    const waiting = page.locator('.lesson', { hasText: asked })
    await waiting.waitFor()
    await toLesson(page, asked)
    await waiting.getByText('客服纠正').waitFor()
    await play.shoot(page, 'lesson')
    await page.keyboard.press('Enter')
    await page.getByText('已采纳 1 条说法').waitFor()
    await waiting.waitFor({ state: 'detached' })
    await page.keyboard.press('z')
    await page.getByText('已放回待处理').waitFor()
    await waiting.waitFor()
    await toLesson(page, asked)
    await page.keyboard.press('Enter')
    await waiting.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: '去训练' }).click()
    await page.getByRole('button', { name: '训练模型' }).click()
    await page.getByRole('heading', { name: '正在训练' }).waitFor()
    await play.shoot(page, 'training')
    const newest = page.locator('.model').first()
    await newest.getByRole('heading', { name: /版本 2.*使用中/ }).waitFor({ timeout: 60_000 })
    await play.shoot(page, 'trained')
    await page.getByRole('link', { name: '试一试' }).click()
    assert.equal(await bestIntent(page, asked), '开发票')
    await page.locator('.try-nearest li', { hasText: asked }).waitFor()
    await play.shoot(page, 'learned')

    await page.getByRole('link', { name: '模型' }).click()
    await page.locator('.model', { hasText: '内置模型' }).getByRole('button', { name: '换回这个' }).click()
    await page.locator('.model', { hasText: '内置模型' }).getByText('使用中').waitFor()
    await page.getByRole('link', { name: '试一试' }).click()
    // What was approved stays a phrasing, and its very words mean what they mean; the model knows nothing of it any more.
    assert.equal(await bestIntent(page, asked), '开发票')
    await page.locator('.try-nearest li').first().waitFor()
    assert.equal(await page.locator('.try-nearest li', { hasText: asked }).count(), 0)
    assert.deepEqual(play.complaints, [])
  })

  story('phrasings are added, those of others told, removed and brought back', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/understanding' })
    await page.getByRole('textbox', { name: '搜索意图或问法' }).fill('invoice.get')
    await page.getByRole('button', { name: /开发票/ }).first().click()
    const drawer = page.locator('.intent-drawer')
    await drawer.getByLabel('添加问法').fill('- 抬头怎么填写才对呀\n- 抬头怎么填写才对呀\n包邮吗')
    await drawer.getByText('1 条重复，只算一次').waitFor()
    await drawer.getByLabel('添加问法').press('Control+Enter')
    await drawer.getByText('「包邮吗」属于「运费多少」').waitFor()
    await drawer.locator('.phrasing-list li', { hasText: '抬头怎么填写才对呀' }).waitFor()
    await drawer.getByRole('textbox', { name: '在问法中查找' }).fill('抬头怎么填写')
    await drawer.locator('.phrasing-list li').nth(1).waitFor({ state: 'detached' })
    const row = drawer.locator('.phrasing-list li', { hasText: '抬头怎么填写' })
    await row.hover()
    await row.getByRole('button', { name: '修改「抬头怎么填写才对呀」' }).click()
    await drawer.getByRole('textbox', { name: '修改「抬头怎么填写才对呀」' }).fill('抬头怎么填写才算对')
    await page.keyboard.press('Enter')
    await row.getByText('抬头怎么填写才算对').waitFor()
    await row.getByRole('button', { name: /^删除/ }).click()
    await drawer.getByText('没有这样的问法').waitFor()
    await page.getByRole('button', { name: /撤\s*销/ }).click()
    await row.getByText('抬头怎么填写才算对').waitFor()
    await play.shoot(page, 'phrasings')
    assert.deepEqual(play.complaints, [])
  })

  story('the answer line is moved on the curve, set, and set back', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/understanding/quality' })
    const line = page.getByRole('slider', { name: '回答线' })
    await line.waitFor()
    const before = Number(await line.getAttribute('aria-valuenow'))
    const box = await line.boundingBox()
    assert.ok(box !== null)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
    const dragged = Number(await line.getAttribute('aria-valuenow'))
    assert.ok(dragged > before, 'dragging to the right asks for more confidence')
    await line.focus()
    await page.keyboard.press('ArrowLeft')
    assert.equal(Number(await line.getAttribute('aria-valuenow')), dragged - 1)
    await play.shoot(page, 'threshold')
    await page.getByRole('button', { name: /^设\s*定$/ }).click()
    await page.getByText(`回答线已设为 ${dragged - 1}%`).waitFor()
    await page.locator('.ant-notification').getByRole('button', { name: /撤\s*销/ }).click()
    await page.locator(`[role=slider][aria-label=回答线][aria-valuenow="${before}"]`).waitFor()
    assert.deepEqual(play.complaints, [])
  })

  story('an encoder is measured beside what is in use, chosen, and left again', stage, async play => {
    await leaveFew(play)
    for (const [name, files] of [['tiny', tinyFiles()], ['broken', { 'readme.txt': 'no model' }]] as const) putFiles(join(play.server.dataDir, 'encoders', name), files)
    const { page } = await openConsole(play, 'admin', { path: '/understanding/encoder' })
    await page.getByRole('heading', { name: '没有使用编码器' }).waitFor()
    const directory = page.getByRole('combobox', { name: '目录' })
    await directory.fill('nowhere')
    await page.getByRole('button', { name: /^测\s*量$/ }).click()
    await page.getByText('没有这个目录，请检查路径。').waitFor()
    await directory.fill('tiny')
    await page.getByRole('button', { name: /^测\s*量$/ }).click()
    await page.locator('.encoder-bars').waitFor({ timeout: 60_000 })
    await page.getByText('8 维').waitFor()
    await play.shoot(page, 'encoder-measured')
    await page.getByRole('button', { name: '换用这个' }).click()
    await page.getByText('正在使用这个编码器。').waitFor()
    await page.getByRole('link', { name: '模型' }).click()
    await page.locator('.model[data-state=live]', { hasText: '编码器' }).waitFor()
    await page.getByRole('link', { name: '编码器' }).click()
    await page.getByRole('button', { name: /^停\s*用$/ }).click()
    await page.getByRole('heading', { name: '没有使用编码器' }).waitFor()
    assert.deepEqual(play.complaints.filter(each => !each.includes('422')), [])
  })

  for (const language of ['en-US', 'zh-CN'] as const) {
    for (const [size, options] of [['1440', {}], ['390', phone]] as const) {
      story(`the pages fit in ${language}, ${size} wide`, stage, async play => {
        await play.call(editProfile, { input: { language } }, await play.token('admin'))
        const { page } = await openConsole(play, 'admin', { ...options, locale: language })
        for (const path of pages) {
          await page.goto(`${play.server.base}/console/understanding${path}`)
          await page.locator('.main h1').waitFor()
          await page.locator('.bones').waitFor({ state: 'detached' })
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${path} is no wider than the window`)
          assert.equal(await page.locator('.failure').count(), 0, `${path} shows no failure`)
          await play.shoot(page, `understanding-${language}-${size}${path.replaceAll('/', '-')}`)
        }
        assert.deepEqual(play.complaints, [])
      })
    }
  }
})

/** Leaves only a few intents in use. */
async function leaveFew(play: Play): Promise<void> {
  const token = await play.token('admin')
  const { items } = await play.call(listIntents, {}, token)
  for (const { id, phrasings: _phrasings, entries: _entries, updatedAt: _at, updatedBy: _by, ...rest } of items) {
    if (rest.enabled && !kept.includes(id)) await play.call(editIntent, { params: { id }, input: { ...rest, enabled: false } }, token)
  }
}

/** Writes the files of a directory, what is no text as JSON. */
function putFiles(directory: string, files: Files): void {
  mkdirSync(directory, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    if (content !== undefined) writeFileSync(join(directory, name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))
  }
}

/** What the try-it box holds a text for; nothing where no intent in use comes to its mind. */
async function bestIntent(page: Page, text: string): Promise<string> {
  await page.getByRole('searchbox', { name: '输入客户可能会说的话' }).or(page.getByRole('textbox', { name: '输入客户可能会说的话' })).fill(text)
  await page.keyboard.press('Enter')
  await page.locator('.try-text', { hasText: text }).waitFor()
  await page.locator('.try-result[data-stale=false]').waitFor()
  return (await page.locator('.try-bars li a').allTextContents())[0] ?? ''
}

/** Goes down the queue by keyboard until the lesson is open. */
async function toLesson(page: Page, text: string): Promise<void> {
  for (let steps = 0; steps < 30; steps++) {
    if (await page.locator('.lesson[data-open=true]', { hasText: text }).count() > 0) return
    await page.keyboard.press('j')
  }
  throw new Error('the lesson is not in the queue')
}
