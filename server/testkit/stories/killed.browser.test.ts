import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { readStored } from '../durability/stored.ts'
import { openConsole } from './agent-page.ts'
import { visitShop } from './contact-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story } from './story.ts'
import { untilEqual } from './until.ts'

const kills = 3
const textsPerLife = 3

describe('a killed server', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('while both write, it is killed and started again: nothing is lost, doubled or out of order', stage, async play => {
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const contact = await visitShop(play)
    await contact.open()
    await contact.press('转人工')
    await contact.sees('小林 已接入')
    await agent.openFirst()
    const [asked, answered]: [string[], string[]] = [[], []]
    const write = async () => {
      for (let at = 0; at < textsPerLife; at++) {
        asked.push(`问${asked.length + 1}`)
        await contact.say(asked.at(-1)!)
        answered.push(`答${answered.length + 1}`)
        await agent.say(answered.at(-1)!)
      }
    }

    await write()
    for (let kill = 0; kill < kills; kill++) {
      const writing = write()
      // The blow falls somewhere in the middle of the writing, each time elsewhere.
      await sleep(40 * (kill + 1))
      await play.server.kill()
      await writing
      if (kill === 0) await play.shoot(agent.page, 'console-server-gone')
      await play.server.start()
    }
    const said = (texts: string[], by: string) => texts.filter(text => text.startsWith(by))
    for (const page of [contact, agent]) {
      await untilEqual(async () => said(await page.texts(), '问'), asked)
      await untilEqual(async () => said(await page.texts(), '答'), answered)
    }
    const shown = await contact.texts()
    await untilEqual(() => agent.texts(), shown)

    await Promise.all([contact.page.reload(), agent.page.reload()])
    await contact.find()
    await untilEqual(() => agent.texts(), shown)
    await untilEqual(() => contact.texts(), shown)

    await play.server.stop()
    const { messages, audit } = await readStored(play.server)
    const stored = messages.filter(({ text }) => /^[问答]\d+$/.test(text)).sort((a, b) => a.seq - b.seq)
    assert.deepEqual(stored.map(({ text }) => text), shown)
    assert.deepEqual(messages.map(({ seq }) => seq).sort((a, b) => a - b), messages.map((_, at) => at + 1))
    assert.equal(audit.good, true)
  })
})
