import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { permissions } from '@yanshu/contract/permissions.ts'
import type { Database } from '../../../database.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { from, goodPassword, openOffice } from '../../../../testkit/office.ts'

const minute = 60_000
const wrong = { code: 'wrong_login', status: 401 }

eachDatabase((_name, open) => {
  describe('signing in', () => {
    test('makes a session of which only a hash is stored, and says when the last one was', async () => {
      const databases = await open<Database>()
      const office = await openOffice(databases)
      const id = await office.add('Lin')
      const first = await office.signIn('  ＬＩＮ ')
      assert.equal(first.before, undefined)
      assert.equal((await office.ask(first.token))?.id, id)
      const [session] = await databases.reader.selectFrom('sessions').selectAll().execute()
      assert.ok(!JSON.stringify(session).includes(first.token))
      await assert.rejects(office.signIn('lin', 'not it'), wrong)
      office.clock.turn(minute)
      const second = await office.signIn('lin')
      assert.deepEqual(second.before, { at: office.clock.now() - minute, ip: '192.0.2.1', failures: 1 })
      const audit = await office.audits('session.begin')
      assert.deepEqual(audit.map((row) => [row.actor_id, row.result, row.object_type]), [[id, 'success', 'session'], [id, 'success', 'session']])
    })

    test('answers alike for unknown, wrong, locked, invited and disabled', async () => {
      const office = await openOffice(await open<Database>())
      await office.add('lin')
      const gone = await office.add('chen')
      const boss = from('boss', permissions)
      await office.transact(boss, 'person.edit', (tx) => office.people.edit(tx, boss, gone, { status: 'disabled' }))
      await office.transact(boss, 'person.invite', (tx) => office.people.invite(tx, boss, { login: 'wang', name: '王', roles: ['agent'], groups: [], capacity: 1 }))
      for (let n = 0; n < 5; n++) await assert.rejects(office.signIn('lin', 'wrong'), wrong)
      const failures = await Promise.all([['nobody', 'x'], ['lin', goodPassword], ['lin', 'wrong'], ['chen', goodPassword], ['wang', goodPassword]].map(([login, password]) =>
        office.signIn(login!, password!).then(() => undefined, (error: unknown) => error)))
      for (const failure of failures) assert.deepEqual({ ...failure as object }, { ...failures[0] as object })
    })

    test('locks an account after five failures, also when they come at once, until its time is over', async () => {
      const office = await openOffice(await open<Database>())
      await office.add('lin')
      await Promise.allSettled(Array.from({ length: 5 }, () => office.signIn('lin', 'wrong')))
      await assert.rejects(office.signIn('lin'), wrong)
      office.clock.turn(29 * minute)
      await assert.rejects(office.signIn('lin'), wrong)
      office.clock.turn(minute + 1)
      assert.ok((await office.signIn('lin')).token)
      const denied = await office.audits('session.refuse')
      assert.ok(denied.every((row) => row.result === 'denied'))
      assert.equal(denied.filter((row) => row.reason_code === 'now_locked').length, 1)
    })

    test('counts from the start after a lock has ended, and after an unlock', async () => {
      const office = await openOffice(await open<Database>())
      const id = await office.add('lin')
      for (let n = 0; n < 5; n++) await assert.rejects(office.signIn('lin', 'wrong'), wrong)
      office.clock.turn(31 * minute)
      await assert.rejects(office.signIn('lin', 'wrong'), wrong)
      assert.ok((await office.signIn('lin')).token)
      for (let n = 0; n < 5; n++) await assert.rejects(office.signIn('lin', 'wrong', '192.0.2.2'), wrong)
      const boss = from('boss', permissions)
      const person = await office.transact(boss, 'person.unlock', (tx) => office.people.unlock(tx, id))
      assert.equal(person.lockedUntil, undefined)
      assert.ok((await office.signIn('lin')).token)
    })

    test('keeps the lock in the database: another process knows it', async () => {
      const databases = await open<Database>()
      const office = await openOffice(databases)
      await office.add('lin')
      for (let n = 0; n < 5; n++) await assert.rejects(office.signIn('lin', 'wrong'), wrong)
      await office.stop()
      const other = await openOffice(databases)
      await assert.rejects(other.signIn('lin'), wrong)
    })

    test('refuses an address after twenty failures of whichever accounts, and others not', async () => {
      const office = await openOffice(await open<Database>())
      await office.add('lin')
      for (let n = 0; n < 20; n++) await assert.rejects(office.signIn(`guess-${n}`, 'x'), wrong)
      await assert.rejects(office.signIn('lin'), { code: 'too_many' })
      assert.ok((await office.signIn('lin', goodPassword, '198.51.100.9')).token)
      office.clock.turn(31 * minute)
      assert.ok((await office.signIn('lin')).token)
    })
  })
})
