import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { listenForComplaints } from './complaints.ts'
import { clearDesk, type Stage } from './stage.ts'

/** What one story plays with: pages in windows of their own, closed when it ends. */
export interface Play extends Stage {
  /** A page in a browser window that shares nothing with the others. It asks for little motion, unless `options` say otherwise. */
  openPage(name: string, options?: BrowserContextOptions): Promise<Page>
  /** What the pages complained of: scripts that threw, policies that refused, errors in the console. */
  complaints: string[]
  /** Saves what a page looks like to the folder YANSHU_SHOTS, where that is set. */
  shoot(page: Page, name: string): Promise<void>
}

const limitMs = 90_000

/** A test in real browser windows. When it fails, the error says where pictures of all its pages lie. */
export function story(title: string, stage: () => Stage, play: (play: Play) => Promise<void>): void {
  test(title, { timeout: limitMs }, async () => {
    const pages = new Map<string, Page>()
    const complaints: string[] = []
    const openPage: Play['openPage'] = async (name, options = {}) => {
      const context = await stage().browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options })
      context.setDefaultTimeout(20_000)
      const page = await context.newPage()
      listenForComplaints(page, name, complaints)
      pages.set(name, page)
      return page
    }
    try {
      await clearDesk(stage())
      await play({ ...stage(), openPage, complaints, shoot })
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\nPictures: ${await savePictures(pages)}\n${stage().server.lastWords()}`, { cause: error })
    } finally {
      await Promise.all([...pages.values()].map(page => page.context().close()))
    }
  })
}

async function savePictures(pages: Map<string, Page>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-story-'))
  const saved = [...pages].map(([name, page]) => page.screenshot({ path: join(folder, `${name}.png`), timeout: 5_000 }).then(() => name, () => `${name} (none)`))
  return `${folder}: ${(await Promise.all(saved)).join(', ')}`
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['YANSHU_SHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
