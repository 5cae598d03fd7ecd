import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Play } from './story.ts'
import { until } from './until.ts'

/** An agent at the console. */
export class AgentPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get field(): Locator {
    return this.page.locator('.desk-area')
  }

  /** The conversations of the present view. */
  get rows(): Locator {
    return this.page.locator('.desk-row')
  }

  /** Chooses one's state as the person does, in the switch at the top. */
  async choose(state: string): Promise<void> {
    await this.page.locator('.presence').first().click()
    await this.page.locator('.presence-item').filter({ has: this.page.locator('b', { hasText: new RegExp(`^${state}$`) }) }).click()
    await this.page.locator('.top .presence', { hasText: state }).waitFor()
  }

  view(name: string): Promise<void> {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}\\s*\\d*$`) }).click()
  }

  /** Opens the newest conversation of a view as soon as there is one. */
  async openFirst(): Promise<void> {
    await this.rows.first().click()
    await this.page.locator('.desk-chat-head').waitFor()
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press('Enter')
  }

  /** Chooses a file; `send` waits until it is uploaded. */
  attach(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    return this.page.locator('.desk-composer input[type=file]').last().setInputFiles(file)
  }

  send(): Promise<void> {
    return this.page.locator('.desk-composer-foot .ant-btn-primary').click()
  }

  /** Words that a contact is still writing do not count: they need not have been sent. */
  async sees(text: string): Promise<void> {
    await this.page.getByText(text).and(this.page.locator(':not(.desk-preview *)')).first().waitFor()
  }

  /** The texts of all messages from the oldest to the newest. */
  texts(): Promise<string[]> {
    return this.page.locator('.desk-message .desk-bubble > .desk-text').evaluateAll(all => all.map(each => each.textContent ?? ''))
  }
}

type Options = BrowserContextOptions & {
  /** A page of the console; the workspace unless told otherwise. */
  path?: string
  /** The address by which the server is reached; its own unless told otherwise. */
  base?: string
  /** The state to choose; none unless told. */
  state?: 'online' | 'busy' | 'break' | 'offline'
}

/** Signs a demo person in and opens the console. Without the form, which has a story of its own. */
export async function openConsole(play: Play, login: string, { path = '/workspace', base = play.server.base, state, ...options }: Options = {}): Promise<AgentPage> {
  const page = await play.openPage(login, options)
  const person = play.server.people().find(each => each.login === login)
  const headers = { 'x-yanshu': '1' }
  const signedIn = await page.request.post(`${base}/api/session`, { headers, data: { login, password: person?.password } })
  if (!signedIn.ok()) throw new Error(`${login} could not sign in: ${await signedIn.text()}`)
  await page.goto(`${base}/console${path}`)
  await page.locator('.main').waitFor()
  if (state) await choosePresence(page, base, state)
  return new AgentPage(page)
}

/** Chooses a state over HTTP, and waits until the page's live connection counts. */
async function choosePresence(page: Page, base: string, state: string): Promise<void> {
  const me = await (await page.request.get(`${base}/api/session`)).json() as { id: string }
  const chosen = await page.request.put(`${base}/api/presence`, { headers: { 'x-yanshu': '1' }, data: { state } })
  if (!chosen.ok()) throw new Error(`the state was refused: ${await chosen.text()}`)
  await until('the live connection counts', async () => {
    const { items } = await (await page.request.get(`${base}/api/presence`)).json() as { items: { agent: string; connected: boolean }[] }
    return items.some(each => each.agent === me.id && each.connected)
  })
}
