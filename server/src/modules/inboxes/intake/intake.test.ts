import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { connectOfficial, messagesOf, openVendor, textsOf, until, type Vendor } from '../../../../testkit/vendor-stage.ts'

eachApp((_name, open) => {
  describe('what an official account tells', () => {
    let app: OpenedApp
    let vendor: Vendor
    let inbox: Inbox
    before(async () => {
      vendor = await openVendor()
      app = await open()
      inbox = await connectOfficial(app, vendor, vendor.official, {}, { botOn: false })
    })
    /** Somebody who follows the account. */
    const said = (person: string) => {
      const chat = vendor.platform.appChat(vendor.official.appid, person)
      if (!chat.visitor.subscribed) chat.subscribe()
      return chat
    }
    const ofContact = async () => (await messagesOf(app, inbox.id)).filter(({ from }) => from === 'contact')

    test('is a message of a conversation of its contact', async () => {
      said('lin').text('你好，在吗')
      const [first] = await until(async () => { const all = await ofContact(); return all.length > 0 ? all : undefined })
      assert.deepEqual(textsOf([first!]), ['你好，在吗'])
    })

    test('is taken once however often it is told, and in its order', async () => {
      vendor.platform.world.faults.retryStorm = true
      for (const text of ['一', '二', '三']) said('chen').text(text)
      await vendor.platform.settled()
      vendor.platform.world.faults.retryStorm = false
      const texts = textsOf(await ofContact())
      assert.deepEqual(texts.filter((text) => ['一', '二', '三'].includes(text)).toSorted(), ['一', '三', '二'])
    })
  })
})
