import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, test, type TestContext } from 'node:test'
import type { BrowserContextOptions, Frame } from 'playwright-core'
import { noBrowser, say } from './testkit/open-shop.ts'
import { shopStage } from './testkit/shop-stage.ts'
import { makeId, type StandInConversation } from './testkit/stand-in-state.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1440, height: 900 } }
const author = { id: 'a', name: '小林' }

/** Both languages, both lights, both sizes, each at least once; colours that are hard to write on and with. */
const looks: [string, 'zh-CN' | 'en-US', string, BrowserContextOptions][] = [
  ['phone, Chinese, light', 'zh-CN', '#ffd400', { ...phone, colorScheme: 'light' }],
  ['phone, English, dark', 'en-US', '#1b1464', { ...phone, colorScheme: 'dark' }],
  ['desktop, Chinese, dark', 'zh-CN', '#0b7a5c', { ...desktop, colorScheme: 'dark' }],
  ['desktop, English, light', 'en-US', '#7f8c8d', { ...desktop, colorScheme: 'light' }],
]

describe('axe finds nothing', { skip: noBrowser }, () => {
  const open = shopStage()

  for (const [name, language, color, context] of looks) {
    test(`in bubble, talk, forms, rating and leaving a message: ${name}`, async test => {
      const shop = await openWidget(test, language, color, context)
      assert.deepEqual(await findings(shop.page.mainFrame()), [], 'bubble')
      const frame = await shop.open()
      await settle(frame)
      assert.deepEqual(await findings(frame), [], 'greeting')
      await say(frame, 'https://shop.example 在吗')
      await frame.waitForSelector('.ai')
      const [conversation] = shop.standIn.conversations.values()
      assert.ok(conversation)
      fillTalk(conversation)
      await frame.locator('.formcard .action').click()
      await frame.locator('.star').nth(3).click()
      await frame.locator('.write .icon').first().click()
      await frame.waitForSelector('.more')
      await settle(frame)
      assert.deepEqual(await findings(frame), [], 'talk')
      await frame.locator('.write .icon').nth(1).click()
      await frame.waitForSelector('.emoji')
      await settle(frame)
      assert.deepEqual(await findings(frame), [], 'emoji')
      conversation.change({ state: 'waiting', nobodyHere: true, opensAt: Date.now() + 90_000_000, queue: { position: 1 } }, ['agent'])
      await frame.locator('.bar button:visible').first().click()
      await frame.locator('form.leave .action').click()
      await settle(frame)
      assert.deepEqual(await findings(frame), [], 'leaving a message')
    })
  }

  const openWidget = (test: TestContext, language: string, color: string, context: BrowserContextOptions) => open(test, {
    // Opened, so that axe sees the bubble inside.
    init: 'const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: "open" }) }',
    context: { ...context, bypassCSP: true }, attributes: `data-lang="${language}" data-order='{"id":"LX1","state":"shipped","title":"马克杯","total":12900}' data-goods='{"id":"p1","title":"陶瓷马克杯","price":12900}'`,
    prepare: standIn => Object.assign(standIn, { look: { ...standIn.look, color, privacy: '/privacy', logo: '/gone.png' }, onText: (conversation: StandInConversation) => void conversation.append('bot', [
      { type: 'text', text: '当天发货' }, { type: 'menu', items: [{ label: '运费怎么算', send: '运费怎么算' }] },
    ], { bot: { label: 'AI生成', title: '发货' } }) }),
  })
})

/** One of everything that an agent or the contact can put into the talk. */
function fillTalk(conversation: StandInConversation): void {
  conversation.change({ state: 'assigned', agent: { name: '小林' }, helpers: [{ name: '老王' }] })
  conversation.append('system', [{ type: 'notice', code: 'assigned', values: { agent: '小林' } }])
  conversation.append('contact', [{ type: 'location', latitude: 30.27415, longitude: 120.15515, datum: 'wgs84' }])
  conversation.append('contact', [{ type: 'voice', file: makeId(), name: 'voice.webm', size: 9_000, contentType: 'audio/webm', durationMs: 7_000 }])
  conversation.append('contact', [{ type: 'order', order: { id: 'LX1', state: 'shipped', total: 12_900, title: '马克杯', quantity: 2 } }])
  conversation.append('agent', [{ type: 'logistics', carrier: '顺丰', number: 'SF1', events: [{ at: Date.now(), text: '派送中', place: '杭州' }, { at: Date.now() - 1e8, text: '已发出' }] }], { author })
  conversation.append('agent', [{ type: 'form', form: makeId(), title: '售后登记', fields: [
    { key: 'name', kind: 'text', label: '怎么称呼您', required: true, help: '方便我们联系' }, { key: 'day', kind: 'day', label: '哪天', required: false },
    { key: 'topic', kind: 'choice', label: '咨询什么', required: true, options: ['售前', '售后'] }, { key: 'care', kind: 'choices', label: '关心什么', required: true, options: ['价格', '物流'] },
  ] }], { author })
  conversation.append('system', [{ type: 'satisfaction', invitation: makeId(), expiresAt: Date.now() + 1e7, tags: ['回复快', '态度好'] }])
  conversation.append('contact', [{ type: 'rating', invitation: makeId(), score: 4, tags: ['回复快'], comment: '不错' }])
  conversation.append('contact', [{ type: 'form-answer', message: makeId(), title: '咨询前', answers: [{ key: 'a', label: '称呼', value: '林晓' }] }])
}

/** Colours are measured once nothing moves any more. */
async function settle(frame: Frame): Promise<void> {
  await frame.evaluate(() => Promise.all(document.getAnimations().filter(each => each.effect?.getComputedTiming().iterations !== Infinity).map(each => each.finished.catch(() => undefined))).then(() => undefined))
}

/** What axe complains of, as rule and place. */
async function findings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe)
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> } }
    const { violations } = await axe.run({ iframes: false, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`))
  })
}
