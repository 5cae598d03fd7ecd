import { after, before, type TestContext } from 'node:test'
import type { Browser } from 'playwright-core'
import { buildWidget } from './build-widget.ts'
import { launchBrowser, openShop } from './open-shop.ts'

type Options = Omit<Parameters<typeof openShop>[2], 'dist'>

/** For one suite: the widget built and a browser started before it, both gone after it. Gives what opens a shop for a test. */
export function shopStage(): (context: TestContext, options?: Options) => ReturnType<typeof openShop> {
  let browser: Browser
  let dist = ''
  let remove = () => {}
  before(async () => {
    ;({ dist, remove } = await buildWidget())
    browser = await launchBrowser()
  })
  after(async () => {
    await browser.close()
    remove()
  })
  return (context, options = {}) => openShop(context, browser, { dist, ...options })
}
