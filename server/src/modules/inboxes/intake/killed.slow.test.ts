import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn } from '@yanshu/contract/people.ts'
import { createCaller } from '../../../../testkit/caller.ts'
import { prepareServer } from '../../../../testkit/server-process.ts'
import { connectKf, connectOfficial, messagesOf, openVendor, textsOf, until, type Connectable } from '../../../../testkit/vendor-stage.ts'

const rounds = 4
const texts = 40
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('of a server that is killed again and again while vendors tell and are read, nothing is lost that it took, and nothing is doubled', async () => {
  const vendor = await openVendor()
  const server = await prepareServer({ environment: { LIMITS_FACTOR: '100' } })
  after(async () => {
    await server.remove()
    await vendor.platform.close()
  })
  await server.start()
  const call = createCaller(server.base)
  const admin = server.people().find((each) => each.role === 'administrator')!
  const token = (await call(signIn, { input: { login: admin.login, password: admin.password } })).token
  const app: Connectable = { url: server.base, call, signIn: async () => token }
  const [official, kf] = [await connectOfficial(app, vendor, vendor.official, {}, { botOn: false }), await connectKf(app, vendor, {}, { botOn: false })]
  const chat = vendor.platform.appChat(vendor.official.appid, 'lin')
  chat.subscribe()
  const desk = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'lin')

  for (let round = 1; round <= rounds; round++) {
    for (let no = 1; no <= texts; no++) {
      chat.text(`公${round}-${no}`)
      desk.text(`客${round}-${no}`)
      if (no % 10 === 0) await wait(20)
    }
    await wait(round * 200)
    await server.kill()
    await server.start()
  }
  desk.text('客最后')
  await vendor.platform.settled()

  const said = async (inbox: string) => textsOf((await messagesOf(app, inbox)).filter(({ from }) => from === 'contact'))
  const pulled = await until(async () => { const all = await said(kf.id); return all.includes('客最后') ? all : undefined }, 'not all was pulled')
  assert.deepEqual(pulled, [...Array.from({ length: rounds }, (_, round) => Array.from({ length: texts }, (_, no) => `客${round + 1}-${no + 1}`)).flat(), '客最后'])

  const taken = await said(official.id)
  assert.equal(new Set(taken).size, taken.length, 'a callback was taken twice')
  // What was never answered rightly is the vendor's to give up, after three tries.
  const { attempts } = vendor.platform.world.journal
  const answered = attempts.filter(({ outcome, account }) => outcome === 'success' && account === vendor.official.appid).length
  assert.ok(taken.length + 1 >= answered, `${answered} were answered and ${taken.length} are there`)
  assert.ok(answered > 0, 'the server was up long enough to take some')
})
