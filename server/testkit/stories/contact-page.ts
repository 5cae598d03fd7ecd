import type { BrowserContextOptions, Frame, Locator, Page } from 'playwright-core'
import type { Play } from './story.ts'
import { until } from './until.ts'

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions

/** A contact in the shop: the shop's page, and the chat in its frame. */
export class ContactPage {
  readonly page: Page
  #frame: Frame | undefined

  constructor(page: Page) {
    this.page = page
  }

  /** The chat. Only there once it was opened. */
  get frame(): Frame {
    if (!this.#frame || this.#frame.isDetached()) throw new Error('the chat is not open')
    return this.#frame
  }

  get field(): Locator {
    return this.frame.locator('.composer textarea')
  }

  /** Opens the chat by the bubble's place on the page, and waits until one can type. */
  async open(): Promise<void> {
    await this.page.waitForFunction(() => 'yanshu' in window)
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 }
    // The bubble stands in a closed shadow root, where only a pointer reaches it.
    await this.page.mouse.click(width - 48, height - 48)
    await this.find()
  }

  /** Takes hold of the chat that the page has loaded. */
  async find(): Promise<void> {
    await until('the chat loads', () => this.page.frames().some(isChat))
    this.#frame = this.page.frames().find(isChat)
    await this.field.waitFor()
    await until('the chat is ready', () => this.frame.evaluate(() => document.querySelector('.theirs, .row') !== null))
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press('Enter')
  }

  press(name: string): Promise<void> {
    return this.frame.getByRole('button', { name, exact: true }).click()
  }

  /** Sends a file by the panel behind the plus. */
  async attach(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.press('更多')
    const chooser = this.page.waitForEvent('filechooser')
    await this.press('图片或文件')
    await (await chooser).setFiles(file)
  }

  async sees(text: string): Promise<void> {
    await this.frame.getByText(text).first().waitFor()
  }

  /** The texts of all messages from the oldest to the newest, whoever said them; the greeting is none. */
  texts(): Promise<string[]> {
    return this.frame.locator('[role=log] .bubble').evaluateAll(all => all.map(each => each.lastChild?.textContent ?? ''))
  }

  /** How many messages the badge counts. */
  unread(): Promise<number> {
    return this.page.evaluate(() => {
      let unread = -1
      window.yanshu?.on('unread', count => (unread = count))
      return unread
    })
  }
}

export const productPath = '/demo/products/iphone-15-pro'

type Visit = BrowserContextOptions & {
  name?: string
  path?: string
  /** The address by which the server is reached; its own unless told otherwise. */
  base?: string
}

/** Opens a page of the shop, a product's unless told otherwise. */
export async function visitShop(play: Play, { name = 'contact', path = productPath, base = play.server.base, ...options }: Visit = {}): Promise<ContactPage> {
  const page = await play.openPage(name, options)
  await page.goto(`${base}${path}`)
  return new ContactPage(page)
}

function isChat(frame: Frame): boolean {
  return frame.url().includes('/widget/?')
}
