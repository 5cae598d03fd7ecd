import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Database } from '../../database.ts'
import { signToken } from '../../base/tokens.ts'
import { inside } from '../../host/actor.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openLobby, shop, shopToken, visitKey, type Lobby } from '../../../testkit/lobby.ts'

const minute = 60_000
const admin = inside('system', 'test', 'test')

/** A good token of the shop for its customer, or one with something changed. */
async function vouch(lobby: Lobby, customer: string, more: { header?: object; payload?: object; secret?: string } = {}): Promise<string> {
  const { kid, secret } = await lobby.newKey()
  const exp = Math.floor(lobby.clock.now() / 1000) + 300
  return shopToken({ alg: 'HS256', kid, ...more.header }, { sub: customer, aud: lobby.inbox.id, exp, jti: 'j1', name: '林晓', ...more.payload }, more.secret ?? secret)
}

async function open_(lobby: Lobby, token: string) {
  const { actor } = (await lobby.who(token))!
  return lobby.visiting.open(actor, {})
}

eachDatabase((_name, open) => {
  describe('a visit', () => {
    test('stores nothing until the first conversation, which keeps its contact', async () => {
      const lobby = await openLobby(await open<Database>())
      const visit = await lobby.begin()
      assert.match(visit.contact.name, /^访客 [0-9A-F]{4}$/)
      assert.deepEqual([visit.contact.known, visit.conversation, visit.look.brandName], [false, undefined, '鹿溪优选'])
      assert.deepEqual(await lobby.stored(), [])
      const conversation = await open_(lobby, visit.token)
      const again = await open_(lobby, visit.token)
      assert.equal(again.id, conversation.id)
      assert.deepEqual((await lobby.stored()).map(({ id, name, known }) => [id, name, known]), [[visit.contact.id, visit.contact.name, 0]])
      const later = await lobby.begin({ memory: visit.memory })
      assert.deepEqual([later.contact.id, later.conversation?.id], [visit.contact.id, conversation.id])
    })

    test('is recognised by its memory for half a year, and by nothing else', async () => {
      const lobby = await openLobby(await open<Database>())
      const visit = await lobby.begin()
      const other = await lobby.make({ name: '另一个' })
      const now = lobby.clock.now()
      const foreign = await signToken({ id: 'x', secret: Buffer.alloc(32, 9) }, 'memory', { sub: visit.contact.id, inbox: lobby.inbox.id }, now, minute)
      const crossed = await signToken(visitKey, 'memory', { sub: visit.contact.id, inbox: other.id }, now, minute)
      for (const memory of [visit.token, `${visit.memory}x`, foreign, crossed, 'nonsense', '']) assert.notEqual((await lobby.begin({ memory })).contact.id, visit.contact.id)
      assert.equal((await lobby.begin({ memory: visit.memory })).contact.id, visit.contact.id)
      lobby.clock.turn(180 * 24 * 60 * minute + 1000)
      assert.notEqual((await lobby.begin({ memory: visit.memory })).contact.id, visit.contact.id)
    })

    test('has a token for fifteen minutes, for its own inbox while that is on', async () => {
      const lobby = await openLobby(await open<Database>())
      const { token, expiresAt, contact } = await lobby.begin()
      const known = await lobby.who(token)
      assert.deepEqual([known?.actor.id, known?.actor.inbox, known?.actor.type, known?.actor.permissions.size, known?.expiresAt], [contact.id, lobby.inbox.id, 'visitor', 0, expiresAt])
      await lobby.edit({ enabled: false })
      assert.equal(await lobby.who(token), undefined)
      await assert.rejects(lobby.begin(), { code: 'absent' })
      await lobby.edit({ enabled: true })
      assert.ok(await lobby.who(token))
      lobby.clock.turn(15 * minute + 1)
      assert.equal(await lobby.who(token), undefined)
    })

    test('speaks the language that the widget was asked to speak', async () => {
      const lobby = await openLobby(await open<Database>())
      const { token, contact } = await lobby.begin({ language: 'en-US' })
      assert.match(contact.name, /^Visitor /)
      const { id } = await open_(lobby, token)
      assert.equal((await lobby.conversations.rowOf(id))?.language, 'en-US')
    })

    test('takes no token of another kind or key, changed or unsigned', async () => {
      const lobby = await openLobby(await open<Database>())
      const { token, memory, contact } = await lobby.begin()
      const claims = { sub: contact.id, inbox: lobby.inbox.id, brand: lobby.brand.id }
      const foreign = await signToken({ id: 'visitor', secret: Buffer.alloc(32, 9) }, 'visit', claims, lobby.clock.now(), minute)
      const [head, body, signature] = token.split('.')
      const changed = Buffer.from(Buffer.from(body!, 'base64url').toString().replace(contact.id, contact.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toString('base64url')
      const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`
      for (const bad of [memory, foreign, `${head}.${changed}.${signature}`, none, 'x', '']) assert.equal(await lobby.who(bad), undefined, bad)
      assert.ok(await lobby.who(token))
      assert.ok(await lobby.who(token), 'a token that was looked at before')
    })

    test('begins on allowed sites and our own pages only', async () => {
      const lobby = await openLobby(await open<Database>())
      for (const origin of [undefined, shop, 'http://kf.example.cn', 'https://kf.example.cn']) assert.ok(await lobby.begin({ origin }), origin)
      for (const origin of ['null', 'https://evil.example', `${shop}.evil.example`, 'http://shop.example.cn', 'https://sub.shop.example.cn', `${shop}:8443`]) {
        await assert.rejects(lobby.begin({ origin }), { code: 'origin_refused' }, origin)
      }
    })

    test('of a blocked contact does not begin, and opens nothing', async () => {
      const lobby = await openLobby(await open<Database>())
      const { token, memory, contact } = await lobby.begin()
      await open_(lobby, token)
      await lobby.transact(admin, 'contact.block', (tx) => lobby.contacts.block(tx, contact.id, true))
      await assert.rejects(lobby.begin({ memory }), { code: 'contact_blocked' })
      await assert.rejects(open_(lobby, token), { code: 'contact_blocked' })
      await lobby.transact(admin, 'contact.unblock', (tx) => lobby.contacts.block(tx, contact.id, false))
      assert.equal((await lobby.begin({ memory })).contact.id, contact.id)
    })

    test('begins a limited number of conversations', async () => {
      const lobby = await openLobby(await open<Database>())
      await lobby.edit({ reopenMinutes: 0 })
      const { token } = await lobby.begin()
      for (let n = 0; n < 5; n++) {
        const { id } = await open_(lobby, token)
        await lobby.transact(admin, 'conversation.close', (tx) => lobby.conversations.close(tx, id))
        lobby.clock.turn(1)
      }
      await assert.rejects(open_(lobby, token), { code: 'too_many' })
    })
  })

  describe('a customer whom the shop vouches for', () => {
    test('is one contact on every device, stored at once', async () => {
      const lobby = await openLobby(await open<Database>())
      const one = await lobby.begin({ customerToken: await vouch(lobby, 'c-7') })
      const two = await lobby.begin({ customerToken: await vouch(lobby, 'c-7') })
      assert.deepEqual([one.contact.name, one.contact.known, two.contact.id], ['林晓', true, one.contact.id])
      assert.equal((await lobby.stored()).length, 1)
      assert.equal(await lobby.contacts.shopIdentity(one.contact.id), 'c-7')
    })

    test('keeps what was said before signing in, unless it is known already', async () => {
      const lobby = await openLobby(await open<Database>())
      const before = await lobby.begin()
      const conversation = await open_(lobby, before.token)
      const signedIn = await lobby.begin({ memory: before.memory, customerToken: await vouch(lobby, 'c-7') })
      assert.deepEqual([signedIn.contact.id, signedIn.contact.known, signedIn.conversation?.id], [before.contact.id, true, conversation.id])
      const elsewhere = await lobby.begin()
      await open_(lobby, elsewhere.token)
      assert.equal((await lobby.begin({ memory: elsewhere.memory, customerToken: await vouch(lobby, 'c-7') })).contact.id, before.contact.id)
    })

    test('is never taken for the customer who used this browser before', async () => {
      const lobby = await openLobby(await open<Database>())
      const first = await lobby.begin({ customerToken: await vouch(lobby, 'c-7') })
      const second = await lobby.begin({ memory: first.memory, customerToken: await vouch(lobby, 'c-8') })
      assert.notEqual(second.contact.id, first.contact.id)
      lobby.clock.turn(24 * 60 * minute + 1000)
      assert.notEqual((await lobby.begin({ memory: first.memory })).contact.id, first.contact.id)
    })

    test('needs a good token: signature, key, audience, times, algorithm, all of it', async () => {
      const lobby = await openLobby(await open<Database>())
      const now = Math.floor(lobby.clock.now() / 1000)
      const other = await lobby.make({ name: '另一个' })
      const foreign = await lobby.newKey(other.id)
      const bad = {
        'another secret': { secret: 'x'.repeat(43) },
        'a key of another inbox': { header: { kid: foreign.kid }, secret: foreign.secret },
        'no key': { header: { kid: undefined } },
        'another algorithm': { header: { alg: 'HS512' } },
        'no algorithm': { header: { alg: 'none' } },
        'another audience': { payload: { aud: other.id } },
        'no audience': { payload: { aud: undefined } },
        'over': { payload: { exp: now - 120 } },
        'no end': { payload: { exp: undefined } },
        'good for too long': { payload: { exp: now + 3600 } },
        'no jti': { payload: { jti: undefined } },
        'no customer': { payload: { sub: '' } },
        'a customer of endless length': { payload: { sub: 'x'.repeat(129) } },
        'not yet': { payload: { nbf: now + 600 } },
      }
      for (const [why, changed] of Object.entries(bad)) {
        await assert.rejects(lobby.begin({ customerToken: await vouch(lobby, 'c-7', changed) }), { code: 'bad_token' }, why)
      }
      for (const token of ['', 'a.b.c', 'x']) await assert.rejects(lobby.begin({ customerToken: token }), { code: 'bad_token' })
      assert.deepEqual(await lobby.stored(), [])
    })

    test('is vouched for by two keys at most; a revoked one is worth nothing', async () => {
      const lobby = await openLobby(await open<Database>())
      const exp = Math.floor(lobby.clock.now() / 1000) + 300
      const keys: { kid: string; secret: string }[] = []
      for (let n = 0; n < 3; n++) {
        keys.push(await lobby.newKey())
        lobby.clock.turn(10)
      }
      const tokens = keys.map(({ kid, secret }) => shopToken({ alg: 'HS256', kid }, { sub: 'c-7', aud: lobby.inbox.id, exp, jti: 'j' }, secret))
      await assert.rejects(lobby.begin({ customerToken: tokens[0]! }), { code: 'bad_token' })
      assert.ok(await lobby.begin({ customerToken: tokens[1]! }))
      await lobby.transact(admin, 'customer_key.remove', (tx) => lobby.inboxes.removeKey(tx, lobby.inbox.id, keys[1]!.kid))
      lobby.inboxes.forget()
      await assert.rejects(lobby.begin({ customerToken: tokens[1]! }), { code: 'bad_token' })
      assert.ok(await lobby.begin({ customerToken: tokens[2]! }))
    })

    test('has no name or id in the audit', async () => {
      const lobby = await openLobby(await open<Database>())
      await lobby.begin({ customerToken: await vouch(lobby, 'c-777') })
      const rows = await lobby.databases.reader.selectFrom('audit').selectAll().execute()
      assert.ok(rows.some((row) => row.event_type === 'contact.identify'))
      for (const secret of ['c-777', '林晓']) assert.ok(!JSON.stringify(rows).includes(secret))
    })
  })
})
