import { existsSync } from 'node:fs'
import type { TestContext } from 'node:test'
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from 'playwright-core'
import { StandIn } from './stand-in.ts'

export const inbox = '0199aaaa-0000-7000-8000-000000000001'
const program = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Why a browser test cannot run here; false when it can. */
export const noBrowser = existsSync(program) ? false : 'Chromium is not installed'

/** Starts Chromium without anything that would reach out. */
export function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-fake-device-for-media-stream']
  return chromium.launch({ executablePath: program, args })
}

export interface Shop {
  standIn: StandIn
  page: Page
  /** What the browser complained of: scripts that threw, and whatever a policy refused. */
  complaints: string[]
  /** Opens the chat; gives its frame when one can type. */
  open(): Promise<Frame>
  unread(): Promise<number>
}

interface ShopOptions { dist: string; attributes?: string; context?: BrowserContextOptions; prepare?: (standIn: StandIn) => void; init?: string }

/** A shop's page on an origin of its own that embeds the widget of a stand-in server. */
export async function openShop(test: TestContext, browser: Browser, { dist, attributes = '', context = {}, prepare, init }: ShopOptions): Promise<Shop> {
  const [standIn, shop] = [new StandIn(), new StandIn()]
  const [origin, shopOrigin] = [await standIn.listen(), await shop.listen()]
  standIn.dist = dist
  prepare?.(standIn)
  const script = `<script async src="${origin}/widget.js" data-inbox="${inbox}" ${attributes}></script>`
  for (const path of ['/', '/p/2']) shop.pages.set(path, `<!doctype html><html lang="zh-CN"><title>杯子</title><meta name="viewport" content="width=device-width"><main><h1>杯子</h1></main>${script}`)
  const browserContext = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...context })
  test.after(async () => {
    await browserContext.close()
    await Promise.all([standIn.close(), shop.close()])
  })
  if (init) await browserContext.addInitScript(init)
  const page = await browserContext.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (/policy|trusted/i.test(message.text())) complaints.push(message.text())
  })
  await page.goto(`${shopOrigin}/`)
  await page.waitForFunction(() => 'yanshu' in window)
  return { standIn, page, complaints, open: () => openChat(page), unread: () => page.evaluate(readUnread) }
}

async function openChat(page: Page): Promise<Frame> {
  await page.evaluate(() => window.yanshu?.open())
  const frame = await frameOf(page)
  await frame.waitForSelector('.quick, .row')
  return frame
}

/** The frame of the chat, once it is there. */
export async function frameOf(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find(frame => frame.url().includes('/widget/?'))
    if (frame) return frame
    await page.waitForEvent('frameattached', { timeout: 1_000 }).catch(() => undefined)
  }
}

/** Types a text and sends it with Enter. */
export async function say(frame: Frame, text: string): Promise<void> {
  await frame.locator('textarea').fill(text)
  await frame.locator('textarea').press('Enter')
}

function readUnread(): number {
  let unread = -1
  window.yanshu?.on('unread', count => (unread = count))
  return unread
}
