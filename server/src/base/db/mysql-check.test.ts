import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../errors.ts'
import { checkDurability, checkVersion } from './mysql-check.ts'

test('knows MariaDB from MySQL by the version', () => {
  assert.equal(checkVersion('10.11.19-MariaDB-0+deb12u1-log'), true)
  assert.equal(checkVersion('5.5.5-10.6.1-MariaDB'), true)
  assert.equal(checkVersion('11.4.2-MariaDB'), true)
  assert.equal(checkVersion('8.0.36'), false)
  assert.equal(checkVersion('8.4.0'), false)
})

test('refuses versions that are too old, and what it cannot read', () => {
  for (const old of ['10.5.9-MariaDB', '5.5.5-10.3.2-MariaDB', '5.7.44', '']) assert.throws(() => checkVersion(old), ConfigError)
})

test('refuses a server that acknowledges before the commit is on disk', () => {
  checkDurability({ flushed: 1, logged: 1, logSynced: 1 })
  checkDurability({ flushed: 1, logged: 0, logSynced: 0 })
  assert.throws(() => checkDurability({ flushed: 2, logged: 0, logSynced: 1 }), /innodb_flush_log_at_trx_commit = 1/)
  assert.throws(() => checkDurability({ flushed: 1, logged: 1, logSynced: 0 }), /sync_binlog = 1/)
})
