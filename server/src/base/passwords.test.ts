import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts'

test('a hash verifies its password only', async () => {
  const hash = await hashPassword('Tr0ub4dor&3 密码')
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  assert.equal(await verifyPassword('Tr0ub4dor&3 密码', hash), true)
  assert.equal(await verifyPassword('Tr0ub4dor&3 密碼', hash), false)
  assert.equal(await verifyPassword('', hash), false)
  assert.notEqual(await hashPassword('Tr0ub4dor&3 密码'), hash)
})

test('the same password in another Unicode spelling is the same', async () => {
  assert.equal(await verifyPassword('cafe\u0301', await hashPassword('caf\u00e9')), true)
})

test('verifies a hash of another cost, made by the reference program', async () => {
  // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1, from the reference implementation's own test
  const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  assert.equal(await verifyPassword('password', hash), true)
  assert.equal(await verifyPassword('Password', hash), false)
  assert.equal(needsRehash(hash), true)
  assert.equal(needsRehash(await hashPassword('x')), false)
})

test('what is no hash verifies nothing', async () => {
  for (const hash of ['', 'plain', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc']) {
    assert.equal(await verifyPassword('x', hash), false)
    assert.equal(needsRehash(hash), true)
  }
})

test('a crowd that signs in at once is let in one after another, whoever fails', async () => {
  const hash = await hashPassword('right')
  const answers = await Promise.all(Array.from({ length: 7 }, (_, n) => verifyPassword(n % 2 ? 'right' : 'wrong', hash)))
  assert.deepEqual(answers, [false, true, false, true, false, true, false])
  assert.equal(await verifyPassword('right', hash), true)
})
