import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { open, sign } from '../seal.ts'
import { startAccount } from '../testkit/account.ts'
import type { Account } from '../testkit/account.ts'
import { startStage } from '../testkit/stage.ts'
import type { Stage } from '../testkit/stage.ts'

let stage: Stage
let account: Account
beforeEach(async () => {
  stage = await startStage()
  account = await startAccount()
})
afterEach(() => Promise.all([stage.close(), account.close()]))

test('an address is saved when it gives the echo back, which is plain even in safe mode', async () => {
  account.answer = ({ query }) => {
    const known = sign(account.settings.token, query.get('timestamp') ?? '', query.get('nonce') ?? '') === query.get('signature')
    return { body: known ? (query.get('echostr') ?? '') : 'no' }
  }
  assert.deepEqual(await stage.platform.configure(stage.official.appid, account.settings), { accepted: true })
  assert.equal(stage.official.callback?.url, account.settings.url)
})

test('WeCom wants the echo opened', async () => {
  const owner = `${stage.corp.corpid}/${stage.app.agentid}`
  account.answer = ({ query }) => ({ body: query.get('echostr') ?? '' })
  assert.equal((await stage.platform.configure(owner, account.settings)).accepted, false)
  assert.equal(stage.app.callback, undefined, 'what was refused is not saved')
  account.answer = ({ query }) => ({ body: open(account.settings.key, query.get('echostr') ?? '', stage.corp.corpid) })
  assert.equal((await stage.platform.configure(owner, account.settings)).accepted, true)
})

test('what is wrong is told: a line more, a status, nobody there, a token with a space, a short key', async () => {
  const why = async (settings = account.settings) => {
    const verdict = await stage.platform.configure(stage.official.appid, settings)
    return verdict.accepted ? 'accepted' : verdict.why
  }
  account.answer = ({ query }) => ({ body: `${query.get('echostr') ?? ''}\n` })
  assert.equal(await why(), 'echo')
  account.answer = () => ({ status: 404 })
  assert.equal(await why(), 'status')
  assert.equal(await why({ ...account.settings, url: 'http://127.0.0.1:9/' }), 'unreachable')
  assert.equal(await why({ ...account.settings, url: 'ftp://127.0.0.1/' }), 'address')
  assert.equal(await why({ ...account.settings, url: 'http://192.0.2.7/' }), 'address', 'only loopback')
  assert.equal(await why({ ...account.settings, token: 'to ken' }), 'token')
  assert.equal(await why({ ...account.settings, key: 'short' }), 'key')
})
