import assert from 'node:assert/strict'
import { describe } from 'node:test'
import type { Page } from 'playwright-core'
import { menu } from '@yanshu/contract/menu.ts'
import { editProfile } from '@yanshu/contract/people.ts'
import { openConsole } from './agent-page.ts'
import { phone } from './contact-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story, type Play } from './story.ts'
import { untilEqual } from './until.ts'

const desktop = { viewport: { width: 1440, height: 900 } }
/** What an administrator reaches by the menu, and what lies one step behind it. */
const pages = ['/workspace', '/floor', '/floor/breaches', '/floor/levels', '/moderation', '/moderation/hits', '/moderation/blacklist', '/contacts', '/knowledge', '/people', '/people/roles', '/groups', '/inboxes', '/inboxes/brands', '/webhooks', '/api-keys', '/modules', '/settings', '/settings/transfer', '/profile']

describe('administration', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  // Each language and each width once; Chinese last: the story after these reads it.
  for (const [language, size, options] of [['en-US', '390', phone], ['zh-CN', '1440', desktop]] as const) {
    story(`an administrator and an auditor see every page in ${language}, ${size} wide, and nothing complains`, stage, async play => {
      for (const login of ['admin', 'shenji']) await play.call(editProfile, { input: { language } }, await play.token(login))
      const { page } = await openConsole(play, 'admin', { ...options, locale: language })
      for (const path of pages) await look(play, page, path, `page-${language}-${size}`)
      await page.goto(`${play.server.base}/console/inboxes`)
      await page.locator('.main a[href*="/console/inboxes/"]:not([href$="/brands"])').first().click()
      await page.locator('.inbox-editor').waitFor()
      await play.shoot(page, `page-${language}-${size}-inbox`)
      const auditor = await openConsole(play, 'shenji', { ...options, locale: language, path: '/audit' })
      await look(play, auditor.page, '/audit', `page-${language}-${size}`)
      assert.deepEqual(play.complaints, [])
    })
  }

  story('each sees only the pages of their own work', stage, async play => {
    const seen = async (login: string) => {
      const { page } = await openConsole(play, login, { path: '/' })
      await page.locator('.side-link').first().waitFor()
      return { page, links: await page.locator('.side-link').allInnerTexts() }
    }
    const auditor = await seen('shenji')
    assert.deepEqual(auditor.links, ['审计日志'])
    await auditor.page.getByText('修改个人资料').first().waitFor()
    const agent = await seen('xiaolin')
    assert.equal(agent.links[0], '会话')
    assert.deepEqual(agent.links.filter(link => ['审计日志', '系统设置', '功能模块', '接入渠道', '技能组'].includes(link)), [])
    const refused = await agent.page.request.get(`${play.server.base}/api/audit`)
    assert.equal(refused.status(), 403)
    const admin = await seen('admin')
    await untilEqual(() => admin.page.locator('.side-link').count(), menu.length - 1)
  })
})

async function look(play: Play, page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${play.server.base}/console${path}`)
  await settle(page)
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${path} is no wider than the window`)
  await play.shoot(page, `${name}-${path.slice(1).replaceAll('/', '-')}`)
}

/** Until what was fetched is shown. */
async function settle(page: Page): Promise<void> {
  await page.locator('.main h1, .desk').first().waitFor()
  await untilEqual(() => page.locator('.bones, .ant-skeleton, .ant-spin-spinning, [aria-busy=true]').count(), 0)
}
