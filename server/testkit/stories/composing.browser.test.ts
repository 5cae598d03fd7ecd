import assert from 'node:assert/strict'
import { describe } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { openConsole } from './agent-page.ts'
import { visitShop } from './contact-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story } from './story.ts'
import { untilEqual } from './until.ts'

describe('with an input method', { skip: noBrowser }, () => {
  const stage = setStage()

  story('Enter while it composes sends nothing, on either side', stage, async play => {
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const contact = await visitShop(play)
    await contact.open()
    await contact.press('转人工')
    await contact.sees('小林 已接入')
    await agent.openFirst()

    await compose(contact.page, contact.field, 'ni hao', '你好')
    await untilEqual(() => contact.field.inputValue(), '你好')
    assert.deepEqual(await contact.texts(), [])
    await contact.field.press('Enter')
    await agent.sees('你好')
    await compose(agent.page, agent.field, 'zai de', '在的')
    await untilEqual(() => agent.field.inputValue(), '在的')
    await agent.field.press('Enter')
    await contact.sees('在的')
    await untilEqual(() => contact.texts(), ['你好', '在的'])
    await untilEqual(() => agent.texts(), ['你好', '在的'])
  })
})

/** Types letters into the input method, presses Enter while they are still letters, and takes the word. */
async function compose(page: Page, field: Locator, letters: string, word: string): Promise<void> {
  await field.focus()
  await field.evaluate(element => element.addEventListener('keydown', event => element.setAttribute('data-composing', String((event as KeyboardEvent).isComposing)), { once: true }))
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length })
  // While an input method has a key, the browser says 229 instead of the key's own code.
  for (const type of ['rawKeyDown', 'keyUp'] as const) await session.send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 })
  await untilEqual(() => field.getAttribute('data-composing'), 'true')
  await session.send('Input.insertText', { text: word })
  await session.detach()
}
