import assert from 'node:assert/strict'
import { describe } from 'node:test'
import type { Page } from 'playwright-core'
import { openConsole } from './agent-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story, type Play } from './story.ts'

const mostFailures = 5

describe('signing in', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('the wrong password is refused, locks the account after a while, and an administrator unlocks it', stage, async play => {
    const password = play.server.people().find(each => each.login === 'xiaochen')?.password ?? ''
    const page = await openSignIn(play)
    await play.shoot(page, 'console-sign-in')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('请输入登录名').waitFor()
    for (let failures = 0; failures < mostFailures; failures++) {
      await submit(page, 'xiaochen', `wrong-${failures}`)
      await page.getByRole('alert').filter({ hasText: '账号或密码不正确' }).waitFor()
    }
    await play.shoot(page, 'console-sign-in-refused')
    await submit(page, 'xiaochen', password)
    await page.getByRole('alert').filter({ hasText: '连续多次输错会暂时锁定' }).waitFor()

    const admin = await openConsole(play, 'admin', { path: '/people' })
    const row = admin.page.locator('tr, li, .row', { hasText: 'xiaochen' }).last()
    await row.getByText('已锁定').waitFor()
    await row.getByRole('button', { name: '的更多操作' }).click()
    await admin.page.getByText('解除锁定', { exact: true }).click()
    await row.getByText('已锁定').waitFor({ state: 'detached' })
    await submit(page, 'xiaochen', password)
    await page.locator('.desk').waitFor()
  })

  story('an invitation lets a colleague choose a password and sign in, once', stage, async play => {
    const admin = await openConsole(play, 'admin', { path: '/people' })
    await admin.page.getByRole('button', { name: '邀请同事' }).click()
    await admin.page.getByLabel('登录名', { exact: true }).fill('xiaozhao')
    await admin.page.getByLabel('姓名', { exact: true }).fill('小赵')
    await play.shoot(admin.page, 'console-invite')
    await admin.page.getByRole('button', { name: '生成邀请链接' }).click()
    await admin.page.getByText('小赵 的邀请链接').waitFor()
    await play.shoot(admin.page, 'console-invited')
    const link = await admin.page.locator('.ant-modal').evaluate(modal => /https?:\/\/\S+\/console\/link#[\w-]+/.exec([...modal.querySelectorAll('input, textarea, code, pre, p, span')].map(each => (each as HTMLInputElement).value ?? each.textContent ?? '').join(' '))?.[0] ?? '')

    const page = await play.openPage('invited')
    await page.goto(link)
    await page.getByText('接受邀请').first().waitFor()
    await page.getByLabel('新密码').fill('short')
    await page.getByLabel('再输入一遍').fill('short')
    await page.getByRole('button', { name: '设置密码并登录' }).click()
    await page.getByText('密码还没有满足下面的全部要求').waitFor()
    await page.getByLabel('新密码').fill('Wild-goose-2031!')
    await page.getByLabel('再输入一遍').fill('Wild-goose-2031!')
    await play.shoot(page, 'console-link')
    await page.getByRole('button', { name: '设置密码并登录' }).click()
    await page.locator('.desk').waitFor()
    assert.match(await page.locator('.top-person').innerText(), /小赵/)

    await page.getByRole('button', { name: '打开个人菜单' }).click()
    await page.getByText('退出登录').click()
    await page.getByRole('button', { name: '登录' }).waitFor()
    await page.goto(link)
    await page.getByText('去登录').waitFor()
    assert.equal(await page.getByLabel('新密码').count(), 0)
    await page.goto(`${play.server.base}/console/sign-in`)
    await submit(page, 'xiaozhao', 'Wild-goose-2031!')
    await page.locator('.desk').waitFor()

    // Another window of the browser signs in somebody else: this one does not go on in their name.
    const { login, password } = play.server.people().find(each => each.login === 'xiaolin')!
    const headers = { 'content-type': 'application/json', 'x-yanshu': '1' }
    assert.equal(await page.evaluate(async asked => (await fetch('/api/session', asked)).status, { method: 'POST', headers, body: JSON.stringify({ login, password }) }), 200)
    await page.getByRole('link', { name: '客户', exact: true }).click()
    await page.getByLabel('登录名').waitFor()
  })
})

async function openSignIn(play: Play): Promise<Page> {
  const page = await play.openPage('sign-in')
  await page.goto(`${play.server.base}/console/`)
  await page.getByLabel('登录名').waitFor()
  return page
}

/** A refusal that stands on the page goes when one types, so the next one is a new one. */
async function submit(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill('')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '登录' }).click()
}
