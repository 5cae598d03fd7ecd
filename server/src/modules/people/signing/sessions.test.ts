import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { permissions } from '@yanshu/contract/permissions.ts'
import type { Database } from '../../../database.ts'
import { inside } from '../../../host/actor.ts'
import type { Socket } from '../../../host/module.ts'
import { signToken } from '../../../base/tokens.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { from, openOffice } from '../../../../testkit/office.ts'

const minute = 60_000
const job = inside('job', 'people', 'sweep')
const key = { id: 'token', secret: Buffer.alloc(32, 7) }

eachDatabase((_name, open) => {
  describe('sessions', () => {
    test('end after half an hour without a human, whatever the sockets and background requests do', async () => {
      const office = await openOffice(await open<Database>())
      await office.add('lin')
      const { token } = await office.signIn('lin')
      for (let n = 0; n < 3; n++) {
        office.clock.turn(20 * minute)
        const actor = await office.ask(token)
        assert.ok(actor)
        // What the request noted is stored before the clock goes on.
        await office.transact(actor, 'session.touch', async () => {})
      }
      for (let n = 0; n < 5; n++) {
        office.clock.turn(6 * minute)
        assert.ok(await office.ask(token, { 'x-yanshu-background': '1' }), `after ${n}`)
      }
      office.clock.turn(minute)
      assert.equal(await office.ask(token), undefined)
    })

    test('are kept by what a human does over a socket', async () => {
      const office = await openOffice(await open<Database>())
      await office.add('lin')
      const { token } = await office.signIn('lin')
      const actor = (await office.ask(token))!
      office.clock.turn(25 * minute)
      office.people.noteActivity(actor)
      office.clock.turn(25 * minute)
      assert.ok(await office.ask(token))
    })

    test('end after twelve hours of whatever', async () => {
      const office = await openOffice(await open<Database>())
      await office.add('lin')
      const { token } = await office.signIn('lin')
      for (let n = 0; n < 36; n++) {
        office.clock.turn(20 * minute)
        assert.equal(Boolean(await office.ask(token)), n < 36)
      }
      office.clock.turn(1)
      assert.equal(await office.ask(token), undefined)
    })

    test('are stored as used at most once a minute, without an audit row', async () => {
      const databases = await open<Database>()
      const office = await openOffice(databases)
      await office.add('lin')
      const { token } = await office.signIn('lin')
      const before = await office.lastAudit()
      for (let n = 0; n < 10; n++) {
        office.clock.turn(20_000)
        await office.ask(token)
      }
      await office.transact(job, 'session.touch', async () => undefined)
      const row = await databases.reader.selectFrom('sessions').selectAll().executeTakeFirstOrThrow()
      assert.ok(office.clock.now() - row.seen_at < minute)
      assert.equal((await office.lastAudit()).seq, before.seq)
    })

    test('are swept away when over, and their sockets closed', async () => {
      const databases = await open<Database>()
      const office = await openOffice(databases)
      const id = await office.add('lin')
      await office.signIn('lin')
      office.clock.turn(29 * minute)
      await office.people.sweep(job)
      assert.equal((await databases.reader.selectFrom('sessions').selectAll().execute()).length, 1)
      office.clock.turn(3 * minute)
      await office.people.sweep(job)
      assert.deepEqual(await databases.reader.selectFrom('sessions').selectAll().execute(), [])
      office.tell()
      assert.equal(office.closings.at(-1)?.topic, `person:${id}`)
      assert.equal(office.closings.at(-1)?.code, 'unauthenticated')
    })

    test('end at once when roles change: the token is worth nothing and every socket is closed', async () => {
      const office = await openOffice(await open<Database>())
      const id = await office.add('lin')
      const { token, session } = await office.signIn('lin')
      assert.ok(await office.ask(token))
      const boss = from('boss', permissions)
      await office.transact(boss, 'person.edit', (tx) => office.people.edit(tx, boss, id, { roles: ['supervisor'] }))
      office.tell()
      assert.equal(await office.ask(token), undefined)
      const closing = office.closings.find(({ code }) => code === 'unauthenticated')!
      assert.equal(closing.topic, `person:${id}`)
      assert.equal(closing.which?.({ actor: from(id, [], { session }) } as Socket), true)
    })

    test('end within seconds for a process that heard nothing', async () => {
      const office = await openOffice(await open<Database>())
      const id = await office.add('lin')
      const { token } = await office.signIn('lin')
      assert.ok(await office.ask(token))
      const boss = from('boss', permissions)
      await office.transact(boss, 'person.edit', (tx) => office.people.edit(tx, boss, id, { status: 'disabled' }))
      office.clock.turn(5_000)
      assert.equal(await office.ask(token), undefined)
    })

    test('are listed, and ended one by one: only one\'s own', async () => {
      const office = await openOffice(await open<Database>())
      await office.add('lin')
      await office.add('chen')
      const [mine, other, foreign] = [await office.signIn('lin'), await office.signIn('lin'), await office.signIn('chen')]
      const actor = (await office.ask(mine.token))!
      const list = await office.people.sessionsOf(actor)
      assert.deepEqual(new Map(list.map(({ id, current }) => [id, current])), new Map([[mine.session, true], [other.session, false]]))
      await assert.rejects(office.transact(actor, 'session.end', (tx) => office.people.endSession(tx, actor.id, foreign.session)), { code: 'absent' })
      await office.transact(actor, 'session.end', (tx) => office.people.endSession(tx, actor.id, other.session))
      office.tell()
      assert.equal(await office.ask(other.token), undefined)
      assert.ok(await office.ask(mine.token))
      const closing = office.closings.at(-1)!
      assert.equal(closing.which?.({ actor: from(actor.id, [], { session: mine.session }) } as Socket), false)
    })

    test('take no token that is not one: cut, changed, empty, of another scheme', async () => {
      const office = await openOffice(await open<Database>())
      await office.add('lin')
      const { token } = await office.signIn('lin')
      const other = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')
      for (const bad of ['', token.slice(1), `${token}x`, other, "' or 1=1 --"]) assert.equal(await office.ask(bad), undefined, bad)
      const asked = { ...from('-'), cookies: {} }
      assert.ok(await office.people.identify({ ...asked, headers: { authorization: `Bearer ${token}` } }))
      assert.equal(await office.people.identify({ ...asked, headers: { authorization: `Basic ${token}` }, cookies: { yanshu_session: token } }), undefined)
    })
  })

  describe('socket tickets', () => {
    test('are good for a minute, for sockets alone, while the session lasts', async () => {
      const office = await openOffice(await open<Database>())
      const id = await office.add('lin')
      const { token, session } = await office.signIn('lin')
      const actor = (await office.ask(token))!
      const ticket = await office.people.sessions.ticket(actor)
      assert.equal(await office.ask(ticket), undefined)
      const known = await office.people.identifySocket(ticket, from('-'))
      assert.deepEqual([known?.actor.id, known?.actor.session], [id, session])
      assert.equal(known?.expiresAt, office.clock.now() + 12 * 60 * minute)
      assert.equal((await office.people.identifySocket(token, from('-')))?.actor.id, id)
      office.clock.turn(61_000)
      assert.equal(await office.people.identifySocket(ticket, from('-')), undefined)
    })

    test('of another key, another audience or an ended session are worth nothing', async () => {
      const office = await openOffice(await open<Database>())
      const id = await office.add('lin')
      const { token, session } = await office.signIn('lin')
      const actor = (await office.ask(token))!
      const claims = { sub: id, sid: session }
      const now = office.clock.now()
      const foreign = await signToken({ id: 'token', secret: Buffer.alloc(32, 8) }, 'socket', claims, now, minute)
      const visit = await signToken(key, 'visit', claims, now, minute)
      const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ ...claims, aud: 'socket', exp: now })).toString('base64url')}.`
      for (const bad of [foreign, visit, none, 'x.y.z', '']) assert.equal(await office.people.identifySocket(bad, from('-')), undefined, bad)
      const good = await office.people.sessions.ticket(actor)
      await office.transact(actor, 'session.end', (tx) => office.people.endSession(tx, id, session))
      office.tell()
      assert.equal(await office.people.identifySocket(good, from('-')), undefined)
    })
  })
})
